import { readdir, readFile } from 'node:fs/promises'
import { type Problem, parse } from '../domain/problem'
import {
  checkPlan,
  checkQuestionnaire,
  checkSourceTexts,
  checkTexts,
  checkTranslation,
  type Sources,
} from '../domain/questionnaire/check'
import {
  conclusionsSchema,
  instrumentsSchema,
  planSchema,
  type QuestionnaireTexts,
  questionnaireSchema,
  questionnaireTextsSchema,
  sourceTextsSchema,
  strategySchema,
} from '../domain/questionnaire/schema'
import type { z } from '../domain/schema'
import { languages, sourceLanguage } from '../i18n/languages'
import { problemText } from '../i18n/problems'
import { readerOf } from '../i18n/reader'

const root = 'questionnaires'
const problems: Problem[] = []

const report = (file: string, found: readonly Problem[]): void => {
  problems.push(...found.map((problem) => ({ ...problem, place: { ...problem.place, file } })))
}

/** A file by its schema; null, with the problems reported, when it is missing or wrong. */
async function load<Schema extends z.ZodMiniType>(file: string, schema: Schema): Promise<z.infer<Schema> | null> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(`${root}/${file}`, 'utf8'))
  } catch {
    report(file, [{ type: 'not-json', place: { path: '' } }])
    return null
  }
  const parsed = parse(schema, value)
  if (!parsed.ok) report(file, parsed.problems)
  return parsed.ok ? parsed.value : null
}

async function loadSources(): Promise<Sources | null> {
  const strategy = await load('sources/strategy.json', strategySchema)
  const plan = await load('sources/plan.json', planSchema)
  const conclusions = await load('sources/conclusions.json', conclusionsSchema)
  const instruments = await load('sources/instruments.json', instrumentsSchema)
  if (strategy === null || plan === null || conclusions === null || instruments === null) return null
  return { strategy, plan, conclusions, instruments }
}

async function checkOneQuestionnaire(id: string, sources: Sources): Promise<void> {
  const structure = await load(`${id}/questionnaire.json`, questionnaireSchema)
  if (structure === null) return
  if (structure.id !== id)
    report(`${id}/questionnaire.json`, [{ type: 'not-allowed', place: { path: 'id' }, allowed: id }])
  report(`${id}/questionnaire.json`, checkQuestionnaire(structure, sources))
  let english: QuestionnaireTexts | null = null
  for (const language of [sourceLanguage, ...Object.keys(languages).filter((other) => other !== sourceLanguage)]) {
    const file = `${id}/texts/${language}.json`
    const texts = await load(file, questionnaireTextsSchema)
    if (texts === null) continue
    if (texts.language !== language)
      report(file, [{ type: 'not-allowed', place: { path: 'language' }, allowed: language }])
    report(file, checkTexts(texts, structure))
    if (english === null) english = texts
    else report(file, checkTranslation(texts, english))
  }
}

async function checkAll(): Promise<number> {
  const sources = await loadSources()
  if (sources === null) return 0
  report('sources/plan.json', checkPlan(sources))
  for (const language of Object.keys(languages)) {
    const file = `sources/texts/${language}.json`
    const texts = await load(file, sourceTextsSchema)
    if (texts !== null) report(file, checkSourceTexts(texts, sources))
  }
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const ids = folders
    .map(({ name }) => name)
    .filter((name) => !['sources', 'schema', 'example', 'coherence'].includes(name))
  for (const id of ids) await checkOneQuestionnaire(id, sources)
  return ids.length
}

const count = await checkAll()
const { t } = await readerOf(sourceLanguage, 'western', '')
for (const problem of problems) process.stderr.write(`${problemText(problem, t)}\n`)
process.stdout.write(
  `${count} questionnaires, ${Object.keys(languages).length} languages: ${problems.length} problems\n`,
)
process.exitCode = problems.length === 0 ? 0 : 1
