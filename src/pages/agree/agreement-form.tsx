import { type Signal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { constituencies } from '../../domain/assessment/constituency'
import { recordOf } from '../../domain/assessment/fold'
import type { Indicator } from '../../domain/questionnaire/questionnaire'
import type { IndicatorTexts } from '../../domain/questionnaire/schema'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { CheckField, TextArea } from '../../ui/field/field'
import { focusFirstProblem } from '../details/focus-problem'
import { focusOn } from '../validation/focus'
import { CriteriaFields } from './criteria-fields'
import { Dissent } from './dissent'
import { agreementOf, type Draft, problemsOf, withAnswer } from './draft'
import { formId } from './keys'
import type { Session } from './session'
import { unanimousAnswer } from './unanimous'

export interface AgreementFormProps {
  readonly session: Session
  readonly indicator: Indicator
  readonly texts: IndicatorTexts
  readonly draft: Signal<Draft>
  readonly isParked: boolean
  readonly onPark: () => void
  readonly onRecorded: () => void
}

/** One tap, and only where it takes nobody's side. */
function TakeUnanimous({ session, indicator, draft }: Pick<AgreementFormProps, 'session' | 'indicator' | 'draft'>) {
  const { t } = reader.value
  const answer = unanimousAnswer(recordOf(session.view.assessment, indicator.path))
  if (answer === null) return null
  return (
    <div>
      <Button
        icon="check"
        onClick={() => {
          draft.value = withAnswer(draft.value, answer)
        }}
      >
        {t('agree:form.take')}
      </Button>
    </div>
  )
}

function NotApplicable({ indicator, texts, draft }: Pick<AgreementFormProps, 'indicator' | 'texts' | 'draft'>) {
  const { t } = reader.value
  if (!indicator.mayNotApply) return null
  return (
    <CheckField
      label={t('common:answer.notApplicable')}
      hint={t('indicator:notApplicable.when', { when: texts.notApplicableWhen ?? '' })}
      checked={!draft.value.applies}
      onToggle={(checked) => {
        draft.value = { ...draft.value, applies: !checked }
      }}
    />
  )
}

/** Always in reach: put it aside at the start, record it at the end. */
function Bar({ session, isParked, onPark }: Pick<AgreementFormProps, 'session' | 'isParked' | 'onPark'>) {
  const { t } = reader.value
  const shortcut = (key: string) => (session.isProjected ? key : undefined)
  return (
    <div class="agree-bar">
      <Button onClick={onPark} shortcut={shortcut('P')}>
        {t(isParked ? 'agree:unpark' : 'agree:park')}
      </Button>
      <Button kind="main" icon="check" type="submit" shortcut={shortcut('R')}>
        {t('agree:form.record')}
      </Button>
    </div>
  )
}

/** One answer for all. It begins empty, whatever was answered. */
export function AgreementForm(props: AgreementFormProps): JSX.Element {
  const { session, indicator, texts, draft, onRecorded } = props
  const { t } = reader.value
  const { current, assessment } = session.view
  const isRefused = useSignal(false)
  const problems = isRefused.value ? problemsOf(draft.value) : []
  const change = (changed: Partial<Draft>): void => {
    draft.value = { ...draft.value, ...changed }
  }
  const present = constituencies.filter((one) =>
    assessment.respondents.some(({ constituency }) => constituency === one),
  )

  function record(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void {
    event.preventDefault()
    if (problemsOf(draft.value).length > 0) {
      isRefused.value = true
      if (problemsOf(draft.value).includes('no-answer')) focusOn(`#${formId} .agree-criteria input`)
      else focusFirstProblem(event.currentTarget)
      return
    }
    current.agree(indicator.path, agreementOf(draft.value), t('agree:undoneReason'))
    onRecorded()
  }

  return (
    <form id={formId} class="card agree-form" onSubmit={record} noValidate aria-labelledby="form-title">
      <h2 id="form-title">{t('agree:form.title')}</h2>
      <TakeUnanimous session={session} indicator={indicator} draft={draft} />
      {draft.value.applies && (
        <div class={problems.includes('no-answer') ? 'field is-wrong' : 'field'}>
          <CriteriaFields texts={texts} criteria={draft.value.criteria} onChange={(criteria) => change({ criteria })} />
          {problems.includes('no-answer') && (
            <p class="wrong" role="alert">
              {t('agree:problem.no-answer')}
            </p>
          )}
        </div>
      )}
      <NotApplicable indicator={indicator} texts={texts} draft={draft} />
      <TextArea
        label={t('agree:form.reason')}
        hint={t('agree:form.reasonHint')}
        rows={2}
        value={draft.value.reason}
        problem={problems.includes('no-reason') ? t('agree:problem.no-reason') : null}
        onInput={(reason) => change({ reason })}
      />
      <Dissent
        present={present}
        draft={draft.value}
        isRefused={isRefused.value}
        onChange={(dissent) => change({ dissent })}
      />
      <Bar {...props} />
    </form>
  )
}
