import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'

/** Latin letters in any language, kept together and read sign by sign. */
export const Fingerprint = ({ value }: { readonly value: string }): JSX.Element => (
  <code class="fingerprint" dir="ltr">
    {value}
  </code>
)

/** Files in a package that are none of its own; a hostile one could name a hundred. */
export function Ignored({ names }: { readonly names: readonly string[] }): JSX.Element {
  const { t } = reader.value
  return <span class="small quiet fact-more">{t('open:ignored', { names: names.slice(0, 5).join(', ') })}</span>
}
