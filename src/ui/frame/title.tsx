import type { JSX } from 'preact'
import type { Details } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import { assessmentName } from './naming'

/** Which assessment the reader is in. */
export function Title({ details }: { readonly details: Details | null }): JSX.Element {
  return <bdi class="title">{assessmentName(details, reader.value)}</bdi>
}
