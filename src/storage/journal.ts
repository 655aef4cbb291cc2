import { trustedScriptUrl } from '../platform/trusted'
import type { Written } from './failure'
import workerUrl from './journal.worker?worker&url'
import type { JournalReply, JournalRequest } from './journal-messages'
import type { Row } from './row'

/** The page's side of the journal: an append-only file in the origin private file system, which survives a damaged database. */
export interface Journal {
  /** It did not exist before. */
  readonly created: boolean
  /** Keys of the rows that it held when it was opened. */
  readonly keys: ReadonlySet<string>
  readonly damagedLines: number
  /** Resolves with `written` after the rows were flushed to the disk. */
  readonly append: (rows: readonly Row[]) => Promise<Written>
  /** The rows of these keys, each once; none when the file cannot be read. */
  readonly read: (keys: readonly string[]) => Promise<readonly Row[]>
  readonly close: () => void
}

type Question = JournalRequest extends infer Request
  ? Request extends unknown
    ? Omit<Request, 'number'>
    : never
  : never

interface Courier {
  readonly ask: (question: Question) => Promise<JournalReply>
  readonly close: () => void
}

/** Sends numbered requests to a worker. When it dies, everything asked of it fails, now and later. */
function courierTo(worker: Worker): Courier {
  const open = new Map<number, (reply: JournalReply) => void>()
  let isDead = false
  let count = 0
  const settle = (reply: JournalReply): void => {
    open.get(reply.number)?.(reply)
    open.delete(reply.number)
  }
  const close = (): void => {
    isDead = true
    worker.terminate()
    for (const number of [...open.keys()]) settle({ number, type: 'failed' })
  }
  worker.addEventListener('message', ({ data }: MessageEvent<JournalReply>) => settle(data))
  worker.addEventListener('error', close)
  return {
    close,
    ask: (question) => {
      count += 1
      const number = count
      if (isDead) return Promise.resolve({ number, type: 'failed' })
      return new Promise((resolve) => {
        open.set(number, resolve)
        worker.postMessage({ ...question, number })
      })
    },
  }
}

/** Null where this browser has no place for a journal: a page opened from a file, plain http, some private windows. */
export async function openJournal(): Promise<Journal | null> {
  if (navigator.storage?.getDirectory === undefined) return null
  const { ask, close } = courierTo(new Worker(trustedScriptUrl(workerUrl), { type: 'module' }))
  const opened = await ask({ type: 'open' })
  if (opened.type !== 'opened') {
    close()
    return null
  }
  return {
    created: opened.created,
    keys: new Set(opened.keys),
    damagedLines: opened.damaged,
    append: async (rows) => {
      const reply = await ask({ type: 'append', entries: rows.map((row) => JSON.stringify(row)) })
      return reply.type === 'appended' ? reply.written : 'unavailable'
    },
    read: async (keys) => {
      const reply = await ask({ type: 'read', keys })
      return reply.type === 'rows' ? reply.rows : []
    },
    close,
  }
}
