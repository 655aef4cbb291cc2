import shipped from 'virtual:shipped-content'
import titleLoaders from 'virtual:shipped-titles'
import type { Sources } from '../domain/questionnaire/check'
import { mapQuestionnaireTexts } from '../domain/questionnaire/map-texts'
import type { Catalogue } from '../domain/questionnaire/questionnaire'
import type {
  ActionsFile,
  CoherenceTexts,
  GlossaryFile,
  GlossaryTexts,
  QuestionnaireTexts,
  SourceTexts,
} from '../domain/questionnaire/schema'

type Loaders<Content> = Record<string, () => Promise<Content>>

/** Sentences come by questionnaire and language, when asked for; the content check parses the same files before they are built. */
const texts = import.meta.glob<QuestionnaireTexts>(
  ['../../questionnaires/*/texts/*.json', '!../../questionnaires/{sources,coherence,glossary,example}/texts/*.json'],
  { import: 'default' },
)
const sourceTexts = import.meta.glob<SourceTexts>('../../questionnaires/sources/texts/*.json', {
  import: 'default',
})
const coherenceTexts = import.meta.glob<CoherenceTexts>('../../questionnaires/coherence/texts/*.json', {
  import: 'default',
})
const glossaryTexts = import.meta.glob<GlossaryTexts>('../../questionnaires/glossary/texts/*.json', {
  import: 'default',
})

/** What this version ships. */
export const shippedCatalogue: Catalogue = shipped

/** The titles of all indicators in one language, by questionnaire and indicator. */
export type Titles = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Every sentence of the questionnaires and their sources in one language. */
export interface ContentTexts {
  readonly language: string
  /** By questionnaire id. */
  readonly questionnaires: Readonly<Record<string, QuestionnaireTexts>>
  readonly sources: SourceTexts
  /** Of coherence rules and action templates. */
  readonly coherence: CoherenceTexts
}

async function loadOne<Content>(loaders: Loaders<Content>, path: string): Promise<Content> {
  const load = loaders[path]
  if (load === undefined) throw new Error(`No content at ${path}`)
  return load()
}

export async function loadTitles(language: string): Promise<Titles> {
  const load = titleLoaders[language]
  if (load === undefined) throw new Error(`No titles in ${language}`)
  return (await load()).default
}

/** In English where a national questionnaire is not written in `language`: its own `language` says so. */
export async function loadQuestionnaireTexts(id: string, language: string): Promise<QuestionnaireTexts> {
  const path = (code: string) => `../../questionnaires/${id}/texts/${code}.json`
  if (path(language) in texts) return loadOne(texts, path(language))
  // First strong isolates: an English sentence on an Arabic page keeps its own direction.
  return mapQuestionnaireTexts(await loadOne(texts, path('en')), (sentence) => `\u2068${sentence}\u2069`)
}

export const loadSourceTexts = (language: string): Promise<SourceTexts> =>
  loadOne(sourceTexts, `../../questionnaires/sources/texts/${language}.json`)

/** Sentences of the coherence rules and of the action templates. */
export const loadCoherenceTexts = (language: string): Promise<CoherenceTexts> =>
  loadOne(coherenceTexts, `../../questionnaires/coherence/texts/${language}.json`)

export const loadGlossaryTexts = (language: string): Promise<GlossaryTexts> =>
  loadOne(glossaryTexts, `../../questionnaires/glossary/texts/${language}.json`)

/** Everything that a report says, in one language. */
export async function loadTexts(language: string): Promise<ContentTexts> {
  const ids = shippedCatalogue.questionnaires.map(({ id }) => id)
  const [sources, coherence, ...files] = await Promise.all([
    loadSourceTexts(language),
    loadCoherenceTexts(language),
    ...ids.map(async (id) => [id, await loadQuestionnaireTexts(id, language)] as const),
  ])
  return { language, questionnaires: Object.fromEntries(files), sources, coherence }
}

const sourceFiles = import.meta.glob<unknown>('../../questionnaires/{sources,glossary,coherence}/*.json', {
  import: 'default',
})

/** The sources themselves, for checks and for the library of paragraphs, points and instruments. */
export async function loadSources(): Promise<Sources> {
  const { conclusionsSchema, definitionSchema, instrumentsSchema, planSchema, strategySchema } = await import(
    '../domain/questionnaire/schema'
  )
  const file = (name: string) => loadOne(sourceFiles, `../../questionnaires/sources/${name}.json`)
  return {
    strategy: strategySchema.parse(await file('strategy')),
    plan: planSchema.parse(await file('plan')),
    conclusions: conclusionsSchema.parse(await file('conclusions')),
    definition: definitionSchema.parse(await file('definition')),
    instruments: instrumentsSchema.parse(await file('instruments')),
  }
}

/** Templates that turn a gap into a row of a plan; their sentences are in `loadCoherenceTexts`. */
export async function loadActions(): Promise<ActionsFile['actions']> {
  const { actionsSchema } = await import('../domain/questionnaire/schema')
  return actionsSchema.parse(await loadOne(sourceFiles, '../../questionnaires/coherence/actions.json')).actions
}

export async function loadGlossary(): Promise<GlossaryFile> {
  const { glossarySchema } = await import('../domain/questionnaire/schema')
  return glossarySchema.parse(await loadOne(sourceFiles, '../../questionnaires/glossary/terms.json'))
}
