import type { JSX } from 'preact'
import type { Entry } from '../../domain/assessment/entry'
import { reader } from '../../i18n/reader'
import { OpinionsList } from './opinions-list'
import { ReadingText } from './reading-text'

/** What one entry says: the opinions, the reading, or that it was taken back. */
export function Said({ entry: { body } }: { readonly entry: Entry }): JSX.Element {
  if (body.kind === 'validation' && body.content !== null) return <OpinionsList opinions={body.content.opinions} />
  if (body.kind === 'review' && body.content !== null) return <ReadingText {...body.content} />
  return <p>{reader.value.t('validation:history.takenBack')}</p>
}
