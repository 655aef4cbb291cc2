import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import type { Documents } from '../../state/incoming'
import type { FailureReason } from '../../state/writer'
import { Note } from '../../ui/note/note'

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

/** Evidence files that came along, and those that did not: as items of a list. */
export function DocumentEffects({ documents: { added, missing } }: { readonly documents: Documents }): JSX.Element {
  const { t } = reader.value
  return (
    <>
      {added.size > 0 && <li>{t('files:came.added', { count: added.size })}</li>}
      {missing > 0 && <li>{t('files:came.missing', { count: missing })}</li>}
    </>
  )
}

/** The disk is full, or does not answer. The files are still here, to be tried again. */
export const NotAdded = ({ reason }: { readonly reason: FailureReason }): JSX.Element => (
  <Note kind="flag" live="alert" title={reader.value.t(`frame:failed.title.${reason}`)}>
    {reason === 'full' && reader.value.t('backups:noRoom')}
  </Note>
)
