import type { Language } from '../../i18n/languages'

export type AnswerKeys = Readonly<Record<'yes' | 'no' | 'unknown', string>>

const latin: AnswerKeys = { yes: 'Y', no: 'N', unknown: '?' }

/** Keys of UI 4, and the first letters of "oui" and "sí"; the Latin ones work on every layout. */
const byLanguage: Readonly<Record<Language, AnswerKeys>> = {
  fr: { ...latin, yes: 'O' },
  es: { ...latin, yes: 'S' },
  ar: { yes: 'ن', no: 'ل', unknown: '؟' },
}

/** What the keyboard of a reader of `language` has for the three answers. */
export const answerKeysOf = (language: Language): AnswerKeys => byLanguage[language] ?? latin

/** What works on every keyboard. */
export const latinAnswerKeys = latin
