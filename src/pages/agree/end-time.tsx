import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { Gradual } from '../../ui/gradual/gradual'
import type { Session } from './session'
import { clockText, momentOf, timeLeft } from './time-left'

/**
 * When the session ends. The browser's own field for a time: it shows the hours as the reader's device does. It comes a moment
 * after its label, as the browser makes a picture for it that takes a slow phone as long as all that stands around it.
 */
export function EndTime({ session: { app, room, now } }: { readonly session: Session }): JSX.Element {
  const { t } = reader.value
  const id = useId()
  const end = timeLeft(room.end.value, now, 0) === null ? null : room.end.value
  return (
    <div class="agree-end">
      <div class="field">
        <Gradual first={2}>
          <label class="label" for={id}>
            {t('agree:time.label')}
          </label>
          <span id={`${id}-hint`} class="hint">
            {t('agree:time.hint')}
          </span>
          <input
            autocomplete="off"
            id={id}
            type="time"
            value={end === null ? '' : clockText(end)}
            aria-describedby={`${id}-hint`}
            onChange={({ currentTarget }) => room.setEnd(momentOf(currentTarget.value, app.world.clock.now()))}
          />
        </Gradual>
      </div>
      {end !== null && (
        <Button kind="quiet" onClick={() => room.setEnd(null)}>
          {t('agree:time.clear')}
        </Button>
      )}
    </div>
  )
}
