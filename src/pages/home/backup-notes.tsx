import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { backupStateOfCard } from '../../state/backup-state'
import type { AssessmentCard } from '../../state/cards'
import { durability } from '../../state/durability'
import { Button } from '../../ui/button/button'
import { assessmentName } from '../../ui/frame/naming'
import { Note } from '../../ui/note/note'
import { MoreBackups } from './more-backups'
import type { SideProps } from './side-props'

interface BackupNoteProps {
  readonly app: App
  readonly card: AssessmentCard
  readonly onBackUp: (card: AssessmentCard) => void
}

const mayBeCleared = (unsaved: number): boolean => durability.value === 'refused' && unsaved > 0

/** Quiet until a week or fifty entries; at once where the browser may clear the data. */
function needsBackup(card: AssessmentCard, now: number): boolean {
  const { unsaved, isDue } = backupStateOfCard(card, now)
  return isDue || mayBeCleared(unsaved)
}

function BackupNote({ app, card, onBackUp }: BackupNoteProps): JSX.Element {
  const { t } = reader.value
  const { unsaved, age } = backupStateOfCard(card, app.world.clock.now())
  return (
    <Note
      kind={mayBeCleared(unsaved) ? 'flag' : 'caution'}
      title={t('home:backup.title', { name: assessmentName(card.summary.details, reader.value) })}
      action={
        <Button icon="download" onClick={() => onBackUp(card)}>
          {t('frame:backup.button')}
        </Button>
      }
    >
      <p>
        {age === null ? t('home:backup.never') : t('home:backup.age', { count: age })}{' '}
        {t('home:backup.unsaved', { count: unsaved })}
      </p>
    </Note>
  )
}

/** So many are asked for one by one; of more there is one sentence. */
const notesShown = 3

/** What is due for a backup: a few by name, the rest in a sentence. */
export function BackupNotes({ app, cards, onBackUp }: SideProps): JSX.Element {
  const now = app.world.clock.now()
  const due = cards.filter((card) => needsBackup(card, now))
  return (
    <>
      {due.slice(0, notesShown).map((card) => (
        <BackupNote key={card.id} app={app} card={card} onBackUp={onBackUp} />
      ))}
      {due.length > notesShown && <MoreBackups count={due.length - notesShown} />}
    </>
  )
}
