import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import './page-foot.css'

/** Below every page about an assessment: the way to what explains the program. */
export function PageFoot(): JSX.Element {
  return (
    <footer class="page-foot">
      <a href="#/help">{reader.value.t('help:title')}</a>
    </footer>
  )
}
