import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { Extent } from '../../domain/assessment/extent'
import type { Details } from '../../domain/assessment/fold'
import { roundRefusal } from '../../domain/diagnostic/rounds'
import { maximumLine } from '../../domain/limits'
import { reader } from '../../i18n/reader'
import { yearText } from '../../i18n/round-words'
import type { App } from '../../state/app'
import { startRound } from '../../state/begin'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { TextField } from '../../ui/field/field'
import type { Opened } from '../../ui/frame/frame'
import { Note } from '../../ui/note/note'
import { yearOf } from './draft'
import { focusFirstProblem } from './focus-problem'

interface NewRoundProps {
  readonly app: App
  readonly opened: Opened
}

/** A sentence about what is wrong with the year; null when nothing is. */
function yearProblem(text: string, last: number): string | null {
  const { t } = reader.value
  const year = yearOf(text)
  if (year === null) return t(`details:problem.year.${text.trim() === '' ? 'missing' : 'wrong'}`)
  return year < last ? t('changes:round.earlier', { year: yearText(last, reader.value) }) : null
}

interface FormProps extends NewRoundProps {
  readonly details: Details
  readonly extent: Extent
}

function Form({ app, opened, details, extent }: FormProps): JSX.Element {
  const { t } = reader.value
  const thisYear = new Date(app.world.clock.now()).getFullYear()
  const year = useSignal(yearText(Math.max(thisYear, details.year), reader.value))
  const title = useSignal('')
  const isRefused = useSignal(false)
  const isStarted = useRef(false)
  const problem = yearProblem(year.value, details.year)

  function start(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void {
    event.preventDefault()
    // The next page may take a moment to come: a second tap begins no second round.
    if (isStarted.current) return
    const written = yearOf(year.value)
    if (problem !== null || written === null) {
      isRefused.value = true
      focusFirstProblem(event.currentTarget)
      return
    }
    // What is still being typed elsewhere belongs to the last round.
    app.writer.flushDrafts()
    const { current } = opened
    const assessment = current.assessment.peek() ?? opened.assessment
    const diagnostic = current.diagnostic.peek() ?? opened.diagnostic
    const last = { assessment, diagnostic, respondent: current.respondent.peek()?.id ?? null }
    const made = { ...details, title: title.value.trim().slice(0, maximumLine), year: written }
    const id = startRound(app.world, app.writer, last, made, extent)
    isStarted.current = id !== null
    if (id !== null) window.location.hash = hashOfRoute({ page: 'overview', assessment: id })
  }

  return (
    <form class="form" onSubmit={start} noValidate>
      <TextField
        label={t('details:year.label')}
        value={year.value}
        inputMode="numeric"
        maxLength={4}
        problem={isRefused.value ? problem : null}
        onInput={(text) => {
          year.value = text
        }}
      />
      <TextField
        label={t('details:title.label')}
        hint={t('details:title.hint')}
        maxLength={160}
        value={title.value}
        onInput={(text) => {
          title.value = text
        }}
      />
      <div>
        <Button type="submit" icon="plus">
          {t('changes:round.start')}
        </Button>
      </div>
    </form>
  )
}

/** The same country and people, asked anew; refused with a sentence while there is nothing to carry over, or it must not be seen. */
export function NewRound({ app, opened }: NewRoundProps): JSX.Element {
  const { t } = reader.value
  const { assessment, diagnostic } = opened
  const refusal = roundRefusal(assessment, diagnostic)
  return (
    <section class="details-delete stack" aria-labelledby="new-round">
      <h2 id="new-round">{t('changes:round.title')}</h2>
      <p class="quiet">{t('changes:round.lead')}</p>
      {refusal !== null || assessment.details === null ? (
        <Note>{t(`changes:round.refused.${refusal ?? 'no-details'}`)}</Note>
      ) : (
        <Form app={app} opened={opened} details={assessment.details} extent={assessment.extent} />
      )}
    </section>
  )
}
