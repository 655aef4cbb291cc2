import { render } from 'preact'
import { directionOf, languageFor } from '../../i18n/languages'
import { changeLanguage } from '../../i18n/reader'
import { loadLanguage } from '../../i18n/translate'
import type { Store } from '../../storage/store'
import { Trouble } from './trouble'

/** The program stopped before it had opened: said in the first language of the browser that it speaks. */
export async function showFailedStart(root: HTMLElement, error: unknown, store: Store | null): Promise<void> {
  const language = languageFor(navigator.languages)
  await loadLanguage(language)
  changeLanguage(language, 'by-country', '')
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  render(<Trouble kind="start" error={error} store={store} world={null} writer={null} />, root)
}
