import { stampOfText } from '../domain/assessment/clock'
import type { LastRound } from '../domain/assessment/round-schema'
import type { RoundChanges, Unchanged } from '../domain/diagnostic/rounds'
import type { Reader } from './reader'

/** "3 changes not yet explained", or that all are, or that there are none. */
export function unexplainedText({ changes, unexplained }: RoundChanges, { t }: Reader): string {
  if (changes.length === 0) return t('changes:none')
  return unexplained === 0 ? t('changes:explained') : t('changes:unexplained', { count: unexplained })
}

export const countText = ({ changes }: RoundChanges, { t }: Reader): string =>
  changes.length === 0 ? t('changes:none') : t('changes:count', { count: changes.length })

/** "10 unchanged, 3 not answered yet in this round". */
export function unchangedText({ same, open, first }: Unchanged, { t, formats }: Reader): string {
  const parts = [
    same === 0 ? '' : t('changes:unchanged.same', { count: same }),
    open === 0 ? '' : t('changes:unchanged.open', { count: open }),
    first === 0 ? '' : t('changes:unchanged.first', { count: first }),
  ].filter((part) => part !== '')
  return parts.length === 0 ? t('changes:unchanged.none') : formats.list(parts)
}

export const yearText = (year: number, { formats }: Reader): string => formats.text(String(year))

/** "Last round: 2026, First round, as it stood on 5 January 2027." */
export function lastRoundText({ year, title, at }: LastRound, reader: Reader): string {
  const { t, formats } = reader
  const name = [yearText(year, reader), title.trim()].filter((part) => part !== '').join(t('reportPage:options.comma'))
  return t('changes:from', { round: name, day: formats.day(stampOfText(at)?.wall ?? 0) })
}
