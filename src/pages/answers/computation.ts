import { isGiven } from '../../domain/assessment/answer'
import type { Constituency } from '../../domain/assessment/constituency'
import type { IndicatorRecord, RespondentAnswer } from '../../domain/assessment/fold'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { intervalOf } from '../../domain/scoring/interval'
import type { ConstituencyPosition } from '../../domain/scoring/position'
import type { Reader } from '../../i18n/reader'
import { levelText } from '../../ui/steps/steps'

/** The numbers that one constituency's position comes from (METHOD 3). */
interface Inputs {
  readonly floors: readonly number[]
  readonly ceilings: readonly number[]
  readonly notApplicable: number
  readonly respondents: number
}

export const answersOf = ({ answers }: IndicatorRecord, constituency: Constituency): readonly RespondentAnswer[] =>
  answers.filter(({ respondent, answer }) => respondent.constituency === constituency && isGiven(answer))

const ascending = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b)

function inputsOf(record: IndicatorRecord, constituency: Constituency): Inputs {
  const given = answersOf(record, constituency)
  const intervals = given.flatMap(({ answer }) => (answer.kind === 'answered' ? [intervalOf(answer.criteria)] : []))
  return {
    floors: ascending(intervals.map(({ floor }) => floor)),
    ceilings: ascending(intervals.map(({ ceiling }) => ceiling)),
    notApplicable: given.length - intervals.length,
    respondents: given.length,
  }
}

const listed = (values: readonly number[], { formats }: Reader): string => formats.list(values.map(formats.integer))

/** "Floors 0, 1 and 2: lower median 1. Ceilings 2, 3 and 4: upper median 3." */
function constituencySteps(position: ConstituencyPosition, record: IndicatorRecord, reader: Reader): string {
  const { t } = reader
  const { floors, ceilings, notApplicable, respondents } = inputsOf(record, position.constituency)
  const constituency = t(`common:constituency.${position.constituency}`)
  const abstaining = { constituency, count: notApplicable, respondents }
  if (position.kind === 'not-applicable') return t('answers:how.notApplicable', abstaining)
  const sentence =
    floors.length === 1
      ? t('answers:how.one', { constituency, level: levelText(position, t) })
      : t('answers:how.medians', {
          constituency,
          floors: listed(floors, reader),
          floor: position.floor,
          ceilings: listed(ceilings, reader),
          ceiling: position.ceiling,
        })
  return notApplicable === 0 ? sentence : `${sentence} ${t('answers:how.leftOut', abstaining)}`
}

function countryStep(diagnosis: IndicatorDiagnosis, reader: Reader): string {
  const { t } = reader
  const { position, constituencies } = diagnosis
  const level = levelText(position, t)
  const scored = constituencies.flatMap((one) => (one.kind === 'interval' ? [one] : []))
  if (position.basis === 'unanswered') return t('answers:how.unanswered')
  if (position.basis === 'agreed') return t('answers:how.agreed', { level })
  if (position.kind === 'not-applicable') return t('answers:how.allNotApplicable')
  if (scored.length === 1) return t('answers:how.single', { level })
  return t('answers:how.country', {
    floors: listed(
      scored.map(({ floor }) => floor),
      reader,
    ),
    floor: position.floor,
    ceilings: listed(
      scored.map(({ ceiling }) => ceiling),
      reader,
    ),
    ceiling: position.ceiling,
  })
}

/** How the country's position came about, step by step with the numbers: enough to redo it by hand. */
export function computation(diagnosis: IndicatorDiagnosis, record: IndicatorRecord, reader: Reader): readonly string[] {
  return [
    ...diagnosis.constituencies.map((position) => constituencySteps(position, record, reader)),
    countryStep(diagnosis, reader),
  ]
}
