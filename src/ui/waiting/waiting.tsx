import type { ReadonlySignal } from '@preact/signals'
import { type JSX, render } from 'preact'
import { loadLateSentences } from '../../i18n/late-sentences'
import { type Reader, readerFor } from '../../i18n/readers'
import { lastLook } from '../../state/look'
import { Button } from '../button/button'
import { dressDocument } from '../frame/dress-document'
import { Opening } from '../frame/opening'
import { Note } from '../note/note'

/** `late`: it only takes long; `blocked`: another tab must be closed first; `stopped`: it will not start by itself any more. */
export type Waiting = 'late' | 'blocked' | 'stopped'

interface ScreenProps {
  readonly reader: Reader
  readonly waiting: ReadonlySignal<Waiting>
}

function Screen({ reader: { t }, waiting }: ScreenProps): JSX.Element {
  const why = waiting.value
  return (
    <Opening>
      <h1>{t('faults:waiting.title')}</h1>
      <Note
        kind={why === 'late' ? 'plain' : 'caution'}
        live="status"
        action={
          why === 'stopped' ? (
            <Button onClick={() => window.location.reload()}>{t('faults:action.again')}</Button>
          ) : undefined
        }
      >
        {t(`faults:waiting.${why}`)}
      </Note>
    </Opening>
  )
}

/** In the place of an empty page, where opening takes long; what is chosen on this device is not known yet, so that of the last visit counts. */
export async function showWaiting(
  root: HTMLElement,
  waiting: ReadonlySignal<Waiting>,
  isOver: () => boolean,
): Promise<void> {
  const look = lastLook(navigator.languages)
  const { language } = look
  await loadLateSentences(language, 'faults')
  if (isOver()) return
  dressDocument(look)
  render(<Screen reader={readerFor(language, 'western')} waiting={waiting} />, root)
}
