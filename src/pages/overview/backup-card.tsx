import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import type { Backup } from '../../state/backup'
import { type BackupState, backupStateOf } from '../../state/backup-state'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { useBackup } from '../../ui/frame/use-backup'
import { ShareBackup } from '../../ui/share/share-backup'
import { Toast } from '../../ui/toast/toast'
import type { View } from './view'

function BackupWords({ backup, state }: { backup: Backup | null; state: BackupState }): JSX.Element {
  const { t, formats } = reader.value
  const values = backup === null ? {} : { day: formats.day(backup.at), time: formats.time(backup.at) }
  return (
    <p class={state.isDue ? 'small backup-due' : 'small quiet'}>
      {t(backup === null ? 'overview:backup.never' : 'overview:backup.last', values)}{' '}
      {state.unsaved > 0 && t('overview:backup.unsaved', { count: state.unsaved })}{' '}
      {backup?.fingerprint != null &&
        `${t('frame:fingerprint', { fingerprint: backup.fingerprint })}. ${t('open:fingerprint.text')}`}
    </p>
  )
}

/** A file with all of the assessment, for when this device is lost. */
export function BackupCard({ view }: { view: View }): JSX.Element {
  const { t } = reader.value
  const { app, assessment, current } = view
  const { backup, isMaking, isSaved, save, dismiss } = useBackup(app, current)
  return (
    <Card as="section" class="backup">
      <h2>{t('overview:backup.title')}</h2>
      <BackupWords
        backup={backup.value}
        state={backupStateOf({ assessment, backup: backup.value }, app.world.clock.now())}
      />
      <Button
        wide
        icon="download"
        disabledReason={isMaking.value ? t('common:copying') : undefined}
        onClick={() => void save()}
      >
        {t('overview:backup.save')}
      </Button>
      <ShareBackup app={app} current={current} />
      <Button kind="quiet" icon="lock" href={hashOfRoute({ page: 'protect', assessment: assessment.id })}>
        {t('files:protect.link')}
      </Button>
      <Button kind="quiet" icon="share" href={hashOfRoute({ page: 'hand', assessment: assessment.id })}>
        {t('hand:link')}
      </Button>
      <Toast message={isSaved.value ? t('overview:backup.saved') : null} onDone={dismiss} />
    </Card>
  )
}
