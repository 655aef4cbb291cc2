import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Note } from '../../ui/note/note'
import { useListSentences } from './portfolio'

/** Of the assessments that are due for a backup, those that have no note of their own. */
export function MoreBackups({ count }: { readonly count: number }): JSX.Element | null {
  const { t } = reader.value
  return useListSentences() ? <Note kind="caution" title={t('portfolio:backups', { count })} /> : null
}
