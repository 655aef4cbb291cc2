import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import type { SaveState } from '../../state/writer'
import { Icon } from '../icon/icon'

/** To the note that says why and what to do. */
function showNotices(): void {
  document.querySelector('.notices')?.scrollIntoView({ block: 'center' })
}

export interface SavedMarkProps {
  readonly state: SaveState
  /** Where nothing was written since the page was opened: what shows was read from this device. */
  readonly isStored: boolean
}

/** Whether it is safe, always in words. */
export function SavedMark({ state, isStored }: SavedMarkProps): JSX.Element | null {
  const { t, formats } = reader.value
  switch (state.type) {
    case 'saving':
      return <span class="safe">{t('frame:saved.saving')}</span>
    case 'failed':
      return (
        <button type="button" class="safe is-failed" onClick={showNotices}>
          <Icon name="warning" size={16} />
          <span>{t('frame:saved.failed')}</span>
        </button>
      )
    case 'idle':
      if (!isStored) return null
  }
  return (
    <span class="safe">
      <Icon name="check" size={16} />
      <span>
        {t('frame:saved.done')}
        {state.type === 'saved' && (
          <span class="safe-time num">{t('frame:saved.at', { time: formats.time(state.at) })}</span>
        )}
      </span>
    </span>
  )
}
