import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Agreement } from '../../domain/assessment/fold'
import { maximumLine } from '../../domain/limits'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { TextField } from '../../ui/field/field'
import { Fold } from '../../ui/fold/fold'
import { Agreed } from '../answers/agreed'
import { focusFirstProblem } from '../details/focus-problem'

export interface RecordedProps {
  readonly agreement: Agreement
  readonly nextHref: string
  readonly onReopen: (reason: string) => void
}

/** The way back to the answers, which asks why. */
function Reopening({ onReopen }: Pick<RecordedProps, 'onReopen'>): JSX.Element {
  const { t } = reader.value
  const reason = useSignal('')
  const isRefused = useSignal(false)
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const said = reason.value.trim().slice(0, maximumLine)
        if (said !== '') {
          onReopen(said)
          return
        }
        isRefused.value = true
        focusFirstProblem(event.currentTarget)
      }}
    >
      <TextField
        label={t('agree:reopen.reason')}
        hint={t('agree:reopen.hint')}
        value={reason.value}
        problem={isRefused.value && reason.value.trim() === '' ? t('agree:reopen.problem') : null}
        onInput={(text) => {
          reason.value = text
        }}
      />
      <Button type="submit" icon="undo">
        {t('agree:reopen.button')}
      </Button>
    </form>
  )
}

/** What was agreed, why, and who did not share it; closed until somebody says why it is opened again. */
export function Recorded({ agreement, nextHref, onReopen }: RecordedProps): JSX.Element {
  const { t } = reader.value
  return (
    <section class="agree-recorded" aria-labelledby="recorded-title">
      <h2 id="recorded-title" tabIndex={-1}>
        {t('answers:agreement.title')}
      </h2>
      <Agreed agreement={agreement} reader={reader.value} />
      <div>
        <Button kind="main" iconAfter="next" href={nextHref}>
          {t('agree:next')}
        </Button>
      </div>
      <Fold title={t('agree:reopen.button')}>
        <Reopening onReopen={onReopen} />
      </Fold>
    </section>
  )
}
