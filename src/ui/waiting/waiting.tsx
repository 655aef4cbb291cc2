import type { ReadonlySignal } from '@preact/signals'
import { type JSX, render } from 'preact'
import { directionOf, languageFor } from '../../i18n/languages'
import { loadLateSentences } from '../../i18n/late-sentences'
import { type Reader, readerFor } from '../../i18n/readers'
import { Button } from '../button/button'
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
    <main class="page">
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
    </main>
  )
}

/** In the place of an empty page, where opening takes long; what is chosen on this device is not known yet, so the browser's language speaks. */
export async function showWaiting(
  root: HTMLElement,
  waiting: ReadonlySignal<Waiting>,
  isOver: () => boolean,
): Promise<void> {
  const language = languageFor(navigator.languages)
  await loadLateSentences(language, 'faults')
  if (isOver()) return
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  render(<Screen reader={readerFor(language, 'western')} waiting={waiting} />, root)
}
