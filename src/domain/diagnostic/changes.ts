import type { Finding } from '../coherence/findings'
import type { CoverageStatus } from '../conclusions/coverage'
import type { Basis } from '../questionnaire/basis'
import type { Bounds } from '../scoring/score'
import type { Diagnostic, RedFlag } from './diagnose'

interface Change<Value> {
  readonly before: Value
  readonly after: Value
}

/** Null: there was none, or there is none any more. */
export interface RedFlagChange extends Change<RedFlag['status'] | null> {
  readonly indicator: string
}

/** Null: the rule says nothing. */
export interface RuleChange extends Change<Finding['status'] | null> {
  readonly rule: string
}

export interface QuestionnaireChange extends Change<Bounds> {
  readonly questionnaire: string
}

export interface PointChange extends Change<CoverageStatus> {
  readonly point: string
  readonly basis: Basis
}

export interface ParagraphChange extends Change<CoverageStatus> {
  readonly paragraph: string
}

/** What differs between two diagnostics of the same catalogue, and nothing that does not. */
export interface Changes {
  readonly questionnaires: readonly QuestionnaireChange[]
  readonly redFlags: readonly RedFlagChange[]
  readonly rules: readonly RuleChange[]
  readonly points: readonly PointChange[]
  readonly paragraphs: readonly ParagraphChange[]
}

const isChange = ({ before, after }: Change<unknown>): boolean => before !== after

/** Of two lists of named states, the names whose state differs: those of the first list in its order, then what is new. */
function statusChanges<Status>(
  before: readonly (readonly [string, Status])[],
  after: readonly (readonly [string, Status])[],
): readonly (Change<Status | null> & { readonly name: string })[] {
  const [was, is] = [new Map(before), new Map(after)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name) ?? null, after: is.get(name) ?? null }))
    .filter(isChange)
}

const redFlags = ({ questionnaires }: Diagnostic) =>
  Object.values(questionnaires).flatMap((own) =>
    own.redFlags.map(({ indicator, status }) => [indicator, status] as const),
  )

const rules = ({ coherence }: Diagnostic) => coherence.map(({ rule, status }) => [rule, status] as const)

function questionnaireChanges(before: Diagnostic, after: Diagnostic): readonly QuestionnaireChange[] {
  return Object.entries(before.questionnaires).flatMap(([questionnaire, was]) => {
    const is = after.questionnaires[questionnaire]
    if (is === undefined || (is.floor === was.floor && is.ceiling === was.ceiling)) return []
    return [
      {
        questionnaire,
        before: { floor: was.floor, ceiling: was.ceiling },
        after: { floor: is.floor, ceiling: is.ceiling },
      },
    ]
  })
}

/** From the assessment as it is to what was supposed. */
export function changesBetween(before: Diagnostic, after: Diagnostic): Changes {
  return {
    questionnaires: questionnaireChanges(before, after),
    redFlags: statusChanges(redFlags(before), redFlags(after)).map(({ name, ...change }) => ({
      indicator: name,
      ...change,
    })),
    rules: statusChanges(rules(before), rules(after)).map(({ name, ...change }) => ({ rule: name, ...change })),
    points: Object.entries(before.conclusions)
      .map(([point, { status, basis }]) => ({
        point,
        basis,
        before: status,
        after: after.conclusions[point]?.status ?? status,
      }))
      .filter(isChange),
    paragraphs: Object.entries(before.strategy)
      .map(([paragraph, { status }]) => ({
        paragraph,
        before: status,
        after: after.strategy[paragraph]?.status ?? status,
      }))
      .filter(isChange),
  }
}
