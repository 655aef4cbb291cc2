import names from 'virtual:questionnaire-names'
import type { Sources } from '../domain/questionnaire/check'
import { type Catalogue, type Questionnaire, questionnaireOfFile } from '../domain/questionnaire/questionnaire'
import {
  conclusionsSchema,
  instrumentsSchema,
  planSchema,
  type QuestionnaireTexts,
  questionnaireSchema,
  questionnaireTextsSchema,
  type SourceTexts,
  sourceTextsSchema,
  strategySchema,
} from '../domain/questionnaire/schema'

type Loaders = Record<string, () => Promise<unknown>>

/** Structure travels with the first screen, as every figure needs it; sentences come by language, when asked for. */
const structures: Record<string, unknown> = import.meta.glob('../../questionnaires/*/questionnaire.json', {
  eager: true,
  import: 'default',
})
const texts: Loaders = import.meta.glob('../../questionnaires/*/texts/*.json', { import: 'default' })
const sourceTexts: Loaders = import.meta.glob('../../questionnaires/sources/texts/*.json', { import: 'default' })
const sourceFiles: Loaders = import.meta.glob('../../questionnaires/sources/{strategy,plan,instruments}.json', {
  import: 'default',
})
const conclusions: Record<string, unknown> = import.meta.glob('../../questionnaires/sources/conclusions.json', {
  eager: true,
  import: 'default',
})

/** The order of METHOD 1, the same on every screen; national questionnaires come after. */
const order = ['legal-framework', 'informality', 'care-economy', 'just-transition', 'supply-chains', 'crisis-settings']

const rank = ({ id }: Questionnaire): number => (order.includes(id) ? order.indexOf(id) : order.length)

function shippedQuestionnaires(): readonly Questionnaire[] {
  return Object.values(structures)
    .map((file) => questionnaireOfFile(questionnaireSchema.parse(file)))
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}

/** What this version ships. The content tests parse the same files, so a failure here is a bug and throws. */
export const shippedCatalogue: Catalogue = {
  questionnaires: shippedQuestionnaires(),
  rules: [],
  points: Object.values(conclusions).flatMap((file) => conclusionsSchema.parse(file).points),
}

/** The names of a questionnaire, known without loading its sentences; its id where there is no text in that language. */
export const questionnaireName = (id: string, language: string): { readonly title: string; readonly shortTitle: string } =>
  names[language]?.[id] ?? { title: id, shortTitle: id }

/** Every sentence of the content in one language. */
export interface ContentTexts {
  readonly language: string
  /** By questionnaire id. */
  readonly questionnaires: Readonly<Record<string, QuestionnaireTexts>>
  readonly sources: SourceTexts
}

async function loadOne(loaders: Loaders, path: string): Promise<unknown> {
  const load = loaders[path]
  if (load === undefined) throw new Error(`No content at ${path}`)
  return load()
}

export async function loadTexts(language: string): Promise<ContentTexts> {
  const ids = shippedCatalogue.questionnaires.map(({ id }) => id)
  const [sources, ...files] = await Promise.all([
    loadOne(sourceTexts, `../../questionnaires/sources/texts/${language}.json`),
    ...ids.map((id) => loadOne(texts, `../../questionnaires/${id}/texts/${language}.json`)),
  ])
  return {
    language,
    questionnaires: Object.fromEntries(
      ids.map((id, index) => [id, questionnaireTextsSchema.parse(files[index])] as const),
    ),
    sources: sourceTextsSchema.parse(sources),
  }
}

export async function loadSources(): Promise<Sources> {
  const file = (name: string) => loadOne(sourceFiles, `../../questionnaires/sources/${name}.json`)
  return {
    strategy: strategySchema.parse(await file('strategy')),
    plan: planSchema.parse(await file('plan')),
    conclusions: conclusionsSchema.parse(Object.values(conclusions)[0]),
    instruments: instrumentsSchema.parse(await file('instruments')),
  }
}
