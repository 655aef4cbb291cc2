import type { Place, Problem } from '../domain/problem'
import type { Translate, Values } from './translate'

function placeText({ path, line, column, file }: Place, t: Translate): string {
  const inFile =
    line !== undefined && path !== ''
      ? t('common:place.linePath', { line, path })
      : line !== undefined && column !== undefined
        ? t('common:place.lineColumn', { line, column })
        : line !== undefined
          ? t('common:place.line', { line })
          : path !== ''
            ? t('common:place.path', { path })
            : ''
  return file === undefined ? inFile : `${t('common:place.file', { file })} ${inFile}`.trim()
}

/** A sentence that says where and what is wrong, in the reader's language. */
export function problemText(problem: Problem, t: Translate): string {
  const { type, place, ...values } = problem
  const sentence = t(`common:problem.${type}`, values satisfies Values)
  return `${placeText(place, t)} ${sentence}`.trim()
}
