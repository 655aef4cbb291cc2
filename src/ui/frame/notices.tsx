import { signal } from '@preact/signals'
import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { applyUpdate, updateReady } from '../../platform/updates'
import type { App } from '../../state/app'
import { isUpdated } from '../../state/updated'
import { Button } from '../button/button'
import { Note } from '../note/note'
import { saveUnsaved } from './backup'
import { late } from './late'

const NextNews = late(async () => (await import('./news')).NextNews)
const UpdatedNews = late(async () => (await import('./news')).UpdatedNews)

/** Read once in this visit, whichever page shows it. */
const hidden = signal<ReadonlySet<string>>(new Set())

function hide(name: string): void {
  hidden.value = new Set([...hidden.peek(), name])
}

interface PartProps {
  readonly app: App
}

/** What is on screen is not on the disk: said on every page until it is. */
function FailedSave({ app }: PartProps): JSX.Element | null {
  const { t } = reader.value
  const state = app.writer.state.value
  if (state.type !== 'failed') return null
  return (
    <Note
      kind="flag"
      live="alert"
      title={t(`frame:failed.title.${state.reason}`)}
      action={
        <>
          <Button icon="download" onClick={() => void saveUnsaved(app)}>
            {t('frame:backup.button')}
          </Button>
          <Button kind="quiet" onClick={() => void app.writer.retry()}>
            {t('frame:failed.retry')}
          </Button>
        </>
      }
    >
      {t('frame:failed.text', { count: app.writer.pending.value.length })}
    </Note>
  )
}

/** Nothing typed is lost, and a copy of how everything was is kept. */
async function readyToUpdate({ world, writer }: App): Promise<void> {
  await writer.settled()
  try {
    const { takeSnapshotsOfAll } = await import('../../state/snapshots')
    await takeSnapshotsOfAll(world)
  } catch {
    // No room, or another tab has replaced this version's parts: the newer version starts all the same.
  }
}

function UpdateReady({ app }: PartProps): JSX.Element | null {
  const { t } = reader.value
  if (!updateReady.value || hidden.value.has('update')) return null
  return (
    <Note
      live="status"
      title={t('frame:update.title')}
      action={
        <>
          <Button onClick={() => void applyUpdate(readyToUpdate(app))}>{t('frame:update.apply')}</Button>
          <Button kind="quiet" onClick={() => hide('update')}>
            {t('frame:update.later')}
          </Button>
        </>
      }
    >
      <p>{t('frame:update.text')}</p>
      <NextNews />
    </Note>
  )
}

/** What was found when the two copies of the data were compared at start. */
function Repair({ app }: PartProps): JSX.Element | null {
  const { t } = reader.value
  const { restoredFromJournal, restoredToJournal, damagedLines, unreadableEntries } = app.world.opening
  const sentences = [
    restoredFromJournal > 0 ? t('frame:repair.restored', { count: restoredFromJournal }) : '',
    restoredToJournal > 0 ? t('frame:repair.completed', { count: restoredToJournal }) : '',
    damagedLines > 0 ? t('frame:repair.damaged', { count: damagedLines }) : '',
    unreadableEntries > 0 ? t('frame:repair.unreadable', { count: unreadableEntries }) : '',
  ].filter((sentence) => sentence !== '')
  if (sentences.length === 0 || hidden.value.has('repair')) return null
  const isLoss = damagedLines > 0 || unreadableEntries > 0
  return (
    <Note
      kind={isLoss ? 'caution' : 'plain'}
      live="status"
      title={t(isLoss ? 'frame:repair.title.check' : 'frame:repair.title.safe')}
      action={
        <Button kind="quiet" onClick={() => hide('repair')}>
          {t('frame:hide')}
        </Button>
      }
    >
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Note>
  )
}

function NoJournal({ app }: PartProps): JSX.Element | null {
  const { t } = reader.value
  if (app.world.opening.journal !== 'none' || hidden.value.has('journal')) return null
  return (
    <Note
      kind="caution"
      title={t('frame:journal.title')}
      action={
        <Button kind="quiet" onClick={() => hide('journal')}>
          {t('frame:hide')}
        </Button>
      }
    >
      {t('frame:journal.text')}
    </Note>
  )
}

/** What the reader must know on whatever page. */
export function Notices({ app }: PartProps): JSX.Element {
  return (
    <div class="notices">
      <FailedSave app={app} />
      <UpdateReady app={app} />
      {isUpdated.value && <UpdatedNews app={app} />}
      <Repair app={app} />
      <NoJournal app={app} />
    </div>
  )
}
