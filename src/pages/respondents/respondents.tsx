import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { isGiven } from '../../domain/assessment/answer'
import { type Constituency, constituencies } from '../../domain/assessment/constituency'
import type { Assessment, Respondent } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import type { CurrentAssessment } from '../../state/current'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { RadioGroup, TextField } from '../../ui/field/field'
import { Fold } from '../../ui/fold/fold'
import { backToOverview } from '../../ui/frame/back-to-overview'
import { AssessmentFrame } from '../../ui/frame/frame'
import { Mark } from '../../ui/mark/mark'
import { Toast } from '../../ui/toast/toast'
import type { PageProps } from '../page'
import '../details/details.css'
import { focusFirstProblem } from '../details/focus-problem'
import { Blind } from './blind'
import './respondents.css'

interface PersonFormProps {
  readonly constituency: Constituency | null
  readonly name: string
  readonly button: string
  readonly onSave: (constituency: Constituency, name: string) => void
}

/** A constituency and perhaps a name: for somebody new, or to correct somebody known. */
function PersonForm({ constituency: first, name: firstName, button, onSave }: PersonFormProps): JSX.Element {
  const { t } = reader.value
  const constituency = useSignal(first)
  const name = useSignal(firstName)
  const isRefused = useSignal(false)

  function save(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void {
    event.preventDefault()
    if (constituency.value === null) {
      isRefused.value = true
      focusFirstProblem(event.currentTarget)
      return
    }
    onSave(constituency.value, name.value.trim())
    if (first === null) {
      constituency.value = null
      name.value = ''
      isRefused.value = false
    }
  }

  return (
    <form class="form" onSubmit={save} noValidate>
      <RadioGroup
        label={t('respondents:constituency.label')}
        hint={t('respondents:constituency.hint')}
        problem={isRefused.value && constituency.value === null ? t('respondents:constituency.missing') : null}
        value={constituency.value}
        options={constituencies.map((value) => ({
          value,
          label: t(`common:constituency.${value}`),
          mark: <Mark constituency={value} />,
        }))}
        onChoose={(chosen) => {
          constituency.value = chosen
        }}
      />
      <TextField
        label={t('respondents:name.label')}
        hint={t('respondents:name.hint')}
        maxLength={160}
        value={name.value}
        onInput={(written) => {
          name.value = written
        }}
      />
      <div>
        <Button type="submit">{button}</Button>
      </div>
    </form>
  )
}

const answersOf = ({ indicators }: Assessment, { id }: Respondent): number =>
  [...indicators.values()]
    .flatMap(({ answers }) => answers)
    .filter(({ respondent, answer }) => respondent.id === id && isGiven(answer)).length

interface PeopleProps {
  readonly current: CurrentAssessment
  readonly assessment: Assessment
}

function Choose({ current, assessment }: PeopleProps): JSX.Element {
  const { t } = reader.value
  return (
    <RadioGroup
      label={t('respondents:choose.label')}
      hint={t('respondents:choose.hint')}
      value={current.respondent.value?.id ?? null}
      options={assessment.respondents.map((respondent) => ({
        value: respondent.id,
        mark: <Mark constituency={respondent.constituency} />,
        label: (
          <>
            {t(`common:constituency.${respondent.constituency}`)}
            {respondent.name !== '' && (
              <>
                {' · '}
                <bdi>{respondent.name}</bdi>
              </>
            )}
          </>
        ),
        hint: t('respondents:choose.answers', { count: answersOf(assessment, respondent) }),
      }))}
      onChoose={current.answerAs}
    />
  )
}

/** The form has closed: on to whom it has made the one who answers. */
function showChosen(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.people .radio.is-on input')?.focus())
}

function People({ current, assessment }: PeopleProps): JSX.Element {
  const { t } = reader.value
  const respondent = current.respondent.value
  const isFirst = assessment.respondents.length === 0
  const said = useSignal<string | null>(null)
  return (
    <div class="people">
      {!isFirst && <Choose current={current} assessment={assessment} />}
      <div>
        {respondent !== null && (
          <Fold key={respondent.id} title={t('respondents:correct.title')}>
            <p class="small quiet">{t('respondents:correct.text')}</p>
            <PersonForm
              key={`${respondent.constituency} ${respondent.name}`}
              constituency={respondent.constituency}
              name={respondent.name}
              button={t('respondents:correct.button')}
              onSave={(constituency, name) => {
                current.renameRespondent({ id: respondent.id, constituency, name })
                said.value = t('respondents:correct.done')
              }}
            />
          </Fold>
        )}
        <Fold key={assessment.respondents.length} title={t('respondents:add.title')} open={isFirst}>
          <PersonForm
            constituency={null}
            name=""
            button={t('respondents:add.button')}
            onSave={(constituency, name) => {
              current.addRespondent(constituency, name)
              said.value = t('respondents:add.done')
              showChosen()
            }}
          />
        </Fold>
      </div>
      <div>
        <Button
          kind="main"
          iconAfter="next"
          href={hashOfRoute({ page: 'overview', assessment: current.id })}
          disabledReason={respondent === null ? t('respondents:continue.closed') : undefined}
        >
          {t('respondents:continue.button')}
        </Button>
      </div>
      <Toast
        message={said.value}
        onDone={() => {
          said.value = null
        }}
      />
    </div>
  )
}

/** Whose answers this device writes down. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  return (
    <AssessmentFrame app={app} title={t('respondents:heading')} tabs="answer" {...backToOverview(app)}>
      {({ current, assessment }) => (
        <>
          <h1>{t('respondents:heading')}</h1>
          <p class="form-lead">{t('respondents:lead')}</p>
          <People current={current} assessment={assessment} />
          <div class="row hand-links">
            <Button kind="quiet" icon="share" href={hashOfRoute({ page: 'hand', assessment: current.id })}>
              {t('hand:link')}
            </Button>
            <Button kind="quiet" href={hashOfRoute({ page: 'receive' })}>
              {t('hand:receiveLink')}
            </Button>
          </div>
          <Blind current={current} assessment={assessment} />
        </>
      )}
    </AssessmentFrame>
  )
}
