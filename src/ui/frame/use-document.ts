import { useSignalEffect } from '@preact/signals'
import { directionOf } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import type { Preferences } from '../../state/preferences'

/** The reader's language and colours on the document itself, where style sheets and screen readers look for them. */
export function useDocument(preferences: Preferences): void {
  useSignalEffect(() => {
    const { language } = reader.value
    const theme = preferences.theme.value
    const root = document.documentElement
    root.lang = language
    root.dir = directionOf(language)
    if (theme === null) delete root.dataset.theme
    else root.dataset.theme = theme
  })
}
