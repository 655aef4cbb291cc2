import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { isPartMissing, updateReady } from '../../platform/updates'
import type { App } from '../../state/app'
import { faultOf } from '../../state/faults'
import { isUpdated } from '../../state/updated'
import { Button } from '../button/button'
import { Note } from '../note/note'
import { hidden, hide } from './hidden'
import { late } from './late'
import type { PartProps } from './part'

const UpdateReady = late(async () => (await import('./news')).UpdateReady)
const UpdatedNews = late(async () => (await import('./news')).UpdatedNews)

/** Where a newer version is known to be ready, its note says the way on. */
function MissingPart({ app }: PartProps): JSX.Element | null {
  const { t } = reader.value
  if (!isPartMissing.value || updateReady.value || hidden.value.has('part')) return null
  return (
    <Note
      kind="caution"
      live="status"
      title={t('frame:part.title')}
      action={
        <>
          <Button onClick={() => void app.writer.settled().then(() => window.location.reload())}>
            {t('frame:part.reload')}
          </Button>
          <Button kind="quiet" onClick={() => hide('part')}>
            {t('frame:update.later')}
          </Button>
        </>
      }
    >
      {t('frame:part.text')} {t('frame:update.text')}
    </Note>
  )
}

const StorageNotices = late(async () => (await import('./storage-notices')).StorageNotices)

/** On the first screen only where there is something to say: what is loaded late must be here before the network is needed. */
function mayConcernStorage({ world, writer, route }: App): boolean {
  const { opening } = world
  const { restoredFromJournal, restoredToJournal, damagedLines, unreadableEntries } = opening
  return (
    route.value.page !== 'home' ||
    writer.state.value.type !== 'idle' ||
    faultOf(opening) !== null ||
    opening.journal === 'none' ||
    restoredFromJournal + restoredToJournal + damagedLines + unreadableEntries > 0
  )
}

/** What the reader must know on whatever page. */
export function Notices({ app }: PartProps): JSX.Element {
  return (
    <div class="notices">
      <MissingPart app={app} />
      {updateReady.value && <UpdateReady app={app} />}
      {isUpdated.value && <UpdatedNews app={app} />}
      {mayConcernStorage(app) && <StorageNotices app={app} />}
    </div>
  )
}
