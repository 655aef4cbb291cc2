import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { maximumText } from '../../domain/limits'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { TextArea, TextField } from '../../ui/field/field'
import type { Opened } from '../../ui/frame/frame'
import { focusFirstProblem } from '../details/focus-problem'
import { lastReview } from './draft'
import { focusOn, headings } from './focus'
import { History } from './history'
import { ReadingText } from './reading-text'

interface ReadingFormProps {
  /** To begin with. */
  readonly written: { readonly reviewer: string; readonly text: string } | null
  readonly onRecord: (content: { readonly reviewer: string; readonly text: string }) => void
  /** Null where there is nothing to go back to. */
  readonly onLeave: (() => void) | null
}

function ReadingForm({ written: first, onRecord, onLeave }: ReadingFormProps): JSX.Element {
  const { t } = reader.value
  const reviewer = useSignal(first?.reviewer ?? '')
  const text = useSignal(first?.text ?? '')
  const isRefused = useSignal(false)
  const isNameless = reviewer.value.trim() === ''

  function record(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void {
    event.preventDefault()
    if (isNameless) {
      isRefused.value = true
      focusFirstProblem(event.currentTarget)
      return
    }
    onRecord({ reviewer: reviewer.value.trim(), text: text.value.trim().slice(0, maximumText) })
  }

  return (
    <form class="form reading-form" onSubmit={record} noValidate>
      <TextField
        label={t('validation:reading.reviewer.label')}
        hint={t('validation:reading.reviewer.hint')}
        maxLength={160}
        value={reviewer.value}
        problem={isRefused.value && isNameless ? t('validation:problem.reviewer') : null}
        onInput={(written) => {
          reviewer.value = written
        }}
      />
      <TextArea
        label={t('validation:reading.text')}
        rows={5}
        value={text.value}
        onInput={(written) => {
          text.value = written
        }}
      />
      <div class="row">
        <Button type="submit">{t('validation:reading.record')}</Button>
        {onLeave !== null && <Button onClick={onLeave}>{t('details:leave')}</Button>}
      </div>
    </form>
  )
}

export interface ReadingProps {
  readonly opened: Opened
  /** Says what was done, with the way back. */
  readonly tell: (key: string) => void
}

/** A specialist's reading, kept beside what the team and the constituencies say. */
export function Reading({ opened, tell }: ReadingProps): JSX.Element {
  const { t, formats } = reader.value
  const { current, assessment } = opened
  const { review } = assessment
  const isChanging = useSignal(false)
  return (
    <section aria-labelledby="reading-title" class="validation-part">
      <h2 id="reading-title" tabIndex={-1}>
        {review === null
          ? t('validation:reading.none')
          : t('validation:reading.title', { reviewed: formats.day(review.at) })}
      </h2>
      <p class="form-lead">{t('validation:reading.lead')}</p>
      {review === null || isChanging.value ? (
        <ReadingForm
          written={lastReview(assessment)}
          onRecord={(content) => {
            current.review(content)
            isChanging.value = false
            tell('validation:reading.recorded')
          }}
          onLeave={
            review === null
              ? null
              : () => {
                  isChanging.value = false
                  focusOn(headings.review)
                }
          }
        />
      ) : (
        <Card>
          <ReadingText {...review} />
          <div class="row">
            <Button
              label={t('validation:reading.change')}
              onClick={() => {
                isChanging.value = true
                focusOn('.reading-form input')
              }}
            >
              {t('validation:change')}
            </Button>
            <Button
              kind="quiet"
              icon="undo"
              label={t('validation:reading.takeBack')}
              onClick={() => {
                current.review(null)
                tell('validation:reading.takenBack')
              }}
            >
              {t('validation:takeBack')}
            </Button>
          </div>
        </Card>
      )}
      <History assessment={assessment} about="review" />
    </section>
  )
}
