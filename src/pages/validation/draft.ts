import { type Constituency, constituencies } from '../../domain/assessment/constituency'
import type { BodyOf, Entry } from '../../domain/assessment/entry'
import type { Assessment } from '../../domain/assessment/fold'
import {
  neededConstituencies,
  type Opinion,
  type OpinionKind,
  type OpinionProblem,
  opinionProblems,
} from '../../domain/assessment/opinion'
import { maximumText } from '../../domain/limits'

/** What is chosen and written for one constituency; `none`: it gives no opinion, and need not. */
export interface OpinionDraft {
  readonly opinion: OpinionKind | 'none' | null
  readonly text: string
}

export type Draft = Readonly<Record<Constituency, OpinionDraft>>

export const isNeeded = (constituency: Constituency): boolean => neededConstituencies.includes(constituency)

const historyOf = ({ threads }: Assessment, about: string): readonly Entry[] => threads.get(about)?.history ?? []

/** What was recorded last, though it may have been taken back since: nobody types it twice. */
export const lastOpinions = (assessment: Assessment): readonly Opinion[] =>
  historyOf(assessment, 'validation')
    .flatMap(({ body }) => (body.kind === 'validation' && body.content !== null ? [body.content.opinions] : []))
    .at(-1) ?? []

/** The same of the specialist's reading; null before the first. */
export const lastReview = (assessment: Assessment): BodyOf<'review'>['content'] =>
  historyOf(assessment, 'review')
    .flatMap(({ body }) => (body.kind === 'review' ? (body.content ?? []) : []))
    .at(-1) ?? null

export function draftOf(opinions: readonly Opinion[]): Draft {
  const draftFor = (constituency: Constituency): OpinionDraft => {
    const said = opinions.find((one) => one.constituency === constituency)
    return { opinion: said?.opinion ?? (isNeeded(constituency) ? null : 'none'), text: said?.text ?? '' }
  }
  return {
    government: draftFor('government'),
    employers: draftFor('employers'),
    workers: draftFor('workers'),
    sse: draftFor('sse'),
    other: draftFor('other'),
  }
}

export const opinionsOf = (draft: Draft): readonly Opinion[] =>
  constituencies.flatMap((constituency) => {
    const { opinion, text } = draft[constituency]
    if (opinion === null || opinion === 'none') return []
    return [{ constituency, opinion, text: text.trim().slice(0, maximumText) }]
  })

/** What keeps the draft from being recorded, by constituency. */
export const problemsOf = (draft: Draft): ReadonlyMap<Constituency, OpinionProblem['type']> =>
  new Map(opinionProblems(opinionsOf(draft)).map(({ constituency, type }) => [constituency, type]))
