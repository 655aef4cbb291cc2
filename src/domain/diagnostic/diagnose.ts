import { isGiven } from '../assessment/answer'
import { type Assessment, type IndicatorRecord, recordOf } from '../assessment/fold'
import { type Finding, findingsOf, type Pattern, patternsOf } from '../coherence/findings'
import { type Coverage, type PointCoverage, paragraphsCoverage, pointsCoverage } from '../conclusions/coverage'
import { mapping, type Pieces, wholeOf } from '../pieces'
import { askedOf } from '../questionnaire/asked'
import { type Catalogue, type Indicator, type Questionnaire, ships } from '../questionnaire/questionnaire'
import { type AgreementLabel, agreementIndexOf, agreementLabel } from '../scoring/agreement'
import { type EvidenceStrength, evidenceStrength } from '../scoring/confidence'
import { defaultTarget, type GapKind, gapKindOf, gapTo, possibleGaps, type SettledGap } from '../scoring/gap'
import { isSettled } from '../scoring/interval'
import {
  type ConstituencyPosition,
  type CountryPosition,
  constituencyPositions,
  countryPosition,
  isRecordAhead,
  type PositionBasis,
} from '../scoring/position'
import { priorityOf, type Weight, weightOf } from '../scoring/priority'
import { type Bounds, type Score, scoreOf, stageProfile } from '../scoring/score'
import { type Sensitivity, sensitivityOf } from '../scoring/sensitivity'

/** One indicator's place in the diagnostic. Levels are null when it does not apply. */
export interface IndicatorDiagnosis {
  readonly indicator: Indicator
  readonly position: CountryPosition
  readonly constituencies: readonly ConstituencyPosition[]
  readonly floor: number | null
  readonly ceiling: number | null
  readonly basis: PositionBasis
  readonly applicable: boolean
  /** Practice ahead of its base (METHOD 2). */
  readonly ahead: boolean
  readonly gapKind: GapKind | null
  /** What a gap still to be found out may turn out to be. */
  readonly mayBe: readonly SettledGap[]
  readonly target: number
  readonly gap: number | null
  readonly priority: number | null
  readonly votes: Weight
  readonly evidence: EvidenceStrength
  readonly agreement: AgreementLabel | null
  /** Van der Eijk's A; null below five respondents. */
  readonly agreementIndex: number | null
  /** Level 2 or more with no evidence at all (METHOD 6). */
  readonly claimed: boolean
  readonly patterns: readonly Pattern[]
  /** Somebody answered at least one criterion, or that it does not apply. */
  readonly answered: boolean
}

export interface RedFlag {
  readonly indicator: string
  readonly status: 'certain' | 'possible'
}

export interface QuestionnaireDiagnosis extends Score {
  readonly stages: readonly Bounds[]
  readonly sensitivity: Sensitivity | null
  readonly redFlags: readonly RedFlag[]
  readonly applicable: number
  readonly settled: number
  readonly answered: number
}

export interface ToFindOut {
  readonly indicator: string
  /** Weight times the width of the interval: how far knowing it could move the score. */
  readonly width: number
}

export interface Priority {
  readonly indicator: string
  readonly gap: number
  readonly priority: number
}

/** All that METHOD says of an assessment, as one plain value: what screens, report and terminal show. */
export interface Diagnostic {
  readonly questionnaires: Readonly<Record<string, QuestionnaireDiagnosis>>
  /** By `questionnaire/indicator`, in questionnaire order. */
  readonly indicators: Readonly<Record<string, IndicatorDiagnosis>>
  readonly coherence: readonly Finding[]
  readonly conclusions: Readonly<Record<string, PointCoverage>>
  /** By paragraph of the strategy. */
  readonly strategy: Readonly<Record<string, Coverage>>
  readonly findOutFirst: readonly ToFindOut[]
  readonly priorities: readonly Priority[]
  /** Answers to questionnaires that this version does not ship: kept, not scored. */
  readonly keptAnswers: number
  /** Answers to indicators that this assessment does not ask, as it is a rapid one: kept, not scored. */
  readonly unaskedAnswers: number
}

export interface DiagnoseOptions {
  /** 10,000 draws a questionnaire; a screen that does not show the band leaves them out. */
  readonly sensitivity: boolean
}

function levelsOf(position: CountryPosition, target: number, votes: Weight) {
  if (position.kind === 'not-applicable') {
    return { floor: null, ceiling: null, gapKind: null, mayBe: [], gap: null, priority: null }
  }
  const gap = gapTo(target, position)
  return {
    floor: position.floor,
    ceiling: position.ceiling,
    gapKind: gapKindOf(position),
    mayBe: possibleGaps(position),
    gap,
    priority: priorityOf(gap, votes),
  }
}

export function diagnoseIndicator(indicator: Indicator, record: IndicatorRecord): IndicatorDiagnosis {
  const position = countryPosition(record)
  const target = record.target ?? defaultTarget
  const votes = weightOf(record.votes)
  return {
    indicator,
    position,
    constituencies: constituencyPositions(record),
    ...levelsOf(position, target, votes),
    votes,
    basis: position.basis,
    applicable: position.kind === 'interval',
    ahead: isRecordAhead(record),
    target,
    evidence: evidenceStrength(record.evidence),
    agreement: agreementLabel(record),
    agreementIndex: agreementIndexOf(record),
    claimed: position.kind === 'interval' && position.floor >= 2 && record.evidence.length === 0,
    patterns: patternsOf(record, position),
    answered: record.agreement !== null || record.answers.some(({ answer }) => isGiven(answer)),
  }
}

/** Of a foundation of which nothing is confirmed, whatever the mean (METHOD 4); null of any other indicator. */
export function redFlagOf({ foundational }: Indicator, position: CountryPosition): RedFlag['status'] | null {
  if (!foundational || position.kind === 'not-applicable' || position.floor > 0) return null
  return position.ceiling === 0 ? 'certain' : 'possible'
}

function redFlagsOf(indicators: readonly IndicatorDiagnosis[]): readonly RedFlag[] {
  const flags = indicators.flatMap(({ indicator, position }): readonly RedFlag[] => {
    const status = redFlagOf(indicator, position)
    return status === null ? [] : [{ indicator: indicator.path, status }]
  })
  // Certain before possible, each in questionnaire order.
  return [...flags.filter(({ status }) => status === 'certain'), ...flags.filter(({ status }) => status === 'possible')]
}

function diagnoseQuestionnaire(
  questionnaire: Questionnaire,
  diagnoses: ReadonlyMap<string, IndicatorDiagnosis>,
  options: DiagnoseOptions,
): QuestionnaireDiagnosis {
  const own = questionnaire.indicators.flatMap(({ path }) => diagnoses.get(path) ?? [])
  const applicable = own.flatMap(({ position, indicator, target }) =>
    position.kind === 'interval' ? [{ ...position, weight: indicator.weight, target }] : [],
  )
  return {
    ...scoreOf(applicable),
    stages: stageProfile(applicable),
    sensitivity: options.sensitivity ? sensitivityOf(applicable) : null,
    redFlags: redFlagsOf(own),
    applicable: applicable.length,
    settled: applicable.filter(isSettled).length,
    answered: own.filter(({ answered }) => answered).length,
  }
}

function findOutFirst(diagnoses: readonly IndicatorDiagnosis[]): readonly ToFindOut[] {
  return diagnoses
    .flatMap(({ indicator, position }) =>
      position.kind === 'interval' && !isSettled(position)
        ? [{ indicator: indicator.path, width: indicator.weight * (position.ceiling - position.floor) }]
        : [],
    )
    .sort((a, b) => b.width - a.width)
}

function prioritiesOf(diagnoses: readonly IndicatorDiagnosis[]): readonly Priority[] {
  return diagnoses
    .flatMap(({ indicator, gap, priority }) =>
      gap !== null && priority !== null && gap > 0 ? [{ indicator: indicator.path, gap, priority }] : [],
    )
    .sort((a, b) => b.priority - a.priority)
}

/** Answers to the indicators that `isCounted`. */
const answersTo = (assessment: Assessment, isCounted: (path: string) => boolean): number =>
  [...assessment.indicators]
    .filter(([path]) => isCounted(path))
    .reduce((total, [, record]) => total + record.answers.length, 0)

/**
 * METHOD 1 to 8 over what one assessment asks, in pieces. Pure: the same assessment gives the same Diagnostic, to the last
 * digit.
 */
export function* diagnosing(
  shipped: Catalogue,
  assessment: Assessment,
  options: DiagnoseOptions,
  diagnoseOne: typeof diagnoseIndicator = diagnoseIndicator,
): Pieces<Diagnostic> {
  const catalogue = askedOf(shipped, assessment)
  const all = yield* mapping(
    catalogue.questionnaires.flatMap(({ indicators }) => indicators),
    (indicator) => diagnoseOne(indicator, recordOf(assessment, indicator.path)),
  )
  const diagnoses = new Map(all.map((diagnosis) => [diagnosis.indicator.path, diagnosis]))
  const positionOf = (path: string): CountryPosition =>
    diagnoses.get(path)?.position ?? countryPosition(recordOf(assessment, path))
  const questionnaires = yield* mapping(
    catalogue.questionnaires,
    (one) => [one.id, diagnoseQuestionnaire(one, diagnoses, options)] as const,
  )
  const coherence = findingsOf(catalogue.rules, positionOf)
  yield
  const cited = all.map(({ indicator, position, evidence }) => ({
    points: indicator.points,
    paragraphs: indicator.paragraphs,
    position,
    evidence,
  }))
  const conclusions = pointsCoverage(catalogue.points, cited)
  yield
  const strategy = paragraphsCoverage(catalogue.paragraphs, cited)
  yield
  return {
    questionnaires: Object.fromEntries(questionnaires),
    indicators: Object.fromEntries(diagnoses),
    coherence,
    conclusions,
    strategy,
    findOutFirst: findOutFirst(all),
    priorities: prioritiesOf(all),
    keptAnswers: answersTo(assessment, (path) => !ships(shipped, path)),
    unaskedAnswers: answersTo(assessment, (path) => ships(shipped, path) && !diagnoses.has(path)),
  }
}

/** The same at once. */
export const diagnose = (
  shipped: Catalogue,
  assessment: Assessment,
  options: DiagnoseOptions = { sensitivity: true },
): Diagnostic => wholeOf(diagnosing(shipped, assessment, options))
