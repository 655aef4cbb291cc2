import type { Place, Problem } from '../domain/problem'
import type { Translate, Values } from './sentences'

function placeText({ path, line, column, file }: Place, t: Translate): string {
  const inFile =
    line !== undefined && path !== ''
      ? t('files:place.linePath', { line, path })
      : line !== undefined && column !== undefined
        ? t('files:place.lineColumn', { line, column })
        : line !== undefined
          ? t('files:place.line', { line })
          : path !== ''
            ? t('files:place.path', { path })
            : ''
  return file === undefined ? inFile : `${t('files:place.file', { file })} ${inFile}`.trim()
}

/** Fields that are written in a form of their own, and the sentence that shows it. */
const forms = ['country', 'date', 'indicator', 'notApplicable', 'title', 'hash']

/** How the value at `path` must be written, where there is more to say than that it is wrong. */
function formText(path: string, t: Translate): string {
  const field = forms.find((name) => path === name || path.endsWith(`.${name}`))
  return field === undefined ? '' : t(`files:form.${field}`)
}

/** What only content files can be: said in the terminal, and kept out of what the screens carry. */
const contentTypes: ReadonlySet<Problem['type']> = new Set([
  'dangling',
  'retired',
  'never-true',
  'always-true',
  'changed',
  'vanished',
  'term',
  'blanks',
  'untranslated',
  'no-file',
])

/** A sentence that says where and what is wrong, in the reader's language. */
export function problemText(problem: Problem, t: Translate): string {
  const { type, place, ...values } = problem
  const sentence = t(`${contentTypes.has(type) ? 'cli:content' : 'files:problem'}.${type}`, values satisfies Values)
  const form = type === 'wrong-form' ? formText(place.path, t) : ''
  return [placeText(place, t), sentence, form].filter((part) => part !== '').join(' ')
}
