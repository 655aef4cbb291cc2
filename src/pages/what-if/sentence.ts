import type { Changes, QuestionnaireChange } from '../../domain/diagnostic/changes'
import type { Bounds } from '../../domain/scoring/score'
import type { Reader } from '../../i18n/reader'
import { titleOf, type View } from '../results/view'
import { groupOf, type Levels, ruleGroups } from './supposition'

type Measured = { readonly floor: number; readonly ceiling: number }

const isMeasured = (bounds: Bounds): bounds is Measured => bounds.floor !== null && bounds.ceiling !== null

/** Whole percentages; with a decimal where rounding would show the same number twice. */
function pairOf(before: number, after: number, { formats }: Reader): readonly [string, string] {
  const [was, is] = [formats.percent(before), formats.percent(after)]
  return was === is && before !== after ? [formats.exactPercent(before), formats.exactPercent(after)] : [was, is]
}

/** "Legal framework: at least 44 % instead of 41 %." Empty where there is nothing to measure. */
export function shareSentence(
  { before, after }: Omit<QuestionnaireChange, 'questionnaire'>,
  title: string,
  reader: Reader,
) {
  if (!isMeasured(before) || !isMeasured(after)) return ''
  const [floorBefore, floor] = pairOf(before.floor, after.floor, reader)
  const [ceilingBefore, ceiling] = pairOf(before.ceiling, after.ceiling, reader)
  const values = { questionnaire: title, floor, floorBefore, ceiling, ceilingBefore }
  const isSettled = before.floor === before.ceiling && after.floor === after.ceiling
  if (isSettled) return reader.t('whatIf:share.settled', values)
  if (before.ceiling === after.ceiling) return reader.t('whatIf:share.floor', values)
  return reader.t(before.floor === after.floor ? 'whatIf:share.ceiling' : 'whatIf:share.both', values)
}

export const questionnaireTitle = ({ questionnaireName, reader }: View, id: string): string =>
  reader.formats.text(questionnaireName(id, reader.language).shortTitle)

/** One sentence for each kind of change, contradictions first, then shares, then what is covered. */
function sentencesOf(changes: Changes, view: View): readonly string[] {
  const { t } = view.reader
  const counted = (name: string, count: number): readonly string[] =>
    count === 0 ? [] : [t(`whatIf:sentence.${name}`, { count })]
  const { redFlags } = changes
  return [
    ...ruleGroups.flatMap((group) =>
      counted(group, changes.rules.filter((change) => groupOf(change) === group).length),
    ),
    ...counted('flagsGone', redFlags.filter(({ after }) => after === null).length),
    ...counted('flagsNew', redFlags.filter(({ before }) => before === null).length),
    ...counted('flagsCertain', redFlags.filter(({ before, after }) => before !== null && after === 'certain').length),
    ...changes.questionnaires
      .map((change) => shareSentence(change, questionnaireTitle(view, change.questionnaire), view.reader))
      .filter((sentence) => sentence !== ''),
    ...counted('points', changes.points.length),
    ...counted('paragraphs', changes.paragraphs.length),
  ]
}

function premise(levels: Levels, view: View): string {
  const { t } = view.reader
  const [only] = levels
  if (only === undefined || levels.size > 1) return t('whatIf:sentence.several', { count: levels.size })
  return t('whatIf:sentence.one', { indicator: titleOf(view, only[0]), level: only[1] })
}

/** "If “Labour inspection” stood at level 3: 2 findings disappear. Legal framework: at least 44 % instead of 41 %." */
export function suppositionSentence(levels: Levels, changes: Changes, view: View): string {
  const { t } = view.reader
  if (levels.size === 0) return t('whatIf:changes.none')
  const sentences = sentencesOf(changes, view)
  return [premise(levels, view), ...(sentences.length === 0 ? [t('whatIf:sentence.nothing')] : sentences)].join(' ')
}
