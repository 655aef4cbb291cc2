import { watchUpdates } from './platform/watch-updates'
import type { App } from './state/app'
import { lookWhetherUpdated } from './state/updated'

interface LaunchQueue {
  readonly setConsumer: (consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void) => void
}

/** Files that the system opens with Ittisaq, where it is installed (the manifest's `file_handlers`). */
function followLaunches(app: App): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue }
  launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length > 0) void import('./pages/open/launched').then(({ openLaunched }) => openLaunched(app, files))
  })
}

/** Most devices have no folder and nothing deleted: they load nothing for it. */
async function keepUp(app: App): Promise<void> {
  const { store } = app.world
  const settings = await Promise.all([store.readSetting('deleted'), store.readSetting('folder')])
  if (settings.some((one) => one !== null)) (await import('./state/upkeep')).keepUp(app)
}

/** A device without a lock loads nothing for one. */
async function keepLocked(app: App): Promise<void> {
  if (app.world.vault.sealer === null) return
  const [{ finishLocking }, { lockWhenIdle }] = await Promise.all([
    import('./state/device-lock'),
    import('./state/lock-now'),
  ])
  lockWhenIdle(app)
  await finishLocking(app.world)
}

/** What begins once the first screen stands: it waits for none of this. */
export function afterStart(app: App): void {
  void watchUpdates()
  void keepUp(app)
  void lookWhetherUpdated(app.world.store)
  void keepLocked(app)
  followLaunches(app)
}
