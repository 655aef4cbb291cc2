import { type ReadonlySignal, signal } from '@preact/signals-core'
import { isLanguage, type Language, languageFor } from '../i18n/languages'
import type { Store } from '../storage/store'

export const themes = ['light', 'dark', 'contrast'] as const

export type Theme = (typeof themes)[number]

/** What this device remembers of its reader; no part of any assessment. */
export interface Preferences {
  readonly language: ReadonlySignal<Language>
  /** Null follows the system. */
  readonly theme: ReadonlySignal<Theme | null>
  /** Single-letter keys on the answering screen. */
  readonly keys: ReadonlySignal<boolean>
  readonly setLanguage: (language: Language) => void
  readonly setTheme: (theme: Theme) => void
  readonly setKeys: (on: boolean) => void
}

export async function readPreferences(
  store: Pick<Store, 'readSetting'> & { readonly writeSetting: (key: string, value: string) => Promise<unknown> },
  systemLanguages: readonly string[],
): Promise<Preferences> {
  const [storedLanguage, storedTheme, storedKeys] = await Promise.all(
    ['language', 'theme', 'keys'].map((key) => store.readSetting(key)),
  )
  const language = signal<Language>(
    storedLanguage != null && isLanguage(storedLanguage) ? storedLanguage : languageFor(systemLanguages),
  )
  const theme = signal<Theme | null>(themes.find((known) => known === storedTheme) ?? null)
  const keys = signal(storedKeys !== 'off')
  return {
    language,
    theme,
    keys,
    setLanguage: (chosen) => {
      language.value = chosen
      void store.writeSetting('language', chosen)
    },
    setTheme: (chosen) => {
      theme.value = chosen
      void store.writeSetting('theme', chosen)
    },
    setKeys: (on) => {
      keys.value = on
      void store.writeSetting('keys', on ? 'on' : 'off')
    },
  }
}
