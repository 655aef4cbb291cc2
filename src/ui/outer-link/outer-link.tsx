import type { JSX } from 'preact'
import { outerAddress } from '../../i18n/outer-address'
import { reader } from '../../i18n/reader'
import { Foreign } from '../foreign/foreign'

/** Opened in a tab of its own, which is told nothing of this one; what is no address of the web stays a text. */
export function OuterLink({ link }: { /** As somebody wrote it. */ readonly link: string }): JSX.Element {
  const address = outerAddress(link)
  if (address === null) return <Foreign>{link}</Foreign>
  return (
    <a href={address.href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      <bdi dir="ltr">{address.shown}</bdi>
      <span class="hidden-visually"> {reader.value.t('answers:evidence.opensOutside')}</span>
    </a>
  )
}
