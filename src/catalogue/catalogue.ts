import shipped from 'virtual:shipped-content'
import type { Sources } from '../domain/questionnaire/check'
import type { Catalogue } from '../domain/questionnaire/questionnaire'
import type { QuestionnaireTexts, SourceTexts } from '../domain/questionnaire/schema'

type Loaders<Content> = Record<string, () => Promise<Content>>

/** Sentences come by language, when asked for; the content check parses the same files before they are built. */
const texts = import.meta.glob<QuestionnaireTexts>('../../questionnaires/*/texts/*.json', { import: 'default' })
const sourceTexts = import.meta.glob<SourceTexts>('../../questionnaires/sources/texts/*.json', {
  import: 'default',
})

/** What this version ships. */
export const shippedCatalogue: Catalogue = {
  questionnaires: shipped.questionnaires,
  rules: [],
  points: shipped.points,
}

/** Every sentence of the content in one language. */
export interface ContentTexts {
  readonly language: string
  /** By questionnaire id. */
  readonly questionnaires: Readonly<Record<string, QuestionnaireTexts>>
  readonly sources: SourceTexts
}

async function loadOne<Content>(loaders: Loaders<Content>, path: string): Promise<Content> {
  const load = loaders[path]
  if (load === undefined) throw new Error(`No content at ${path}`)
  return load()
}

export async function loadTexts(language: string): Promise<ContentTexts> {
  const ids = shippedCatalogue.questionnaires.map(({ id }) => id)
  const [sources, ...files] = await Promise.all([
    loadOne(sourceTexts, `../../questionnaires/sources/texts/${language}.json`),
    ...ids.map(async (id) => [id, await loadOne(texts, `../../questionnaires/${id}/texts/${language}.json`)] as const),
  ])
  return { language, questionnaires: Object.fromEntries(files), sources }
}

const sourceFiles = import.meta.glob<unknown>('../../questionnaires/sources/*.json', { import: 'default' })

/** The sources themselves, for checks and for the library of paragraphs, points and instruments. */
export async function loadSources(): Promise<Sources> {
  const { conclusionsSchema, instrumentsSchema, planSchema, strategySchema } = await import(
    '../domain/questionnaire/schema'
  )
  const file = (name: string) => loadOne(sourceFiles, `../../questionnaires/sources/${name}.json`)
  return {
    strategy: strategySchema.parse(await file('strategy')),
    plan: planSchema.parse(await file('plan')),
    conclusions: conclusionsSchema.parse(await file('conclusions')),
    instruments: instrumentsSchema.parse(await file('instruments')),
  }
}
