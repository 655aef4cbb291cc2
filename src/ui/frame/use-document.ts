import { useSignalEffect } from '@preact/signals'
import { directionOf } from '../../i18n/languages'
import { isReaderReady, reader } from '../../i18n/reader'
import { type Look, rememberLook } from '../../state/look'
import type { Preferences } from '../../state/preferences'

/** The reader's language and colours on the document itself, where style sheets and screen readers look for them. */
export function dressDocument({ language, theme }: Look): void {
  const root = document.documentElement
  root.lang = language
  root.dir = directionOf(language)
  if (theme === null) delete root.dataset.theme
  else root.dataset.theme = theme
}

/** Remembered, so that the next start begins as this one went on. */
export function useDocument({ language, theme }: Preferences): void {
  useSignalEffect(() => {
    const look = { language: isReaderReady.value ? reader.value.language : language.value, theme: theme.value }
    dressDocument(look)
    rememberLook(look)
  })
}
