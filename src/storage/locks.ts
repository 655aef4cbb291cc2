/** One writer in the journal at a time, across tabs. */
export const journalLock = 'ittisaq-journal'

/**
 * Saving shares it, opening has it alone: otherwise a tab that opens between another tab's journal write and its database
 * write would see an entry "missing", and tell the user about a repair that never was.
 */
export const savingLock = 'ittisaq-saving'

interface LockOptions {
  readonly mode?: LockMode
  /** Milliseconds after which the work starts without the lock: a tab that hangs must not keep the others out. */
  readonly patience?: number
}

/** Runs `work` under a Web Lock; the browser frees it when the tab dies. Without such locks the work just runs. */
export async function holding<Value>(
  name: string,
  work: () => Promise<Value>,
  { mode = 'exclusive', patience }: LockOptions = {},
): Promise<Value> {
  const locks = globalThis.navigator?.locks
  if (locks === undefined) return work()
  let started = false
  const begin = () => {
    started = true
    return work()
  }
  const options = patience === undefined ? { mode } : { mode, signal: AbortSignal.timeout(patience) }
  try {
    return await locks.request(name, options, begin)
  } catch (error) {
    if (started) throw error
    return work()
  }
}
