import { isLanguage, type Language, languageFor } from '../i18n/languages'
import { type Theme, themes } from './preferences'

/** Language and colours of the page. */
export interface Look {
  readonly language: Language
  /** Null follows the system. */
  readonly theme: Theme | null
}

const name = 'ittisaq-look'

/** How the page looked last time: a hint, for the moments until the settings have been read. They decide. */
export function lastLook(systemLanguages: readonly string[]): Look {
  const [language = '', theme] = remembered().split(' ')
  return {
    language: isLanguage(language) ? language : languageFor(systemLanguages),
    theme: themes.find((known) => known === theme) ?? null,
  }
}

/** Some browsers refuse; then the next start begins in the system's language. */
function remembered(): string {
  try {
    return localStorage.getItem(name) ?? ''
  } catch {
    return ''
  }
}

export function rememberLook({ language, theme }: Look): void {
  try {
    localStorage.setItem(name, `${language} ${theme ?? ''}`)
  } catch {
    // As above.
  }
}
