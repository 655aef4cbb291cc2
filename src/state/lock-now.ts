import type { App } from './app'

/**
 * Saves what is typed, then forgets the secret with everything else: only loading again does that for sure. What cannot be
 * saved keeps the device open, and the notice of it on the screen.
 */
export async function lockNow({ writer }: Pick<App, 'writer'>): Promise<void> {
  await writer.settled()
  if (writer.pending.peek().length === 0) window.location.reload()
}

const lockAfterSetting = 'lock-after'

/** Minutes without use; null is never. */
export const lockAfterChoices = [null, 5, 15, 60] as const

export type LockAfter = (typeof lockAfterChoices)[number]

export const lockAfterOf = (stored: string | null): LockAfter =>
  lockAfterChoices.find((choice) => choice !== null && `${choice}` === stored) ?? null

export const readLockAfter = async ({ world }: Pick<App, 'world'>): Promise<LockAfter> =>
  lockAfterOf(await world.store.readSetting(lockAfterSetting))

export async function setLockAfter({ world }: Pick<App, 'world'>, minutes: LockAfter): Promise<void> {
  await world.store.writeSetting(lockAfterSetting, minutes === null ? '' : `${minutes}`)
}

/** Signs that somebody is there. */
const uses = ['pointerdown', 'keydown', 'input', 'wheel'] as const

const minute = 60_000

/** Locks a locked device again when nobody has touched it for as long as was chosen; what is not saved keeps it open. */
export function lockWhenIdle(app: Pick<App, 'world' | 'writer'>, look = 15_000): void {
  let after: LockAfter = null
  let last = app.world.clock.now()
  app.world.store.watchSetting(lockAfterSetting, (stored) => {
    after = lockAfterOf(stored)
  })
  for (const use of uses) {
    window.addEventListener(use, () => {
      last = app.world.clock.now()
    })
  }
  const lockIfIdle = (): void => {
    if (after !== null && app.world.clock.now() - last >= after * minute) void lockNow(app)
  }
  setInterval(lockIfIdle, look)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') lockIfIdle()
  })
}
