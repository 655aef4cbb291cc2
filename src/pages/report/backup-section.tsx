import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import type { Backup } from '../../state/backup'
import type { CurrentAssessment } from '../../state/current'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { useBackup } from '../../ui/frame/use-backup'
import { Toast } from '../../ui/toast/toast'

function When({ backup, entries }: { readonly backup: Backup | null; readonly entries: number }): JSX.Element {
  const { t, formats } = reader.value
  if (backup === null) return <p class="small quiet">{t('reportPage:backup.never')}</p>
  const later = Math.max(0, entries - backup.entries)
  return (
    <p class="small quiet">
      {t('reportPage:backup.last', { day: formats.day(backup.at), time: formats.time(backup.at) })}{' '}
      {later === 0 ? t('reportPage:backup.complete') : t('reportPage:backup.later', { count: later })}
    </p>
  )
}

/** All of the assessment as a file that Ittisaq opens again, on this device or another. */
export function BackupSection({
  app,
  current,
}: {
  readonly app: App
  readonly current: CurrentAssessment
}): JSX.Element {
  const { t } = reader.value
  const { backup, isMaking, isSaved, save, dismiss } = useBackup(app, current)
  return (
    <Card as="section" class="stack">
      <h2>{t('reportPage:backup.title')}</h2>
      <p>{t('reportPage:backup.text')}</p>
      <When backup={backup.value} entries={current.entries.value.length} />
      <div class="row">
        <Button
          icon="download"
          disabledReason={isMaking.value ? t('common:copying') : undefined}
          onClick={() => void save()}
        >
          {t('reportPage:backup.save')}
        </Button>
        <Button kind="quiet" icon="lock" href={hashOfRoute({ page: 'protect', assessment: current.id })}>
          {t('files:protect.link')}
        </Button>
      </div>
      <Toast message={isSaved.value ? t('reportPage:backup.saved') : null} onDone={dismiss} />
    </Card>
  )
}
