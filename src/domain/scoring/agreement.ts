import { isGiven } from '../assessment/answer'
import { type Constituency, constituencies } from '../assessment/constituency'
import type { IndicatorRecord } from '../assessment/fold'
import { intervalOf, isSettled } from './interval'
import { median } from './median'

export type AgreementLabel = 'high' | 'medium' | 'low' | 'one constituency'

export interface Level {
  readonly constituency: Constituency
  readonly level: number
}

/** Shares of respondents and distances fixed before a workshop (METHOD 6). */
export const shareNearMedian = 0.75
const nearby = 1

/** Below this number of respondents a distribution is shown as dots, not summed up in an index (METHOD 6). */
export const respondentsForIndex = 5

/** Floors of the answers that leave nothing open (METHOD 6). */
export function levelsOf(record: IndicatorRecord): readonly Level[] {
  return record.answers.flatMap(({ respondent, answer }) => {
    if (answer.kind !== 'answered' || !isGiven(answer)) return []
    const interval = intervalOf(answer.criteria)
    return isSettled(interval) ? [{ constituency: respondent.constituency, level: interval.floor }] : []
  })
}

/** What the consensus check looks at, and how it ends. */
export interface Consensus {
  readonly overall: number
  /** Respondents within one level of the overall median. */
  readonly near: number
  readonly respondents: number
  readonly constituencies: readonly {
    readonly constituency: Constituency
    readonly median: number
    readonly near: boolean
  }[]
  readonly passes: boolean
}

/**
 * METHOD 6. Null without levels of at least two constituencies: where the others only said that they do not know, there
 * is nobody to agree with.
 */
export function consensusOf(levels: readonly Level[]): Consensus | null {
  const present = constituencies.filter((constituency) => levels.some((level) => level.constituency === constituency))
  if (present.length < 2) return null
  const overall = median(levels.map(({ level }) => level))
  const isNear = (level: number): boolean => Math.abs(level - overall) <= nearby
  const near = levels.filter(({ level }) => isNear(level)).length
  const medians = present.map((constituency) => {
    const own = median(levels.filter((level) => level.constituency === constituency).map(({ level }) => level))
    return { constituency, median: own, near: isNear(own) }
  })
  return {
    overall,
    near,
    respondents: levels.length,
    constituencies: medians,
    passes: near >= shareNearMedian * levels.length && medians.every((own) => own.near),
  }
}

export const isConsensus = (levels: readonly Level[]): boolean => consensusOf(levels)?.passes ?? false

export function averageDeviation(levels: readonly number[]): number {
  const middle = median(levels)
  return levels.reduce((total, level) => total + Math.abs(level - middle), 0) / levels.length
}

/** Null while nobody has answered. */
export function agreementLabel(record: IndicatorRecord): AgreementLabel | null {
  if (record.agreement !== null) return 'high'
  const answering = new Set(
    record.answers.filter(({ answer }) => isGiven(answer)).map(({ respondent }) => respondent.constituency),
  )
  if (answering.size === 0) return null
  if (answering.size === 1) return 'one constituency'
  const levels = levelsOf(record)
  if (isConsensus(levels)) return 'high'
  return levels.length > 0 && averageDeviation(levels.map(({ level }) => level)) <= 1 ? 'medium' : 'low'
}

/** Three categories of a layer taken in order: those with one peak, and those with a hole between two. */
interface Triples {
  readonly unimodal: number
  readonly bimodal: number
}

function triplesOf(present: readonly boolean[]): Triples {
  const categories = present.length
  let unimodal = 0
  let bimodal = 0
  for (let first = 0; first < categories; first++) {
    for (let second = first + 1; second < categories; second++) {
      for (let third = second + 1; third < categories; third++) {
        const pattern = [present[first], present[second], present[third]]
        if (pattern[0] === true && pattern[1] === false && pattern[2] === true) bimodal++
        else if (pattern[1] === true && pattern[0] !== pattern[2]) unimodal++
      }
    }
  }
  return { unimodal, bimodal }
}

/** A single peak is 1, two camps at the ends -1; -0 and NaN cannot come out (van der Eijk 2001, equation for U and A). */
function layerAgreement(present: readonly boolean[], { unimodal, bimodal }: Triples): number {
  const categories = present.length
  const filled = present.filter(Boolean).length
  const triples = unimodal + bimodal
  const unimodality =
    triples === 0 ? 1 : ((categories - 2) * unimodal - (categories - 1) * bimodal) / ((categories - 2) * triples)
  return unimodality * (1 - (filled - 1) / (categories - 1))
}

/** Equal heights peeled off a distribution: which categories are in it, its agreement, and its share of all answers. */
export interface Layer extends Triples {
  readonly height: number
  readonly present: readonly boolean[]
  readonly agreement: number
  readonly weight: number
}

/** The layers of a distribution over ordered categories, from the bottom; none when it is empty. */
export function agreementLayers(frequencies: readonly number[]): readonly Layer[] {
  const total = frequencies.reduce((sum, frequency) => sum + frequency, 0)
  const layers: Layer[] = []
  let rest = [...frequencies]
  while (rest.some((frequency) => frequency > 0)) {
    const height = Math.min(...rest.filter((frequency) => frequency > 0))
    const present = rest.map((frequency) => frequency > 0)
    const weight = (height * present.filter(Boolean).length) / total
    const triples = triplesOf(present)
    layers.push({ height, present, ...triples, agreement: layerAgreement(present, triples), weight })
    rest = rest.map((frequency) => Math.max(0, frequency - height))
  }
  return layers
}

/** Van der Eijk's A: each layer's agreement counts by its weight. From -1 to +1; null when the distribution is empty. */
export function agreementIndex(frequencies: readonly number[]): number | null {
  const layers = agreementLayers(frequencies)
  return layers.length === 0 ? null : layers.reduce((sum, { weight, agreement }) => sum + weight * agreement, 0)
}

/** How many levels of each height there are, from 0 to 4. */
export const frequenciesOf = (levels: readonly Level[]): readonly number[] =>
  [0, 1, 2, 3, 4].map((value) => levels.filter(({ level }) => level === value).length)

/** The index over levels 0 to 4; null below five respondents with a level. */
export function agreementIndexOf(record: IndicatorRecord): number | null {
  const levels = levelsOf(record)
  if (levels.length < respondentsForIndex) return null
  return agreementIndex(frequenciesOf(levels))
}
