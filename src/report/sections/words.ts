import type { Direction } from '../../charts/drawing'
import type { Answer, CriterionAnswer } from '../../domain/assessment/answer'
import type { Respondent } from '../../domain/assessment/fold'
import { mapIndicatorTexts } from '../../domain/questionnaire/map-texts'
import type { IndicatorTexts } from '../../domain/questionnaire/schema'
import { directionOf } from '../../i18n/languages'
import type { Reader } from '../../i18n/reader'
import type { Cell, HeadingBlock, ParagraphBlock, Span } from '../document'
import type { ReportInput } from '../report-input'

/** Content width of the page in points: A4 less 20 mm on either side. */
export const contentWidth = 482

export const chartText = 8.5

export const span = (text: string, more: Omit<Span, 'text'> = {}): Span => ({ text, ...more })

/** What a person wrote, in whatever language: kept together, so that a Latin name cannot pull an Arabic line apart. */
export const foreign = (text: string, more: Omit<Span, 'text' | 'isolate'> = {}): Span => ({
  text,
  isolate: true,
  ...more,
})

export const quiet = (text: string): Span => ({ text, paint: 'ink-2' })

export const bold = (text: string): Span => ({ text, bold: true })

export const paragraph = (
  spans: readonly Span[] | string,
  style: ParagraphBlock['style'] = 'body',
  keepWithNext = false,
): ParagraphBlock => ({
  kind: 'paragraph',
  spans: typeof spans === 'string' ? [{ text: spans }] : spans,
  style,
  ...(keepWithNext ? { keepWithNext } : {}),
})

/** The way a text runs, by its first letter; null when it has none. */
export function directionOfText(text: string): Direction | null {
  const [letter] = /\p{L}/u.exec(text) ?? []
  if (letter === undefined) return null
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? 'rtl' : 'ltr'
}

/**
 * What somebody wrote, after who they are. Where it runs against the document it gets lines of its own: words of one
 * direction in lines of the other are hard to read beyond a phrase.
 */
export function said(
  who: readonly Span[],
  text: string,
  style: 'quote' | 'note',
  { language, t }: Reader,
): readonly ParagraphBlock[] {
  const direction = directionOfText(text)
  if (direction === null || direction === directionOf(language)) {
    return [paragraph([...who, span(t('report:colon')), foreign(text)], style)]
  }
  return [paragraph([...who, span(t('report:colon'))], 'body', true), { ...paragraph([span(text)], style), direction }]
}

export const heading = (level: 1 | 2 | 3, text: string, key: string, inContents = level < 3): HeadingBlock => ({
  kind: 'heading',
  level,
  text,
  key,
  inContents,
})

export const cell = (spans: readonly Span[] | string): Cell => ({
  kind: 'text',
  spans: typeof spans === 'string' ? [{ text: spans }] : spans,
})

interface Levels {
  readonly floor: number | null
  readonly ceiling: number | null
}

/** "Level 2", "Level 2 to 4", "Does not apply". */
export function levelText({ floor, ceiling }: Levels, { t }: Reader): string {
  if (floor === null || ceiling === null) return t('common:level.notApplicable')
  return floor === ceiling ? t('common:level.settled', { level: floor }) : t('common:level.range', { floor, ceiling })
}

/** The same without the word: "2", "2 to 4". */
export function levelNumbers({ floor, ceiling }: Levels, { t, formats }: Reader): string {
  if (floor === null || ceiling === null) return t('report:none')
  return floor === ceiling
    ? formats.integer(floor)
    : t('report:range', { from: formats.integer(floor), to: formats.integer(ceiling) })
}

/** "43.8 % to 48.4 %", or one number where they are the same; one decimal, as annexes print (UI 6). */
export function shareText({ floor, ceiling }: Levels, { t, formats }: Reader): string {
  if (floor === null || ceiling === null) return t('report:none')
  return floor === ceiling
    ? formats.exactPercent(floor)
    : t('report:range', { from: formats.exactPercent(floor), to: formats.exactPercent(ceiling) })
}

/** A whole percentage, or words where there is none. */
export const wholeShare = (value: number | null, { t, formats }: Reader): string =>
  value === null ? t('report:none') : formats.percent(value)

export const criterionText = (answer: CriterionAnswer, { t }: Reader): string => t(`common:answer.${answer}`)

export function answerText(answer: Answer, reader: Reader): string {
  return answer.kind === 'not-applicable'
    ? reader.t('common:answer.notApplicable')
    : answer.criteria.map((criterion) => criterionText(criterion, reader)).join(reader.t('report:comma'))
}

/** "Workers: Trade union centre", or the constituency alone. */
export function respondentSpans({ constituency, name }: Respondent, { t }: Reader): readonly Span[] {
  const who = bold(t(`common:constituency.${constituency}`))
  return name === '' ? [who] : [who, span(t('report:comma')), foreign(name)]
}

/** The sentences of an indicator in the reader's language and digits. The content tests see to it that none is missing. */
export function indicatorTexts(input: ReportInput, path: string): IndicatorTexts {
  const known = textsByInput.get(input) ?? new Map<string, IndicatorTexts>()
  textsByInput.set(input, known)
  const texts = known.get(path) ?? readTexts(input, path)
  known.set(path, texts)
  return texts
}

/** A title is printed in a dozen places. */
const textsByInput = new WeakMap<ReportInput, Map<string, IndicatorTexts>>()

function readTexts(input: ReportInput, path: string): IndicatorTexts {
  const [questionnaire = '', id = ''] = path.split('/')
  const found = input.texts.questionnaires[questionnaire]?.indicators[id]
  if (found === undefined) throw new Error(`No texts for ${path}`)
  return mapIndicatorTexts(found, input.reader.formats.text)
}

export const questionnaireTitle = (input: ReportInput, id: string, length: 'title' | 'shortTitle'): string =>
  input.reader.formats.text(input.texts.questionnaires[id]?.[length] ?? id)

export const indicatorKey = (path: string): string => `indicator ${path}`

/** The title of an indicator, leading to its section. */
export const indicatorLink = (input: ReportInput, path: string): Span =>
  span(indicatorTexts(input, path).title, { target: indicatorKey(path) })
