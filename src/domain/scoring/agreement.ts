import { isGiven } from '../assessment/answer'
import { type Constituency, constituencies } from '../assessment/constituency'
import type { IndicatorRecord } from '../assessment/fold'
import { intervalOf, isSettled } from './interval'
import { median } from './median'

export type AgreementLabel = 'high' | 'medium' | 'low' | 'one constituency'

interface Level {
  readonly constituency: Constituency
  readonly level: number
}

/** Shares of respondents and distances fixed before a workshop (METHOD 6). */
const shareNearMedian = 0.75
const nearby = 1

/** Below this number of respondents a distribution is shown as dots, not summed up in an index (METHOD 6). */
const respondentsForIndex = 5

/** Floors of the answers that leave nothing open (METHOD 6). */
function levelsOf(record: IndicatorRecord): readonly Level[] {
  return record.answers.flatMap(({ respondent, answer }) => {
    if (answer.kind !== 'answered' || !isGiven(answer)) return []
    const interval = intervalOf(answer.criteria)
    return isSettled(interval) ? [{ constituency: respondent.constituency, level: interval.floor }] : []
  })
}

/**
 * METHOD 6. Needs levels of at least two constituencies: where the others only said that they do not know, there is
 * nobody to agree with.
 */
export function isConsensus(levels: readonly Level[]): boolean {
  const present = constituencies.filter((constituency) => levels.some((level) => level.constituency === constituency))
  if (present.length < 2) return false
  const overall = median(levels.map(({ level }) => level))
  const near = levels.filter(({ level }) => Math.abs(level - overall) <= nearby)
  return (
    near.length >= shareNearMedian * levels.length &&
    present.every((constituency) => {
      const own = levels.filter((level) => level.constituency === constituency).map(({ level }) => level)
      return Math.abs(median(own) - overall) <= nearby
    })
  )
}

function averageDeviation(levels: readonly number[]): number {
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

/** A single peak is 1, two camps at the ends -1; -0 and NaN cannot come out (van der Eijk 2001, equation for U and A). */
function layerAgreement(present: readonly boolean[]): number {
  const categories = present.length
  const filled = present.filter(Boolean).length
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
  const triples = unimodal + bimodal
  const unimodality =
    triples === 0 ? 1 : ((categories - 2) * unimodal - (categories - 1) * bimodal) / ((categories - 2) * triples)
  return unimodality * (1 - (filled - 1) / (categories - 1))
}

/**
 * Van der Eijk's A of a distribution over ordered categories: the frequencies are peeled off in layers of equal height, and
 * each layer's agreement counts by its weight. From -1 to +1; null when the distribution is empty.
 */
export function agreementIndex(frequencies: readonly number[]): number | null {
  const total = frequencies.reduce((sum, frequency) => sum + frequency, 0)
  if (total === 0) return null
  let rest = [...frequencies]
  let index = 0
  while (rest.some((frequency) => frequency > 0)) {
    const height = Math.min(...rest.filter((frequency) => frequency > 0))
    const present = rest.map((frequency) => frequency > 0)
    const weight = (height * present.filter(Boolean).length) / total
    index += weight * layerAgreement(present)
    rest = rest.map((frequency) => Math.max(0, frequency - height))
  }
  return index
}

/** The index over levels 0 to 4; null below five respondents with a level. */
export function agreementIndexOf(record: IndicatorRecord): number | null {
  const levels = levelsOf(record)
  if (levels.length < respondentsForIndex) return null
  return agreementIndex([0, 1, 2, 3, 4].map((value) => levels.filter(({ level }) => level === value).length))
}
