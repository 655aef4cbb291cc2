import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Extent } from '../../domain/assessment/extent'
import type { Assessment } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import type { CurrentAssessment } from '../../state/current'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { AssessmentFrame } from '../../ui/frame/frame'
import type { PageProps } from '../page'
import { Delete } from './delete'
import './details.css'
import {
  type DetailsDraft,
  type DraftProblems,
  detailsOfDraft,
  draftOfDetails,
  emptyDraft,
  problemsOfDraft,
} from './draft'
import { ExtentField } from './extent-field'
import { DetailsFields } from './fields'
import { focusFirstProblem } from './focus-problem'
import { NewRound } from './new-round'

interface FormProps {
  readonly app: App
  readonly current: CurrentAssessment
  readonly assessment: Assessment
}

function Form({ app, current, assessment }: FormProps): JSX.Element {
  const { t, formats } = reader.value
  const { details } = assessment
  const extent = useSignal<Extent>(assessment.extent)
  const year = formats.text(String(details?.year ?? new Date(app.world.clock.now()).getFullYear()))
  const draft = useSignal<DetailsDraft>(details === null ? emptyDraft(year) : draftOfDetails(details, year))
  const isRefused = useSignal(false)
  const problems: DraftProblems = isRefused.value ? problemsOfDraft(draft.value) : {}
  const home = hashOfRoute({ page: 'overview', assessment: current.id })

  function save(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void {
    event.preventDefault()
    const made = detailsOfDraft(draft.value, details?.example ?? false)
    if (made === null) {
      isRefused.value = true
      focusFirstProblem(event.currentTarget)
      return
    }
    current.describe(made)
    current.setExtent(extent.value)
    window.location.hash = home
  }

  return (
    <form class="form" onSubmit={save} noValidate>
      <DetailsFields
        draft={draft.value}
        problems={problems}
        allLanguages
        onChange={(changed) => {
          draft.value = changed
        }}
      />
      <ExtentField
        app={app}
        extent={extent.value}
        onChoose={(chosen) => {
          extent.value = chosen
        }}
      />
      <div class="row">
        <Button kind="main" type="submit">
          {t('details:save')}
        </Button>
        <Button href={home}>{t('details:leave')}</Button>
      </div>
    </form>
  )
}

/** The same facts as at the start, corrected: a new entry, the earlier one stays in the history. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  const current = app.current.value
  const back = current === null ? undefined : hashOfRoute({ page: 'overview', assessment: current.id })
  return (
    <AssessmentFrame
      app={app}
      title={t('details:heading')}
      tabs="answer"
      {...(back === undefined ? {} : { back: { href: back, label: t('frame:toOverview') } })}
    >
      {({ current: opened, assessment, diagnostic }) => (
        <>
          <h1>{t('details:heading')}</h1>
          <Form app={app} current={opened} assessment={assessment} />
          <NewRound app={app} opened={{ current: opened, assessment, diagnostic }} />
          <Delete app={app} current={opened} assessment={assessment} />
        </>
      )}
    </AssessmentFrame>
  )
}
