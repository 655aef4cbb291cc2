import { type Assessment, recordOf } from '../assessment/fold'
import type { PositionOf } from '../coherence/condition'
import { findingsOf } from '../coherence/findings'
import type { Rule } from '../coherence/rule'
import { mapping, type Pieces } from '../pieces'
import { type Catalogue, questionnaireOf } from '../questionnaire/questionnaire'
import { countryPosition } from '../scoring/position'
import { scoreOf, type Weighted } from '../scoring/score'
import type { Diagnostic, IndicatorDiagnosis } from './diagnose'

/** One indicator supposed one level above what is confirmed, and what that alone would change. */
export interface HelpfulStep {
  readonly indicator: string
  /** The level to suppose, 1 to 4. */
  readonly level: number
  /** Rules of findings that disappear. */
  readonly gone: readonly string[]
  /** Rules of findings that appear in their place. */
  readonly appeared: readonly string[]
  /** By how much the floor of the questionnaire rises, in percentage points, not rounded. */
  readonly gain: number
  /** The floor of the questionnaire then, 0 to 100, as the score rounds it. */
  readonly floor: number | null
  /** A foundation of which nothing was confirmed would have something. */
  readonly endsRedFlag: boolean
}

const highestLevel = 4

const net = ({ gone, appeared }: HelpfulStep): number => gone.length - appeared.length

/** Each rule under every indicator that it names. */
function rulesByIndicator(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const found = new Map<string, Rule[]>()
  for (const rule of rules) {
    const named = rule.clauses.flatMap(({ comparisons }) => comparisons.map(({ indicator }) => indicator))
    for (const path of new Set(named)) found.set(path, [...(found.get(path) ?? []), rule])
  }
  return found
}

interface Named extends Weighted {
  readonly path: string
}

/** The applicable indicators of each questionnaire, as its score sees them. */
function weightedOf(diagnoses: readonly IndicatorDiagnosis[]): ReadonlyMap<string, readonly Named[]> {
  const found = new Map<string, Named[]>()
  for (const { indicator, position } of diagnoses) {
    if (position.kind !== 'interval') continue
    const { path, weight } = indicator
    const id = questionnaireOf(path)
    found.set(id, [...(found.get(id) ?? []), { path, weight, floor: position.floor, ceiling: position.ceiling }])
  }
  return found
}

const findings = (rules: readonly Rule[], positionOf: PositionOf): readonly string[] =>
  findingsOf(rules, positionOf).flatMap(({ rule, status }) => (status === 'finding' ? [rule] : []))

/** What the steps are tried on. */
interface Ground {
  readonly rules: ReadonlyMap<string, readonly Rule[]>
  readonly weighted: ReadonlyMap<string, readonly Named[]>
  readonly positionOf: PositionOf
}

/** Only what one indicator can touch is judged again: its rules and the score of its questionnaire. */
function stepOf({ indicator, position }: IndicatorDiagnosis, ground: Ground): readonly HelpfulStep[] {
  if (position.kind !== 'interval' || position.floor === highestLevel) return []
  const { path, weight, foundational } = indicator
  const level = position.floor + 1
  const supposed = { kind: 'interval', basis: 'agreed', floor: level, ceiling: level } as const
  const own = ground.weighted.get(questionnaireOf(path)) ?? []
  const touched = ground.rules.get(path) ?? []
  const before = findings(touched, ground.positionOf)
  const after = findings(touched, (other) => (other === path ? supposed : ground.positionOf(other)))
  return [
    {
      indicator: path,
      level,
      gone: before.filter((rule) => !after.includes(rule)),
      appeared: after.filter((rule) => !before.includes(rule)),
      gain: (100 * weight) / (highestLevel * own.reduce((total, one) => total + one.weight, 0)),
      floor: scoreOf(own.map((one) => (one.path === path ? { ...one, floor: level, ceiling: level } : one))).floor,
      endsRedFlag: foundational && position.floor === 0,
    },
  ]
}

/**
 * What would help most: every indicator tried one level up, alone, those that help first. By findings that disappear less
 * those that appear, then by the floor gained, then foundations of which nothing is confirmed, then questionnaire order. A
 * step that brings more findings than it ends is no help and is left out. `diagnostic` is the one of `assessment`.
 */
export function* mostHelpful(
  { rules }: Pick<Catalogue, 'rules'>,
  assessment: Assessment,
  diagnostic: Diagnostic,
): Pieces<readonly HelpfulStep[]> {
  const diagnoses = Object.values(diagnostic.indicators)
  const ground: Ground = {
    rules: rulesByIndicator(rules),
    weighted: weightedOf(diagnoses),
    positionOf: (path) => diagnostic.indicators[path]?.position ?? countryPosition(recordOf(assessment, path)),
  }
  yield
  const steps = yield* mapping(diagnoses, (diagnosis) => stepOf(diagnosis, ground))
  return steps
    .flat()
    .filter((step) => net(step) >= 0)
    .sort((a, b) => net(b) - net(a) || b.gain - a.gain || Number(b.endsRedFlag) - Number(a.endsRedFlag))
}
