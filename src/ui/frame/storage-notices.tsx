import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { loadLateSentences } from '../../i18n/late-sentences'
import { reader } from '../../i18n/reader'
import { hasSentences } from '../../i18n/sentences'
import { isOneFile } from '../../platform/updates'
import { lookForUpdate } from '../../platform/watch-updates'
import { allAssessments } from '../../state/all-assessments'
import type { App } from '../../state/app'
import { type Fault, faultOf, meetFault } from '../../state/faults'
import { isShort, lookForRoom, room } from '../../state/room-left'
import { Button } from '../button/button'
import { Note } from '../note/note'
import { Told } from '../note/told'
import { saveBackup } from './backup'
import { FailedSave } from './failed-save'
import { hidden, hide } from './hidden'
import type { PartProps } from './part'
import { amountOf } from './storage-words'

/** A file for every assessment that this page knows of, with what is not on the disk. */
async function saveAll(app: App): Promise<void> {
  const pending = app.writer.pending.peek()
  const stored = new Map((await allAssessments(app.world.store)).map(({ id, entries }) => [id, entries]))
  for (const id of new Set([...stored.keys(), ...pending.map(({ assessment }) => assessment)])) {
    const unsaved = pending.filter(({ assessment }) => assessment === id)
    await saveBackup(app, id, [...(stored.get(id) ?? []), ...unsaved])
  }
}

type Outcome = 'done' | 'failed' | 'looked' | null

/** What was cleared comes back from what this page had read, and what could not be saved with it. */
async function putBack({ world, writer }: App): Promise<Outcome> {
  if ((await world.store.putBack()).type !== 'saved') return 'failed'
  meetFault(null)
  await writer.retry()
  return 'done'
}

interface FaultProps extends PartProps {
  readonly fault: Fault
  readonly tell: (told: Outcome) => void
}

/** What can be done about it, beside the files. */
function FaultAction({ app, fault, tell }: FaultProps): JSX.Element {
  const { t } = reader.value
  switch (fault) {
    case 'cleared':
      return (
        <Button kind="quiet" onClick={() => void putBack(app).then(tell)}>
          {t('faults:action.back')}
        </Button>
      )
    case 'newer':
      return (
        <Button kind="quiet" onClick={() => void lookForUpdate().then(() => tell('looked'))}>
          {t('faults:action.update')}
        </Button>
      )
    default:
      return (
        <Button kind="quiet" onClick={() => window.location.reload()}>
          {t('faults:action.again')}
        </Button>
      )
  }
}

/** Nothing can be saved here for now: why, what is shown, and the way out. */
function FaultNote({ app, fault, tell }: FaultProps): JSX.Element {
  const { t } = reader.value
  return (
    <Note
      kind="flag"
      live="alert"
      title={t(`faults:fault.${fault}.title`)}
      action={
        <>
          <Button icon="download" onClick={() => void saveAll(app)}>
            {t('faults:action.all')}
          </Button>
          <FaultAction app={app} fault={fault} tell={tell} />
        </>
      }
    >
      {t(`faults:fault.${fault}.text`)}
    </Note>
  )
}

function HideButton({ name }: { readonly name: string }): JSX.Element {
  return (
    <Button kind="quiet" onClick={() => hide(name)}>
      {reader.value.t('frame:hide')}
    </Button>
  )
}

/** What was found when the two copies of the data were compared at start. */
function Repair({ app }: PartProps): JSX.Element | null {
  const { t } = reader.value
  const { restoredFromJournal, restoredToJournal, damagedLines, unreadableEntries } = app.world.opening
  const sentences = [
    restoredFromJournal > 0 ? t('faults:repair.restored', { count: restoredFromJournal }) : '',
    restoredToJournal > 0 ? t('faults:repair.completed', { count: restoredToJournal }) : '',
    damagedLines > 0 ? t('faults:repair.damaged', { count: damagedLines }) : '',
    unreadableEntries > 0 ? t('faults:repair.unreadable', { count: unreadableEntries }) : '',
  ].filter((sentence) => sentence !== '')
  if (sentences.length === 0 || hidden.value.has('repair')) return null
  const isLoss = damagedLines > 0 || unreadableEntries > 0
  return (
    <Note
      kind={isLoss ? 'caution' : 'plain'}
      live="status"
      title={t(isLoss ? 'faults:repair.title.check' : 'faults:repair.title.safe')}
      action={<HideButton name="repair" />}
    >
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Note>
  )
}

/** Of the app as one file, its first page says so once, with all that follows from it. */
function NoJournal({ app }: PartProps): JSX.Element | null {
  const { t } = reader.value
  const { journal, database } = app.world.opening
  if (isOneFile || journal !== 'none' || database !== 'open' || hidden.value.has('journal')) return null
  return (
    <Note kind="caution" title={t('faults:journal.title')} action={<HideButton name="journal" />}>
      {t('faults:journal.text')}
    </Note>
  )
}

/** Long before nothing fits any more. */
function ShortOfRoom({ app }: PartProps): JSX.Element | null {
  const { t, formats } = reader.value
  const found = room.value
  if (found === null || !isShort(found) || hidden.value.has('room')) return null
  const values = {
    used: amountOf(found.usage, t, formats),
    left: amountOf(Math.max(0, found.quota - found.usage), t, formats),
  }
  return (
    <Note
      kind="caution"
      live="status"
      title={t('faults:room.title')}
      action={
        <>
          <Button icon="download" onClick={() => void saveAll(app)}>
            {t('faults:action.all')}
          </Button>
          <Button kind="quiet" href="#/backups">
            {t('faults:room.more')}
          </Button>
          <HideButton name="room" />
        </>
      }
    >
      {t('faults:room.text', values)}
    </Note>
  )
}

/** What a reader must know of the storage of this device. Fetched with the first save: when it is needed, it must be here. */
function Faults({ app }: PartProps): JSX.Element | null {
  const { t, language } = reader.value
  const loaded = useSignal('')
  const told = useSignal<Outcome>(null)
  const fault = faultOf(app.world.opening)
  const state = app.writer.state.value
  useEffect(
    () =>
      void loadLateSentences(language, 'faults').then(() => {
        loaded.value = language
      }),
    [language],
  )
  useEffect(() => void lookForRoom(app.world.clock.now()), [state])
  // The way out must not depend on a network, or on a store of files that may have been cleared with the data.
  useEffect(() => void import('../../state/backup-file'), [])
  if (loaded.value !== language && !hasSentences(language, 'faults')) return null
  const tell = (what: Outcome): void => {
    told.value = what
  }
  return (
    <>
      {fault !== null && <FaultNote app={app} fault={fault} tell={tell} />}
      {told.value !== null && (
        <Told class="strong">{t(told.value === 'looked' ? 'faults:looked' : `faults:back.${told.value}`)}</Told>
      )}
      <ShortOfRoom app={app} />
      <Repair app={app} />
      <NoJournal app={app} />
    </>
  )
}

/** What the reader must know of the disk: first what is not on it, in words that are there already. */
export function StorageNotices({ app }: PartProps): JSX.Element {
  return (
    <>
      <FailedSave app={app} />
      <Faults app={app} />
    </>
  )
}
