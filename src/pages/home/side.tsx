import type { JSX } from 'preact'
import { languages } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import { missingParts, offline } from '../../platform/updates'
import type { App } from '../../state/app'
import { backupStateOfCard } from '../../state/backup-state'
import type { AssessmentCard } from '../../state/cards'
import { durability } from '../../state/durability'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { late } from '../../ui/frame/late'
import { assessmentName } from '../../ui/frame/naming'
import { Note } from '../../ui/note/note'

const Mend = late(async () => (await import('./mend')).Mend)

/** Whether the network may go, and whether the browser keeps what is here: in words, the lamp only repeats them. */
function Readiness({ app }: { app: App }): JSX.Element {
  const { t } = reader.value
  const state = offline.value
  const answer = durability.value
  const values = {
    count: app.questionnaires.length,
    languages: t('home:offline.ready.languages', { count: Object.keys(languages).length }),
  }
  return (
    <Card as="section" class="readiness">
      <span class={`lamp is-${state}`} aria-hidden="true" />
      <div>
        <div role="status">
          <h2>{t(`home:offline.${state}.title`)}</h2>
          <p class="small quiet">{t(`home:offline.${state}.text`, values)}</p>
        </div>
        {missingParts.value > 0 && <Mend />}
        {answer !== null && <p class="small quiet readiness-more">{t(`home:durability.${answer}`)}</p>}
      </div>
    </Card>
  )
}

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

const MoreBackups = late(async () => (await import('./more-backups')).MoreBackups)

function BackupNotes({ app, cards, onBackUp }: SideProps): JSX.Element {
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

/** Pages that need no assessment. */
const more = ['library', 'glossary', 'paper', 'guide', 'backups', 'lock', 'privacy', 'help'] as const

function Asked({ app }: { app: App }): JSX.Element {
  const { t, language } = reader.value
  const { questionnaires } = app
  return (
    <Card as="section">
      <h2>{t('home:asked.title', { count: questionnaires.length })}</h2>
      <ul class="small quiet asked">
        {questionnaires.map(({ id, indicators }) => (
          <li key={id}>
            {app.questionnaireName(id, language).title}{' '}
            <span class="num">{t('home:asked.indicators', { count: indicators })}</span>
          </li>
        ))}
      </ul>
      <p class="row asked-more">
        {more.map((page) => (
          <Button key={page} kind="quiet" href={`#/${page}`}>
            {t(`home:asked.${page}`)}
          </Button>
        ))}
      </p>
    </Card>
  )
}

export interface SideProps {
  readonly app: App
  readonly cards: readonly AssessmentCard[]
  readonly onBackUp: (card: AssessmentCard) => void
}

export function Side(props: SideProps): JSX.Element {
  const { t } = reader.value
  const { app } = props
  return (
    <aside class="side" aria-label={t('home:side')}>
      <Readiness app={app} />
      <BackupNotes {...props} />
      <Asked app={app} />
    </aside>
  )
}
