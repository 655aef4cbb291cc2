import { type Board, type BoardRow, countOf, differentOf } from '../charts/board'
import type { BoardWords } from '../charts/dots'
import { respondentsForIndex, shareNearMedian } from '../domain/scoring/agreement'
import type { ConfidenceCell } from '../domain/scoring/confidence-table'
import { type Disagreement, type Standing, spreadOf } from '../domain/scoring/disagreement'
import { type Interval, isSettled } from '../domain/scoring/interval'
import type { ConstituencyPosition, CountryPosition } from '../domain/scoring/position'
import { stages } from '../domain/scoring/score'
import type { Reader } from './reader'

function countryWords(position: CountryPosition, { t }: Reader): string {
  if (position.kind === 'not-applicable') return t('positions:board.none')
  const { floor, ceiling } = position
  return floor === ceiling
    ? t('positions:board.settled', { level: floor })
    : t('positions:board.range', { floor, ceiling })
}

export function boardWords(position: CountryPosition, reader: Reader): BoardWords {
  const { t, formats } = reader
  return {
    constituency: (constituency) => t(`common:constituency.${constituency}`),
    number: formats.integer,
    levels: [t('positions:level.none'), ...stages.map((stage) => t(`common:stage.${stage}`))],
    times: (respondents) => t('positions:board.times', { times: respondents }),
    notApplicable: (respondents) => t('positions:board.notApplicable', { respondents }),
    country: countryWords(position, reader),
  }
}

function rowSentence({ constituency, standings, notApplicable }: BoardRow, { t, formats }: Reader): string {
  const said = differentOf(standings).map((span) => {
    const count = countOf(standings, span)
    return isSettled(span)
      ? t('positions:board.at', { count, level: span.floor })
      : t('positions:board.within', { count, floor: span.floor, ceiling: span.ceiling })
  })
  const abstaining = notApplicable === 0 ? [] : [t('positions:board.abstain', { count: notApplicable })]
  return t('positions:board.row', {
    constituency: t(`common:constituency.${constituency}`),
    levels: formats.list([...said, ...abstaining]),
  })
}

/** All that a board shows, in words. */
export const boardSentence = (board: Board, position: CountryPosition, reader: Reader): string =>
  [...board.rows.map((row) => rowSentence(row, reader)), `${countryWords(position, reader)}.`].join(' ')

/** "3" or "0 to 2". */
export function spanText({ floor, ceiling }: Interval, { t, formats }: Reader): string {
  const [from, to] = [formats.integer(floor), formats.integer(ceiling)]
  return floor === ceiling ? from : t('results:range', { from, to })
}

/** "Workers: 0 to 2", without a name. */
export function positionText(position: ConstituencyPosition, reader: Reader): string {
  const { t } = reader
  return t('positions:table.position', {
    constituency: t(`common:constituency.${position.constituency}`),
    level: position.kind === 'interval' ? spanText(position, reader) : t('common:level.notApplicable'),
  })
}

/** Whether the check passes and, where it does not, which of its two conditions fails. */
export function checkSentences({ consensus }: Disagreement, { t, formats }: Reader): readonly string[] {
  if (consensus === null) return [t('positions:check.unchecked')]
  const { near, respondents, passes, constituencies } = consensus
  const needed = Math.ceil(shareNearMedian * respondents)
  const far = constituencies.filter((own) => !own.near).map(({ constituency }) => constituency)
  if (passes) return [t('positions:check.passes'), t('positions:check.near', { near, total: respondents })]
  return [
    t('positions:check.fails'),
    ...(near < needed ? [t('positions:check.tooFew', { near, total: respondents, needed })] : []),
    ...(far.length === 0
      ? []
      : [
          t('positions:check.far', {
            constituencies: formats.list(far.map((constituency) => t(`common:constituency.${constituency}`))),
          }),
        ]),
  ]
}

export function resultText({ consensus }: Disagreement, { t }: Reader): string {
  if (consensus === null) return t('positions:result.unchecked')
  return t(consensus.passes ? 'positions:result.passes' : 'positions:result.fails')
}

export const deviationText = ({ deviation }: Disagreement, { t, formats }: Reader): string =>
  deviation === null ? t('positions:measure.none') : formats.decimal(deviation)

export const indexName = ({ t }: Reader): string => t('positions:measure.index', { needed: respondentsForIndex })

/** "0.4 (spread)"; a dash below five respondents; below zero in words, as a sign before a number goes astray from right to left. */
export function indexText(index: number | null, { t, formats }: Reader): string {
  if (index === null) return '–'
  const tenths = Math.round(index * 10)
  const values = { value: formats.decimal(Math.abs(tenths) / 10), spread: t(`positions:spread.${spreadOf(index)}`) }
  return t(tenths < 0 ? 'positions:index.below' : 'positions:index.above', values)
}

/** What the answers of several constituencies come to: how many pass, how many do not, and what could not be compared. */
export function positionsSentences(standings: readonly (Standing | null)[], { t }: Reader): readonly string[] {
  const count = (wanted: Standing): number => standings.filter((standing) => standing === wanted).length
  const [passes, fails] = [count('passes'), count('fails')]
  const sentence = (kind: 'unchecked' | 'single' | 'agreed', counted: number): readonly string[] =>
    counted === 0 ? [] : [t(`positions:lead.${kind}`, { count: counted })]
  const checked = passes + fails
  const isNothing = checked + count('unchecked') === 0
  return [
    ...(isNothing ? [t('positions:lead.nothing')] : []),
    ...(checked === 0 ? [] : [t('positions:lead.checked', { count: checked, passes, fails })]),
    ...sentence('unchecked', count('unchecked')),
    ...sentence('single', count('one constituency')),
    ...sentence('agreed', count('agreed')),
  ]
}

/** When the check passes, in words, with the share that was fixed before any workshop. */
export const ruleSentence = ({ t, formats }: Reader): string =>
  t('positions:rule', { share: formats.percent(100 * shareNearMedian) })

/** How many are both well evidenced and agreed, and how many are neither. */
export function confidenceSentence(cells: readonly ConfidenceCell<unknown>[], { t }: Reader): string {
  const count = (evidence: string, agreement: string): number =>
    cells.find((cell) => cell.evidence === evidence && cell.agreement === agreement)?.items.length ?? 0
  const total = cells.reduce((sum, { items }) => sum + items.length, 0)
  if (total === 0) return t('positions:confidence.nothing')
  const values = { sure: count('robust', 'high'), total, unsure: count('limited', 'low') }
  return t('positions:confidence.sentence', values)
}
