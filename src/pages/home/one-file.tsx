import type { JSX } from 'preact'
import { useLateSentences } from '../../ui/frame/use-late-sentences'

/** What the app as one file can do, and what it cannot keep: read there alone, so no other first screen carries it. */
export function OneFile(): JSX.Element | null {
  const speaker = useLateSentences('faults')
  return speaker === null ? null : <span>{speaker.t('faults:oneFile')}</span>
}
