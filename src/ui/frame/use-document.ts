import { useSignalEffect } from '@preact/signals'
import { isReaderReady, reader } from '../../i18n/reader'
import { rememberLook } from '../../state/look'
import type { Preferences } from '../../state/preferences'
import { dressDocument } from './dress-document'

/** Remembered, so that the next start begins as this one went on. */
export function useDocument({ language, theme }: Preferences): void {
  useSignalEffect(() => {
    const look = { language: isReaderReady.value ? reader.value.language : language.value, theme: theme.value }
    dressDocument(look)
    rememberLook(look)
  })
}
