import type { JSX } from 'preact'
import type { Answer, CriterionAnswer } from '../../domain/assessment/answer'
import { stages } from '../../domain/scoring/score'
import type { Reader } from '../../i18n/reader'
import { Foreign } from '../../ui/foreign/foreign'
import { Icon, type IconName } from '../../ui/icon/icon'

const icons: Record<CriterionAnswer, IconName | null> = {
  yes: 'check',
  no: 'cross',
  unknown: 'question',
  unanswered: null,
}

/** An answer as it was given: the four criteria, or why the indicator does not apply. */
export function CriteriaAnswers({ answer, reader }: { readonly answer: Answer; readonly reader: Reader }): JSX.Element {
  const { t } = reader
  if (answer.kind === 'not-applicable') {
    return (
      <p>
        {t('common:answer.notApplicable')}
        {t('common:colon')}
        <Foreign>{answer.reason}</Foreign>
      </p>
    )
  }
  return (
    <ol class="criteria-answers">
      {stages.map((stage, index) => {
        const given = answer.criteria[index] ?? 'unanswered'
        const icon = icons[given]
        return (
          <li key={stage} class={`is-${given}`}>
            <span class="tiny quiet">{t(`common:stage.${stage}`)}</span>
            <span class="given">
              {icon !== null && <Icon name={icon} size={16} />}
              {t(`common:answer.${given}`)}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
