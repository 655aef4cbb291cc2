import type { JSX } from 'preact'
import { t } from '../../i18n/reader'
import { Icon } from '../../ui/icon/icon'

/** That this is a supposition is said in words and by a dashed edge, never by a colour alone. */
export function Band(): JSX.Element {
  return (
    <div class="what-if-band">
      <Icon name="info" />
      <div>
        <p class="strong">{t('whatIf:band.title')}</p>
        <p class="small">{t('whatIf:band.text')}</p>
      </div>
    </div>
  )
}
