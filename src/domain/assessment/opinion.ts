import { type Constituency, constituencies } from './constituency'

/** What a constituency says of the answers as a whole, or that nobody was there to say it. */
export const opinionKinds = ['agrees', 'agrees-with-reservations', 'disagrees', 'absent'] as const

export type OpinionKind = (typeof opinionKinds)[number]

export interface Opinion {
  readonly constituency: Constituency
  readonly opinion: OpinionKind
  /** In the constituency's own words; why nobody was there, for one that was absent. */
  readonly text: string
}

/**
 * Whose opinion a validation needs: the three constituencies of the ILO, and the SSE bodies whom the diagnosis is about.
 * `other` gathers whoever else answered (academia, local authorities): it is no one body that could speak for them all, so
 * it may give an opinion and need not.
 */
export const neededConstituencies: readonly Constituency[] = constituencies.filter((one) => one !== 'other')

/** Consent needs no words. Anything else is on record only with its reason. */
export const needsReason = (opinion: OpinionKind): boolean => opinion !== 'agrees'

/** `at` is the place in the list; null for an opinion that is not there. */
export type OpinionProblem =
  | { readonly type: 'missing'; readonly constituency: Constituency; readonly at: null }
  | { readonly type: 'twice' | 'no-reason'; readonly constituency: Constituency; readonly at: number }

/** What keeps these opinions from being a validation; empty when nothing does. */
export function opinionProblems(opinions: readonly Opinion[]): readonly OpinionProblem[] {
  const missing = neededConstituencies
    .filter((needed) => opinions.every(({ constituency }) => constituency !== needed))
    .map((constituency) => ({ type: 'missing' as const, constituency, at: null }))
  const wrong = opinions.flatMap(({ constituency, opinion, text }, at): readonly OpinionProblem[] => {
    if (opinions.findIndex((one) => one.constituency === constituency) < at)
      return [{ type: 'twice', constituency, at }]
    return needsReason(opinion) && text.trim() === '' ? [{ type: 'no-reason', constituency, at }] : []
  })
  return [...missing, ...wrong]
}

/** Opinions that passed the gate: an entry that did not could be written, and no device would read it back. */
export type AcceptedOpinions = readonly Opinion[] & { readonly [accepted]: true }

declare const accepted: unique symbol

export const areAccepted = (opinions: readonly Opinion[]): opinions is AcceptedOpinions =>
  opinionProblems(opinions).length === 0
