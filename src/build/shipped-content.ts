import { readdir, readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'
import { questionnaireOfFile } from '../domain/questionnaire/questionnaire.ts'
import { conclusionsSchema, questionnaireSchema, questionnaireTextsSchema } from '../domain/questionnaire/schema.ts'

const contentModule = 'virtual:shipped-content'
const namesModule = 'virtual:shipped-names'
const root = 'questionnaires'

/** The order of METHOD 1, the same on every screen; national questionnaires come after. */
const order = ['legal-framework', 'informality', 'care-economy', 'just-transition', 'supply-chains', 'crisis-settings']

const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(`${root}/${path}`, 'utf8'))

async function questionnaireIds(): Promise<readonly string[]> {
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const found = await Promise.all(
    folders.map(async ({ name }) => ((await readdir(`${root}/${name}`)).includes('questionnaire.json') ? [name] : [])),
  )
  return found.flat().sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** The names of one questionnaire by language. */
async function namesOf(id: string): Promise<readonly (readonly [string, { title: string; shortTitle: string }])[]> {
  const files = await readdir(`${root}/${id}/texts`)
  return Promise.all(
    files.map(async (file) => {
      const { language, title, shortTitle } = questionnaireTextsSchema.parse(await readJson(`${id}/texts/${file}`))
      return [language, { title, shortTitle }] as const
    }),
  )
}

const filesOf = async (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => questionnaireSchema.parse(await readJson(`${id}/questionnaire.json`))))

/** What the diagnosis needs: structure, and the bases of points. Sentences come later, by language. */
async function readContent() {
  const files = await filesOf(await questionnaireIds())
  const { points } = conclusionsSchema.parse(await readJson('sources/conclusions.json'))
  return {
    questionnaires: files.map(questionnaireOfFile),
    points: points.map(({ point, basis }) => ({ point, basis })),
  }
}

/** What the first screen says: which questionnaires there are, and what they are called. */
async function readNames() {
  const ids = await questionnaireIds()
  const names: Record<string, Record<string, { title: string; shortTitle: string }>> = {}
  for (const id of ids) {
    for (const [language, own] of await namesOf(id)) names[language] = { ...names[language], [id]: own }
  }
  const files = await filesOf(ids)
  return { names, questionnaires: files.map(({ id, indicators }) => ({ id, indicators: indicators.length })) }
}

/**
 * `virtual:shipped-content` and `virtual:shipped-names`: the content is parsed here, while the app is built, so that a phone
 * neither parses it again nor carries the parser to do so. Wrong content stops the build.
 */
export function shippedContent(): Plugin {
  const readers: Readonly<Record<string, () => Promise<unknown>>> = {
    [contentModule]: readContent,
    [namesModule]: readNames,
  }
  return {
    name: 'shipped-content',
    resolveId: (id) => (id in readers ? `\0${id}` : null),
    load: async (id) => {
      const read = id.startsWith('\0') ? readers[id.slice(1)] : undefined
      return read === undefined ? null : `export default ${JSON.stringify(await read())}`
    },
  }
}
