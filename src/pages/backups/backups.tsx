import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { keptDays } from '../../domain/exchange/retention'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { type Deleted, watchDeleted } from '../../state/deleted'
import type { Returned } from '../../state/snapshots'
import type { Snapshot } from '../../storage/snapshots'
import type { StoredAssessment } from '../../storage/store'
import { Frame } from '../../ui/frame/frame'
import { Note } from '../../ui/note/note'
import type { PageProps } from '../page'
import './backups.css'
import { Folder } from './folder'
import { Gone } from './gone'
import { Snapshots } from './snapshots'
import { Storage } from './storage'

interface Kept {
  readonly assessments: readonly StoredAssessment[]
  readonly deleted: Deleted
  readonly snapshots: readonly Snapshot[]
}

/** All that is kept on this device for an emergency, live. */
function useKept({ world }: App): { kept: Kept; look: () => void } {
  const kept = useSignal<Kept>({ assessments: [], deleted: {}, snapshots: [] })
  const set = (change: Partial<Kept>): void => {
    kept.value = { ...kept.value, ...change }
  }
  const look = (): void =>
    void world
      .snapshots()
      .then((one) => one.all())
      .then((snapshots) => set({ snapshots }))
  useEffect(() => {
    look()
    const stops = [
      world.store.watchAssessments((assessments) => set({ assessments })),
      watchDeleted(world.store, (deleted) => set({ deleted })),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return { kept: kept.value, look }
}

function resultText(result: Returned): string {
  const { t } = reader.value
  if (result.type === 'removed') return t('backups:result.done')
  return t(result.type === 'changed' ? 'backups:result.changed' : 'backups:noRoom')
}

/** Backups that write themselves, how things were before large steps, and what was deleted. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  const { kept, look } = useKept(app)
  const result = useSignal<Returned | null>(null)
  const { assessments, deleted, snapshots } = kept
  const shown = assessments.filter(({ id }) => !(id in deleted) && snapshots.some((one) => one.assessment === id))
  const gone = assessments.filter(({ id }) => id in deleted)
  return (
    <Frame app={app} title={t('backups:heading')} back={{ href: '#/', label: t('frame:toHome') }}>
      <div class="backups">
        <h1>{t('backups:heading')}</h1>
        <p class="form-lead">{t('backups:lead')}</p>
        {result.value !== null && (
          <Note kind={result.value.type === 'removed' ? 'plain' : 'flag'} live="status">
            {resultText(result.value)}
          </Note>
        )}
        <Folder app={app} />
        <section class="stack">
          <h2>{t('backups:snapshots.heading')}</h2>
          <p class="quiet">{t('backups:snapshots.text')}</p>
          {shown.length === 0 && <p>{t('backups:snapshots.none')}</p>}
          {shown.map((stored) => (
            <Snapshots
              key={stored.id}
              app={app}
              stored={stored}
              snapshots={snapshots.filter((one) => one.assessment === stored.id)}
              onDone={(returned) => {
                result.value = returned
                look()
              }}
            />
          ))}
        </section>
        <section class="stack">
          <h2>{t('backups:deleted.heading')}</h2>
          {gone.length === 0 ? (
            <p class="quiet">{t('backups:deleted.none', { count: keptDays })}</p>
          ) : (
            <ul class="list stack">
              {gone.map((stored) => (
                <li key={stored.id}>
                  <Gone app={app} stored={stored} deletedAt={deleted[stored.id] ?? 0} />
                </li>
              ))}
            </ul>
          )}
        </section>
        <Storage app={app} />
      </div>
    </Frame>
  )
}
