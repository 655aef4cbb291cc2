import { readdir, readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'
import { questionnaireOfFile } from '../domain/questionnaire/questionnaire.ts'
import {
  conclusionsSchema,
  type QuestionnaireFile,
  type QuestionnaireTexts,
  questionnaireSchema,
  questionnaireTextsSchema,
  rulesSchema,
  strategySchema,
} from '../domain/questionnaire/schema.ts'
import { filledDraft } from './draft-languages.ts'
import { languageFiles, sourceLanguage } from './languages.ts'

const root = 'questionnaires'

/** The order of METHOD 1, the same on every screen; national questionnaires come after. */
const order = ['legal-framework', 'informality', 'care-economy', 'just-transition', 'supply-chains', 'crisis-settings']

const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(`${root}/${path}`, 'utf8'))

async function readQuestionnaires(): Promise<readonly QuestionnaireFile[]> {
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const found = await Promise.all(
    folders.map(async ({ name }) => ((await readdir(`${root}/${name}`)).includes('questionnaire.json') ? [name] : [])),
  )
  const ids = found.flat().sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return Promise.all(ids.map(async (id) => questionnaireSchema.parse(await readJson(`${id}/questionnaire.json`))))
}

/** What the diagnosis needs: structure, rules, and the bases of points. Sentences come later, by language. */
async function readContent() {
  const files = await readQuestionnaires()
  const { points } = conclusionsSchema.parse(await readJson('sources/conclusions.json'))
  const { paragraphs } = strategySchema.parse(await readJson('sources/strategy.json'))
  const { rules } = rulesSchema.parse(await readJson('coherence/rules.json'))
  return {
    questionnaires: files.map(questionnaireOfFile),
    rules,
    paragraphs: paragraphs.map(({ number }) => number),
    points: points.map(({ point, basis, officialText }) => ({
      point,
      basis,
      ...(officialText === null ? {} : { officialText }),
    })),
  }
}

async function textsOf(id: string, language: string): Promise<QuestionnaireTexts> {
  const path = `${root}/${id}/texts/${language}.json`
  const filled = await filledDraft(path, await languageFiles())
  // A national questionnaire may be written in fewer languages; the check says so, and the screen shows the source.
  const own = filled ?? (await readJson(`${id}/texts/${language}.json`).catch(() => null))
  return questionnaireTextsSchema.parse(own ?? (await readJson(`${id}/texts/${sourceLanguage}.json`)))
}

/** What the first screen says of the questionnaires in one language. */
async function readNames(language: string) {
  const files = await readQuestionnaires()
  const texts = await Promise.all(files.map(async ({ id }) => [id, await textsOf(id, language)] as const))
  return Object.fromEntries(texts.map(([id, { title, shortTitle }]) => [id, { title, shortTitle }]))
}

/** The titles of all indicators in one language: what lists show, long before anybody opens one. */
async function readTitles(language: string) {
  const files = await readQuestionnaires()
  const texts = await Promise.all(files.map(async ({ id }) => [id, await textsOf(id, language)] as const))
  return Object.fromEntries(
    texts.map(([id, { indicators }]) => [
      id,
      Object.fromEntries(Object.entries(indicators).map(([indicator, { title }]) => [indicator, title])),
    ]),
  )
}

/** Which questionnaires there are, and how long they are. */
async function readCounts() {
  const files = await readQuestionnaires()
  return files.map(({ id, indicators }) => ({
    id,
    indicators: indicators.length,
    core: indicators.filter(({ core }) => core).length,
  }))
}

const inJson = async (read: () => Promise<unknown>): Promise<string> => `export default ${JSON.stringify(await read())}`

/** `{ en: () => import('virtual:…/en'), … }`: one chunk a language. */
async function loadersOf(name: string): Promise<string> {
  const languages = [...(await languageFiles()).keys()]
  return `export default { ${languages.map((code) => `'${code}': () => import('${name}/${code}')`).join(', ')} }`
}

const names = 'virtual:shipped-names'
const titles = 'virtual:shipped-titles'

/** The text of a virtual module; null for any other. */
async function moduleText(id: string): Promise<string | null> {
  if (id === 'virtual:shipped-content') return inJson(readContent)
  if (id === 'virtual:shipped-counts') return inJson(readCounts)
  if (id === names || id === titles) return loadersOf(id)
  if (id.startsWith(`${names}/`)) return inJson(() => readNames(id.slice(names.length + 1)))
  if (id.startsWith(`${titles}/`)) return inJson(() => readTitles(id.slice(titles.length + 1)))
  return null
}

/**
 * The content is parsed here, while the app is built, so that a phone neither parses it again nor carries the parser to do
 * so. Wrong content stops the build.
 */
export function shippedContent(): Plugin {
  return {
    name: 'shipped-content',
    resolveId: (id) => (id.startsWith('virtual:shipped-') ? `\0${id}` : null),
    load: async (id) => (id.startsWith('\0virtual:shipped-') ? moduleText(id.slice(1)) : null),
  }
}
