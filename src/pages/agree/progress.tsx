import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Meter } from '../../ui/meter/meter'
import { inPlace } from './agenda'
import type { Session } from './session'
import { timeLeft } from './time-left'

function timeSentence({ room, now }: Session, waiting: number): string | null {
  const { t } = reader.value
  const left = timeLeft(room.end.value, now, waiting)
  if (left === null) return null
  if (left.minutes === 0) return t('agree:time.over')
  const minutes = t('agree:time.left', { count: left.minutes })
  if (left.each === null) return minutes
  return `${minutes} ${left.each === 0 ? t('agree:time.short') : t('agree:time.each', { count: left.each })}`
}

/** How much is agreed, and how much time is left for the rest. */
export function RoomProgress({ session }: { readonly session: Session }): JSX.Element {
  const { t } = reader.value
  const total = session.agenda.length
  const agreed = inPlace(session.agenda, 'agreed').length
  const words = t('agree:progress', { count: total, agreed })
  const time = timeSentence(session, total - agreed)
  return (
    <div class="agree-progress">
      <Meter floor={total === 0 ? 0 : (100 * agreed) / total} ceiling={null} label={words} size="small" />
      <p class="small">
        <b aria-hidden="true">{words}</b>
        {time !== null && <> · {time}</>}
      </p>
    </div>
  )
}
