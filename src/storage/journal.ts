import { inTurns } from '../platform/breathe'
import { courierTo } from '../platform/courier'
import type { Written } from './failure'
import workerUrl from './journal.worker?worker&url'
import type { JournalReply, JournalRequest } from './journal-messages'
import { chunksOf, type Row } from './row'
import { encoder } from './utf8'

/** The page's side of the journal: an append-only file in the origin private file system, which survives a damaged database. */
export interface Journal {
  /** It did not exist before. */
  readonly created: boolean
  readonly damagedLines: number
  /** Resolves with `written` after the rows were flushed to the disk. */
  readonly append: (rows: readonly Row[]) => Promise<Written>
  /** Takes rows out; the other lines stay byte for byte. Resolves with `written` after that reached the disk. */
  readonly remove: (keys: readonly string[]) => Promise<Written>
  /**
   * Compares what it held when it was opened: at which places of these keys are those it lacked. Its own stay in the worker, as a
   * hundred thousand of them would stop the page on their way. None when the worker has died: then nothing can be written to it
   * either.
   */
  readonly lacking: (keys: readonly string[]) => Promise<readonly number[]>
  /** Some of what it held and `lacking` was not asked about, each row once; asked again, the next ones, and none at the end. */
  readonly others: () => Promise<readonly Row[]>
  readonly close: () => void
}

const writtenIn = (reply: JournalReply): Written => (reply.type === 'changed' ? reply.written : 'unavailable')

/** Null where this browser has no place for a journal: a page opened from a file, plain http, some private windows. */
export async function openJournal(): Promise<Journal | null> {
  const { ask, close } = courierTo<JournalRequest, JournalReply>(workerUrl)
  const opened = navigator.storage?.getDirectory === undefined ? null : await ask({ type: 'open' })
  if (opened?.type !== 'opened') {
    // Its other favour is wanted all the same.
    void ask({ type: 'languages' }).then(close)
    return null
  }
  return {
    created: opened.created,
    damagedLines: opened.damaged,
    append: async (rows) => {
      const texts: ArrayBuffer[] = []
      await inTurns(chunksOf(rows), (few) => {
        texts.push(encoder.encode(few.map((row) => JSON.stringify(row)).join('\n')).buffer)
      })
      return writtenIn(await ask({ type: 'append', texts }, texts))
    },
    remove: async (keys) => writtenIn(await ask({ type: 'remove', keys })),
    lacking: async (keys) => {
      const reply = await ask({ type: 'lacking', keys })
      return reply.type === 'lacked' ? reply.places : []
    },
    others: async () => {
      const reply = await ask({ type: 'others' })
      return reply.type === 'rows' ? reply.rows : []
    },
    close,
  }
}
