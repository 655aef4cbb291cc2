import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { lockNow } from '../../state/lock-now'
import { Icon } from '../icon/icon'

/** One tap before leaving the device. */
export function LockNow({ app }: { app: App }): JSX.Element {
  const { t } = reader.value
  return (
    <button type="button" class="icon-btn" title={t('frame:lock')} onClick={() => void lockNow(app)}>
      <Icon name="lock" />
      <span class="hidden-visually">{t('frame:lock')}</span>
    </button>
  )
}
