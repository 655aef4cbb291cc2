import { directionOf } from '../../i18n/languages'
import type { Look } from '../../state/look'

/** The reader's language and colours on the document itself, where style sheets and screen readers look for them. */
export function dressDocument({ language, theme }: Look): void {
  const root = document.documentElement
  root.lang = language
  root.dir = directionOf(language)
  if (theme === null) delete root.dataset.theme
  else root.dataset.theme = theme
}
