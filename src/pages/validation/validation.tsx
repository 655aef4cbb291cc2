import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { backToOverview } from '../../ui/frame/back-to-overview'
import { AssessmentFrame, type Opened } from '../../ui/frame/frame'
import { Toast } from '../../ui/toast/toast'
import '../details/details.css'
import { statusText } from '../../i18n/status-words'
import type { PageProps } from '../page'
import { lastOpinions } from './draft'
import { focusOn, headings } from './focus'
import { History } from './history'
import { OpenMatters } from './open-matters'
import { OpinionsForm } from './opinions-form'
import { Reading } from './reading'
import { Recorded } from './recorded'
import './validation.css'
import { Versions } from './versions'

/** What was just done: key of its sentence, and where the page says what it has led to. */
interface Deed {
  readonly key: string
  readonly about: keyof typeof headings
}

function Inside({ opened }: { readonly opened: Opened }): JSX.Element {
  const { t } = reader.value
  const { current, assessment } = opened
  const { validation } = assessment
  const isChanging = useSignal(false)
  const done = useSignal<Deed | null>(null)
  const tell = (about: Deed['about'], key: string): void => {
    done.value = { about, key }
    focusOn(headings[about])
  }
  const isAsking = validation === null || isChanging.value
  return (
    <div class="validation">
      <h1 tabIndex={-1}>{statusText(assessment, reader.value)}</h1>
      <Versions {...opened} />
      <section aria-labelledby="opinions-title" class="validation-part">
        <h2 id="opinions-title">{t('validation:heading')}</h2>
        <p class="form-lead">{t('validation:meaning')}</p>
        <p class="form-lead">{t('validation:dissent')}</p>
        {isAsking && <OpenMatters {...opened} />}
        {isAsking ? (
          <OpinionsForm
            opinions={lastOpinions(assessment)}
            onRecord={(opinions) => {
              current.validate(opinions)
              isChanging.value = false
              tell('validation', 'validation:recorded')
            }}
            onLeave={
              validation === null
                ? null
                : () => {
                    isChanging.value = false
                    focusOn(headings.validation)
                  }
            }
          />
        ) : (
          <Recorded
            validation={validation}
            onChange={() => {
              isChanging.value = true
              focusOn('.opinion input:checked')
            }}
            onTakeBack={() => {
              current.withdrawValidation()
              tell('validation', 'validation:takenBack')
            }}
          />
        )}
        <History assessment={assessment} about="validation" />
      </section>
      <Reading opened={opened} tell={(key) => tell('review', key)} />
      <Toast
        message={done.value === null ? null : t(done.value.key)}
        action={{
          label: t('indicator:undo.button'),
          onClick: () => {
            if (done.value !== null) focusOn(headings[done.value.about])
            done.value = null
            current.undo()
          },
        }}
        onDone={() => {
          done.value = null
        }}
      />
    </div>
  )
}

/** Where the assessment stands: a self-assessment, validated by the constituencies, read by a specialist. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  return (
    <AssessmentFrame app={app} title={t('validation:title')} tabs="answer" {...backToOverview(app)}>
      {(opened) => <Inside opened={opened} />}
    </AssessmentFrame>
  )
}
