import { readdir } from 'node:fs/promises'
import type { Problem } from '../domain/problem'
import {
  checkConclusions,
  checkPlan,
  checkQuestionnaire,
  checkSourceTexts,
  checkTexts,
  checkTranslation,
  type Sources,
} from '../domain/questionnaire/check'
import {
  checkActions,
  checkCoherenceTexts,
  checkCoherenceTranslation,
  checkRules,
} from '../domain/questionnaire/check-coherence'
import { checkGlossary, checkGlossaryTexts, checkTerms, sentencesOf } from '../domain/questionnaire/check-glossary'
import { checkReleased } from '../domain/questionnaire/check-released'
import {
  actionsSchema,
  coherenceTextsSchema,
  conclusionsSchema,
  definitionSchema,
  type GlossaryTexts,
  glossarySchema,
  glossaryTextsSchema,
  instrumentsSchema,
  planSchema,
  type QuestionnaireFile,
  type QuestionnaireTexts,
  questionnaireSchema,
  questionnaireTextsSchema,
  type ReleasedFile,
  releasedSchema,
  rulesSchema,
  sourceTextsSchema,
  strategySchema,
} from '../domain/questionnaire/schema'
import { countUntranslated, isUntranslated } from '../domain/questionnaire/untranslated'
import type { z } from '../domain/schema'
import { readerOf } from '../i18n/document-reader'
import { factsOf, languages, sourceLanguage } from '../i18n/languages'
import { loadLateSentences } from '../i18n/late-sentences'
import { problemText } from '../i18n/problems'
import { createContentFiles } from './content-files'

const files = createContentFiles('questionnaires')

/** Glossaries by language: those that could be read. */
type Glossaries = ReadonlyMap<string, GlossaryTexts>

const translations = Object.keys(languages).filter((language) => language !== sourceLanguage)
const finished = translations.filter((language) => !factsOf(language).draft)

/** Sentences of the draft languages: all of them, and those still to be translated. */
const open = new Map<string, { sentences: number; open: number }>()

function countDraft(language: string, texts: unknown, source: unknown): void {
  const before = open.get(language) ?? { sentences: 0, open: 0 }
  const more = countUntranslated(texts, source)
  open.set(language, { sentences: before.sentences + more.sentences, open: before.open + more.open })
}

const flagged = (texts: unknown): readonly Problem[] =>
  sentencesOf(texts)
    .filter(([, sentence]) => isUntranslated(sentence))
    .map(([path]) => ({ type: 'untranslated', place: { path } }))

interface TextsCheck<Texts> {
  /** Below `questionnaires`: `legal-framework`, `sources`. */
  readonly folder: string
  readonly structure: (texts: Texts) => readonly Problem[]
  readonly translation: (texts: Texts, english: Texts) => readonly Problem[]
  readonly glossaries: Glossaries
  /** National questionnaires may be written in fewer languages; the others show the English. */
  readonly mayLack: boolean
}

/** The English of a folder, and every translation against it. Returns the English; null when it is wrong. */
async function checkLanguages<Schema extends z.ZodMiniType<{ language: string }>>(
  schema: Schema,
  check: TextsCheck<z.infer<Schema>>,
): Promise<z.infer<Schema> | null> {
  const fileIn = (language: string) => `${check.folder}/texts/${language}.json`
  const english = await files.load(fileIn(sourceLanguage), schema)
  if (english === null) return null
  files.report(fileIn(sourceLanguage), check.structure(english))
  for (const language of translations.filter((one) => factsOf(one).draft)) {
    countDraft(language, await files.read(fileIn(language)), english)
  }
  for (const language of finished) {
    const file = fileIn(language)
    if (check.mayLack && !(await files.exists(file))) continue
    const texts = await files.load(file, schema)
    if (texts === null) continue
    if (texts.language !== language) {
      files.report(file, [{ type: 'not-allowed', place: { path: 'language' }, allowed: language }])
    }
    const [own, source] = [check.glossaries.get(language), check.glossaries.get(sourceLanguage)]
    files.report(file, [
      ...check.structure(texts),
      ...check.translation(texts, english),
      ...flagged(texts),
      ...(own === undefined || source === undefined ? [] : checkTerms(texts, english, { english: source, own })),
    ])
  }
  return english
}

async function loadSources(): Promise<Sources | null> {
  const strategy = await files.load('sources/strategy.json', strategySchema)
  const plan = await files.load('sources/plan.json', planSchema)
  const conclusions = await files.load('sources/conclusions.json', conclusionsSchema)
  const definition = await files.load('sources/definition.json', definitionSchema)
  const instruments = await files.load('sources/instruments.json', instrumentsSchema)
  if (strategy === null || plan === null || conclusions === null || definition === null || instruments === null) {
    return null
  }
  return { strategy, plan, conclusions, definition, instruments }
}

async function checkGlossaries(sources: Sources): Promise<Glossaries> {
  const terms = await files.load('glossary/terms.json', glossarySchema)
  if (terms === null) return new Map()
  files.report('glossary/terms.json', checkGlossary(terms, sources.strategy))
  const english = await checkLanguages(glossaryTextsSchema, {
    folder: 'glossary',
    structure: (texts) => checkGlossaryTexts(texts, terms),
    translation: () => [],
    glossaries: new Map(),
    mayLack: false,
  })
  const own = await Promise.all(
    finished.map(async (language) => [language, await files.read(`glossary/texts/${language}.json`)] as const),
  )
  const parsed = own.flatMap(([language, value]) => {
    const result = glossaryTextsSchema.safeParse(value)
    return result.success ? [[language, result.data] as const] : []
  })
  return new Map(english === null ? [] : [[sourceLanguage, english], ...parsed])
}

async function checkOneQuestionnaire(
  id: string,
  sources: Sources,
  glossaries: Glossaries,
  released: ReleasedFile | null,
): Promise<QuestionnaireFile | null> {
  const file = `${id}/questionnaire.json`
  const structure = await files.load(file, questionnaireSchema)
  if (structure === null) return null
  if (structure.id !== id) files.report(file, [{ type: 'not-allowed', place: { path: 'id' }, allowed: id }])
  files.report(file, checkQuestionnaire(structure, sources))
  const english: QuestionnaireTexts | null = await checkLanguages(questionnaireTextsSchema, {
    folder: id,
    structure: (texts) => checkTexts(texts, structure),
    translation: checkTranslation,
    glossaries,
    mayLack: structure.country !== undefined,
  })
  if (english !== null) {
    const problems = checkReleased(structure, english, released?.questionnaires[id])
    files.report(file, problems.structure)
    files.report(`${id}/texts/${sourceLanguage}.json`, problems.texts)
  }
  return structure
}

async function checkCoherence(
  questionnaires: readonly QuestionnaireFile[],
  sources: Sources,
  glossaries: Glossaries,
): Promise<void> {
  const rules = await files.load('coherence/rules.json', rulesSchema)
  const actions = await files.load('coherence/actions.json', actionsSchema)
  if (rules === null || actions === null) return
  const referred = { questionnaires, strategy: sources.strategy }
  files.report('coherence/rules.json', checkRules(rules, referred))
  files.report('coherence/actions.json', checkActions(actions, referred))
  await checkLanguages(coherenceTextsSchema, {
    folder: 'coherence',
    structure: (texts) => checkCoherenceTexts(texts, rules, actions),
    translation: checkCoherenceTranslation,
    glossaries,
    mayLack: false,
  })
}

const notQuestionnaires = ['sources', 'schema', 'example', 'coherence', 'glossary']

async function checkAll(): Promise<number> {
  const sources = await loadSources()
  if (sources === null) return 0
  files.report('sources/plan.json', checkPlan(sources))
  files.report('sources/conclusions.json', checkConclusions(sources))
  const glossaries = await checkGlossaries(sources)
  await checkLanguages(sourceTextsSchema, {
    folder: 'sources',
    structure: (texts) => checkSourceTexts(texts, sources),
    translation: () => [],
    glossaries,
    mayLack: false,
  })
  const released = await files.load('released.json', releasedSchema)
  const folders = (await readdir('questionnaires', { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const ids = folders.map(({ name }) => name).filter((name) => !notQuestionnaires.includes(name))
  const questionnaires: QuestionnaireFile[] = []
  for (const id of ids) {
    const structure = await checkOneQuestionnaire(id, sources, glossaries, released)
    if (structure !== null) questionnaires.push(structure)
  }
  await checkCoherence(questionnaires, sources, glossaries)
  return questionnaires.length
}

const count = await checkAll()
await loadLateSentences(sourceLanguage, 'cli')
const { t } = await readerOf(sourceLanguage, 'western', '')
const problems = files.problems()
for (const problem of problems) process.stderr.write(`${problemText(problem, t)}\n`)
process.stdout.write(`${count} questionnaires, ${finished.length + 1} languages: ${problems.length} problems\n`)
for (const [language, { sentences, open: left }] of open) {
  process.stdout.write(`${language}: a draft, ${left} of ${sentences} sentences still to be translated\n`)
}
process.exitCode = problems.length === 0 ? 0 : 1
