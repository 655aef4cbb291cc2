import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { backupsMade } from '../../state/backup'
import { backupStateOf } from '../../state/backup-state'
import type { CurrentAssessment } from '../../state/current'
import { hashOfRoute } from '../../state/route'
import { Toast } from '../toast/toast'
import { useBackup } from './use-backup'

export interface BackupWordsProps {
  readonly app: App
  readonly current: CurrentAssessment
}

/** "Backup: 3 days ago · 41 changes since", and a new one a tap away. */
export function BackupWords({ app, current }: BackupWordsProps): JSX.Element | null {
  const { t } = reader.value
  const { backup, isMaking, isSaved, save, dismiss, read } = useBackup(app, current)
  const made = backupsMade.value
  useEffect(() => void read(), [made, current.id])
  const assessment = current.assessment.value
  // Nobody keeps copies of the example; its place stays, so that nothing moves once the answers have been read.
  if (assessment === null || assessment.details?.example === true) return null
  const { unsaved, isDue, age } = backupStateOf({ assessment, backup: backup.value }, app.world.clock.now())
  return (
    <>
      <p class={isDue ? 'small is-due' : 'small quiet'}>
        <a href={hashOfRoute({ page: 'backups' })}>
          {age === null ? t('backups:line.none') : t('backups:line.age', { count: age })}
        </a>
        {unsaved > 0 && <> · {t(age === null ? 'backups:line.all' : 'backups:line.since', { count: unsaved })}</>}
      </p>
      <button type="button" class="small" onClick={() => void save()}>
        {t(isMaking.value ? 'common:copying' : 'backups:line.now')}
      </button>
      <Toast message={isSaved.value ? t('backups:line.saved') : null} onDone={dismiss} />
    </>
  )
}
