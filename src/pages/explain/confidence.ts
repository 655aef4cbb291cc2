import { evidenceKinds } from '../../domain/assessment/evidence-kind'
import { type IndicatorRecord, recordOf } from '../../domain/assessment/fold'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import {
  agreementIndex,
  agreementLayers,
  averageDeviation,
  type Consensus,
  consensusOf,
  frequenciesOf,
  type Layer,
  type Level,
  levelsOf,
  respondentsForIndex,
  shareNearMedian,
} from '../../domain/scoring/agreement'
import type { Reader } from '../../i18n/reader'
import type { Explaining, Explanation, Input, Step } from './explanation'
import { added, equals, numbersOf, over, sum, times, within } from './numbers'

/** Kinds of documents behind an answer (METHOD 6). */
export function stepsOfEvidence(diagnosis: IndicatorDiagnosis, view: Explaining): Explanation {
  const { t, formats } = view.reader
  const { evidence } = recordOf(view.assessment, diagnosis.indicator.path)
  const count = (kind: string): number => evidence.filter((one) => one.kind === kind).length
  const present = evidenceKinds.filter((kind) => count(kind) > 0)
  const documentary = present.filter((kind) => kind !== 'testimony').length
  const steps: Step[] = [
    {
      text: t(evidence.length === 0 ? 'explain:evidence.none' : 'explain:evidence.kinds'),
      inputs: present.map((kind) => ({
        name: t(`common:evidenceKind.${kind}`),
        value: formats.integer(count(kind)),
      })),
    },
    { text: t(`explain:evidence.${diagnosis.evidence}`, { documentary }) },
  ]
  if (diagnosis.claimed) steps.push({ text: t('explain:evidence.claimed') })
  return { chapter: 'confidence', steps }
}

const ascending = (levels: readonly Level[]): readonly number[] =>
  levels.map(({ level }) => level).sort((a, b) => a - b)

/** The levels by constituency; each respondent's own stays unnamed. */
function levelInputs(levels: readonly Level[], { t, formats }: Reader): readonly Input[] {
  const present = [...new Set(levels.map(({ constituency }) => constituency))]
  return present.map((constituency) => ({
    name: t(`common:constituency.${constituency}`),
    value: formats.list(ascending(levels.filter((level) => level.constituency === constituency)).map(formats.integer)),
  }))
}

function checkSteps(check: Consensus, levels: readonly Level[], reader: Reader): readonly Step[] {
  const { t, formats } = reader
  const { plain } = numbersOf(formats)
  const needed = formats.percent(100 * shareNearMedian)
  return [
    {
      text: t('explain:consensus.median', {
        levels: formats.list(ascending(levels).map(formats.integer)),
        median: plain(check.overall),
      }),
    },
    {
      text: t('explain:consensus.near', { needed }),
      formula: equals(
        over(plain(check.near), plain(check.respondents)),
        formats.exactPercent((100 * check.near) / check.respondents),
      ),
    },
    {
      text: t('explain:consensus.constituencies'),
      inputs: check.constituencies.map(({ constituency, median, near }) => ({
        name: t(`common:constituency.${constituency}`),
        value: t(near ? 'explain:consensus.within' : 'explain:consensus.beyond', { median: plain(median) }),
      })),
    },
    { text: t(check.passes ? 'explain:consensus.passes' : 'explain:consensus.fails') },
  ]
}

/** Average distance from the median, which parts medium from low agreement. */
function deviationStep(check: Consensus, levels: readonly Level[], { t, formats }: Reader): Step {
  const { plain } = numbersOf(formats)
  const distances = ascending(levels).map((level) => Math.abs(level - check.overall))
  const average = averageDeviation(levels.map(({ level }) => level))
  return {
    text: t(average <= 1 ? 'explain:consensus.medium' : 'explain:consensus.low'),
    formula: equals(over(within(added(distances.map(plain))), plain(distances.length)), plain(average)),
  }
}

/** The consensus check on the levels of respondents (METHOD 6). */
export function consensusSteps(levels: readonly Level[], reader: Reader): Explanation {
  const { t } = reader
  const check = consensusOf(levels)
  const first: Step = { text: t('explain:consensus.levels'), inputs: levelInputs(levels, reader) }
  if (check === null) {
    return { chapter: 'agreement', steps: [first, { text: t('explain:consensus.notPossible') }] }
  }
  const steps = [first, ...checkSteps(check, levels, reader)]
  return { chapter: 'agreement', steps: check.passes ? steps : [...steps, deviationStep(check, levels, reader)] }
}

/** How far those who answered an indicator agree, and whether the check passes. */
export function stepsOfConsensus({ indicator }: IndicatorDiagnosis, view: Explaining): Explanation {
  const record: IndicatorRecord = recordOf(view.assessment, indicator.path)
  const { chapter, steps } = consensusSteps(levelsOf(record), view.reader)
  const agreed = record.agreement === null ? [] : [{ text: view.reader.t('explain:consensus.agreed') }]
  return { chapter, steps: [...agreed, ...steps] }
}

const weightPlaces = 4

/** `layers` may be of any number of categories; ours has five. */
function layerSteps(layer: Layer, index: number, total: number, { t, formats }: Reader): readonly Step[] {
  const { plain, fixed, signed } = numbersOf(formats)
  const categories = layer.present.length
  const filled = layer.present.filter(Boolean).length
  const values = {
    layer: index + 1,
    height: layer.height,
    levels: formats.list(layer.present.flatMap((isIn, level) => (isIn ? [plain(level)] : []))),
  }
  const spreadOut = within(`${plain(1)} − ${over(plain(filled - 1), plain(categories - 1))}`)
  const triples = layer.unimodal + layer.bimodal
  const unimodality =
    layer.bimodal === 0
      ? plain(1)
      : within(
          over(
            within(
              `${times(plain(categories - 2), plain(layer.unimodal))} − ${times(plain(categories - 1), plain(layer.bimodal))}`,
            ),
            within(times(plain(categories - 2), plain(triples))),
          ),
        )
  return [
    {
      text: t('explain:index.layer', values),
      formula: equals(over(times(plain(layer.height), plain(filled)), plain(total)), fixed(layer.weight, weightPlaces)),
    },
    {
      text: t(layer.bimodal === 0 ? 'explain:index.onePeak' : 'explain:index.peaks', {
        unimodal: layer.unimodal,
        bimodal: layer.bimodal,
      }),
      formula: equals(times(unimodality, spreadOut), signed(layer.agreement, weightPlaces)),
    },
  ]
}

/** Van der Eijk's A of a distribution, layer by layer. */
export function indexSteps(frequencies: readonly number[], reader: Reader): Explanation {
  const { t, formats } = reader
  const { plain, fixed, signed } = numbersOf(formats)
  const layers = agreementLayers(frequencies)
  const total = sum(frequencies)
  const terms = layers.map(({ weight, agreement }) =>
    times(fixed(weight, weightPlaces), within(signed(agreement, weightPlaces))),
  )
  return {
    chapter: 'agreement',
    steps: [
      {
        text: t('explain:index.frequencies', { respondents: total }),
        inputs: frequencies.map((frequency, level) => ({
          name: t('common:level.settled', { level }),
          value: plain(frequency),
        })),
      },
      ...layers.flatMap((layer, index) => layerSteps(layer, index, total, reader)),
      { text: t('explain:index.sum'), formula: equals(added(terms), signed(agreementIndex(frequencies) ?? 0, 2)) },
    ],
  }
}

/** The agreement index of an indicator, or why there is none. */
export function stepsOfAgreementIndex({ indicator }: IndicatorDiagnosis, view: Explaining): Explanation {
  const levels = levelsOf(recordOf(view.assessment, indicator.path))
  if (levels.length >= respondentsForIndex) return indexSteps(frequenciesOf(levels), view.reader)
  const { t } = view.reader
  return {
    chapter: 'agreement',
    steps: [{ text: t('explain:index.tooFew', { respondents: levels.length, needed: respondentsForIndex }) }],
  }
}
