import type { JSX } from 'preact'
import { factsOf } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import { Note } from '../../ui/note/note'

/** Said where a national questionnaire is not written in the reader's language. `language`: that of its sentences. */
export function InEnglish({ language }: { readonly language: string | undefined }): JSX.Element | null {
  const { t, language: readers } = reader.value
  if (language === undefined || language === readers) return null
  return <Note>{t('indicator:inEnglish', { language: factsOf(readers).name })}</Note>
}
