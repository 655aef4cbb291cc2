import type { ActionContent } from '../../domain/assessment/action-schema'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { maximumLine } from '../../domain/limits'
import { codesOf } from '../../domain/plan/codes'
import type { PlannableGap } from '../../domain/plan/gaps'
import { actionOfTemplate, type Beginning, targetYear, templateFor, timeOf } from '../../domain/plan/template'
import type { Interval } from '../../domain/scoring/interval'
import { stages } from '../../domain/scoring/score'
import { countryName } from '../../i18n/countries'
import type { Reader } from '../../i18n/reader'
import { levelText } from '../../ui/steps/steps'
import { titleOf } from '../results/view'
import type { PlanView } from './plan-view'

/** Sentences isolate what is put into them; a row is plain text that people go on writing. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')

/** A title as a part of a sentence: `SSE statistics` and `L'ESS dans …` keep their capitals. */
const inSentence = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title

interface Placed {
  readonly path: string
  readonly level: string
}

/** "Level 2 (Adopted)": words for readers who do not know the ladder. */
function levelInWords({ floor, ceiling }: Interval, { t }: Reader): string {
  const settled = floor === 0 ? t('common:flag.certain') : t(`common:stage.${stages[floor - 1]}`)
  const stage = floor === ceiling ? settled : t('plan:level.open')
  return t('plan:level.stage', { level: levelText({ floor, ceiling }, t), stage })
}

/** The indicators by level, each level once: `Level 1 …: …; Level 0 to 2 …: …`; counted where the names would not fit. */
function levelsText(view: PlanView, placed: readonly Placed[]): string {
  const { t, formats } = view.reader
  const groups = [...new Set(placed.map(({ level }) => level))].map((level) => ({
    level,
    titles: placed.filter((one) => one.level === level).map(({ path }) => inSentence(titleOf(view, path))),
  }))
  const [first] = groups
  if (groups.length === 1 && first !== undefined) return plain(first.level)
  const named = groups.map(({ level, titles }) => t('plan:level.of', { level, indicators: formats.list(titles) }))
  const counted = groups.map(({ level, titles }) => t('plan:level.counted', { level, count: titles.length }))
  const [text = '', shorter = ''] = [named, counted].map((parts) => plain(parts.join(t('plan:semicolon'))))
  return text.length <= maximumLine ? text : shorter
}

/** Where the indicators stand, and where the country wants them. */
function levelsOf(view: PlanView, diagnoses: readonly IndicatorDiagnosis[]) {
  const found = diagnoses.flatMap(({ indicator: { path }, position }) =>
    position.kind === 'interval' ? [{ path, level: levelInWords(position, view.reader) }] : [],
  )
  const wanted = diagnoses.map(({ indicator: { path }, target }) => ({
    path,
    level: levelInWords({ floor: target, ceiling: target }, view.reader),
  }))
  return { found: levelsText(view, found), wanted: levelsText(view, wanted) }
}

/** What the indicators themselves rest on, each once, in the order of the plan of action. */
function linksOf({ kit }: PlanView, diagnoses: readonly IndicatorDiagnosis[]) {
  const outputs = new Set(diagnoses.flatMap(({ indicator }) => indicator.outputs))
  const deliverables = new Set(diagnoses.flatMap(({ indicator }) => indicator.deliverables))
  const chosen = kit.deliverables.map(({ id }) => id).filter((id) => deliverables.has(id))
  return {
    outputs: kit.outputs.filter((id) => outputs.has(id)),
    deliverables: chosen,
    programmeAndBudget: codesOf(kit.deliverables, chosen),
  }
}

function templateOf({ kit, texts }: PlanView, { indicator, planned }: PlannableGap): Beginning['template'] {
  const structure = templateFor(kit.templates, indicator, planned)
  const sentences = structure === null ? undefined : texts.coherence?.actions[structure.id]
  return structure === null || sentences === undefined ? null : { structure, texts: sentences }
}

/** The wording comes with 0 to 9; from here on it is the team's own text, in their digits. */
function inDigits(content: ActionContent, { formats: { text } }: Reader): ActionContent {
  const { outcome, indicator, meansOfVerification, lead } = content
  return {
    ...content,
    outcome: text(outcome),
    indicator: text(indicator),
    meansOfVerification: text(meansOfVerification),
    lead: text(lead),
  }
}

/** The row that closes `gaps`, of one questionnaire and kind, as the program words it; null for none. */
export function beginningOf(view: PlanView, gaps: readonly PlannableGap[], thisYear: number): ActionContent | null {
  const { reader, assessment, diagnostic } = view
  const { t, formats, language } = reader
  const [first] = gaps
  if (first === undefined) return null
  const template = templateOf(view, first)
  const diagnoses = gaps.flatMap(({ indicator }) => diagnostic.indicators[indicator] ?? [])
  const { found, wanted } = levelsOf(view, diagnoses)
  const baselineYear = assessment.details?.year ?? thisYear
  const content = actionOfTemplate({
    template,
    values: {
      country: assessment.details === null ? t('plan:country') : countryName(assessment.details, language),
      subject: formats.list(gaps.map(({ indicator }) => inSentence(titleOf(view, indicator)))),
      baselineYear,
      year: targetYear(baselineYear, timeOf(template?.structure ?? null)),
    },
    indicators: gaps.map(({ indicator }) => indicator),
    baseline: found,
    target: wanted,
    ...linksOf(view, diagnoses),
    list: (items) => items.join(plain(t('plan:semicolon'))),
  })
  return inDigits(content, reader)
}
