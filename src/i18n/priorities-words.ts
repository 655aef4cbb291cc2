import type { PlaneWords } from '../charts/plane'
import { type Assessment, recordOf } from '../domain/assessment/fold'
import type { IndicatorDiagnosis, Priority } from '../domain/diagnostic/diagnose'
import type { Weight } from '../domain/scoring/priority'
import { directionOf } from './languages'
import type { Reader } from './reader'

export const planeWords = ({ t, formats }: Reader): PlaneWords => ({
  number: formats.integer,
  startHere: t('priorities:plane.startHere'),
  lessImportant: t('priorities:plane.lessImportant'),
  moreImportant: t('priorities:plane.moreImportant'),
  harder: t('priorities:plane.harder'),
  easier: t('priorities:plane.easier'),
})

/** A median of votes: whole, or half-way between two. */
export const voteText = (vote: number, { formats }: Reader): string =>
  Number.isInteger(vote) ? formats.integer(vote) : formats.decimal(vote)

/** "3 ÷ 4 × 2.5 × 2 = 3.8": with its numbers, so that it can be redone. */
export function formulaText({ gap, priority }: Priority, { importance, feasibility }: Weight, reader: Reader): string {
  const { t, formats } = reader
  return t('priorities:formula', {
    gap: formats.integer(gap),
    importance: voteText(importance, reader),
    feasibility: voteText(feasibility, reader),
    priority: formats.decimal(priority),
  })
}

/** Arithmetic runs from left to right, but where Arabic writes its own digits. */
export const wayOfFormula = ({ language, formats }: Reader): 'ltr' | 'rtl' =>
  directionOf(language) === 'rtl' && formats.digits === 'arabic-indic' ? 'rtl' : 'ltr'

export function dotSentence(place: number, title: string, diagnosis: IndicatorDiagnosis, reader: Reader): string {
  const { importance, feasibility } = diagnosis.votes
  return reader.t('priorities:plane.dot', {
    place,
    title,
    importance: voteText(importance, reader),
    feasibility: voteText(feasibility, reader),
    gap: diagnosis.gap ?? 0,
  })
}

/** "3 constituencies voted". */
export const votersText = ({ voters }: Weight, { t }: Reader): string =>
  voters === 0 ? t('priorities:item.nobody') : t('priorities:item.votes', { count: voters })

/** How many stand below their target, and who has voted on them. */
export function prioritiesSentences(
  priorities: readonly Priority[],
  assessment: Assessment,
  { t }: Reader,
): readonly string[] {
  if (priorities.length === 0) return [t('priorities:lead.none')]
  const votes = priorities.map(({ indicator }) => recordOf(assessment, indicator).votes)
  const voters = new Set(votes.flat().map(({ constituency }) => constituency)).size
  const voted = votes.filter(({ length }) => length > 0).length
  const below = t('priorities:lead.below', { count: priorities.length })
  if (voters === 0) return [below, t('priorities:lead.nobody')]
  return [
    below,
    voted === priorities.length
      ? t('priorities:lead.voted', { count: voters })
      : t('priorities:lead.partly', { count: voters, voted }),
  ]
}
