import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { faultOf } from '../../state/faults'
import { Button } from '../button/button'
import { Note } from '../note/note'
import { saveBackup } from './backup'
import type { PartProps } from './part'

/** When this device takes no more: a file for every assessment with something unsaved, stored and unstored together. */
async function saveUnsaved(app: App): Promise<void> {
  const pending = app.writer.pending.peek()
  for (const assessment of new Set(pending.map((entry) => entry.assessment))) {
    const stored = await app.world.store.entriesOf(assessment).catch(() => [])
    await saveBackup(app, assessment, [...stored, ...pending.filter((entry) => entry.assessment === assessment)])
  }
}

/** What is on screen is not on the disk: said on every page until it is. */
export function FailedSave({ app }: PartProps): JSX.Element | null {
  const { t } = reader.value
  const state = app.writer.state.value
  if (state.type !== 'failed') return null
  // What stands in the way has a note of its own.
  const isKnown = faultOf(app.world.opening) !== null
  return (
    <Note
      kind="flag"
      live="alert"
      title={t(isKnown ? 'frame:saved.failed' : `frame:failed.title.${state.reason}`)}
      action={
        <>
          <Button icon="download" onClick={() => void saveUnsaved(app)}>
            {t('frame:backup.button')}
          </Button>
          {!isKnown && (
            <Button kind="quiet" onClick={() => void app.writer.retry()}>
              {t('frame:failed.retry')}
            </Button>
          )}
        </>
      }
    >
      {t('frame:failed.text', { count: app.writer.pending.value.length })}
      {state.reason === 'full' && ` ${t('frame:failed.full')}`}
    </Note>
  )
}
