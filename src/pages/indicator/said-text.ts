import { type Answer, type Criteria, noCriteria } from '../../domain/assessment/answer'
import type { Entry } from '../../domain/assessment/entry'
import type { Reader } from '../../i18n/reader'
import { stages } from './stages'

const criterionText = (criteria: Criteria, at: number, { t }: Reader): string =>
  t('indicator:history.criterion', {
    stage: t(`common:stage.${stages[at] ?? 'recognised'}`),
    answer: t(`common:answer.${criteria[at] ?? 'unanswered'}`),
  })

/** What an answer changed, criterion by criterion; the whole of it when nothing came before. */
export function changeText(answer: Answer, before: Answer | null, reader: Reader): string {
  const { t, formats } = reader
  if (answer.kind === 'not-applicable') return t('indicator:history.notApplicable', { reason: answer.reason })
  const old = before?.kind === 'answered' ? before.criteria : noCriteria
  const changed = [0, 1, 2, 3].filter((at) => answer.criteria[at] !== old[at])
  if (changed.length === 0) return t('indicator:history.same')
  return formats.list(changed.map((at) => criterionText(answer.criteria, at, reader)))
}

/** All that an entry says, for comparing two of them. */
export function entryText({ body }: Entry, reader: Reader): string {
  const { t } = reader
  switch (body.kind) {
    case 'answer':
    case 'agreement':
      return changeText(body.answer, null, reader)
    case 'note':
      return body.text === '' ? t('indicator:conflict.emptyNote') : body.text
    case 'evidence':
      return body.content?.title ?? t('indicator:conflict.removed')
    default:
      return ''
  }
}
