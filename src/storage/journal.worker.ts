import { appendEntries, type JournalFile, linesWithout, mendTail, readJournal, rewrite } from './journal-file'
import type { JournalReply, JournalRequest } from './journal-messages'
import { holding, journalLock } from './locks'
import { keyOf, type Row, sizeOfChunk } from './row'
import { decoder } from './utf8'

/** Another format would be another file: this one is never rewritten. */
const fileName = 'journal-1.ndjson'

/** TypeScript's page library does not know what only workers have. */
interface SyncAccessHandle extends JournalFile {
  readonly close: () => void
}

type FileHandle = FileSystemFileHandle & { readonly createSyncAccessHandle: () => Promise<SyncAccessHandle> }

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The browser may let go of a file a moment after the lock, as the two travel apart: then it is busy, not broken. */
async function accessTo(file: FileHandle): Promise<SyncAccessHandle> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await file.createSyncAccessHandle()
    } catch (error) {
      const isBusy = error instanceof DOMException && error.name === 'NoModificationAllowedError'
      if (!isBusy || attempt === 200) throw error
      await pause(Math.min(attempt, 20))
    }
  }
}

/**
 * The file is open only while a batch is written: a sync access handle shuts every other tab out, so two tabs that kept
 * theirs could never both save. The Web Lock makes them queue instead of failing; the handle alone already keeps them
 * apart where there are no locks. The file is looked up each time because a user may clear the site's data meanwhile.
 */
async function withJournal<Value>(use: (file: JournalFile, created: boolean) => Value): Promise<Value> {
  return holding(journalLock, async () => {
    const root = await navigator.storage.getDirectory()
    const known = await root.getFileHandle(fileName).catch(() => null)
    const file = known ?? (await root.getFileHandle(fileName, { create: true }))
    const handle = await accessTo(file as FileHandle)
    try {
      return use(handle, known === null)
    } finally {
      handle.close()
    }
  })
}

/**
 * What the browser knows of languages is read once for the whole process: on an old phone most of a tenth of a second, in
 * which the page would hear nobody. So it is read here, a moment after the page has been answered; at once where there is no
 * journal. It may fail, as it is nothing but a favour.
 */
function readLanguages(): void {
  try {
    new Intl.ListFormat()
    new Date().toLocaleString()
  } catch {}
}

/** Milliseconds: the page has more to ask while it opens. */
const opening = 300

const reply = (message: JournalReply): void => postMessage(message)

/** Keys of what was there at opening and of which the page has not said that the database has it too. */
let unnamed = new Set<string>()
let others: Row[] | null = null

function open(number: number): Promise<void> {
  return withJournal((file, created) => {
    const wasTorn = mendTail(file)
    // A new file is flushed at once: what was written to a file seconds old did not survive a power cut (FIELD 6).
    if (created) file.flush()
    const { rows, damaged } = readJournal(file, keyOf)
    unnamed = new Set(rows)
    reply({ number, type: 'opened', created, damaged: damaged + (wasTorn ? 1 : 0) })
  })
}

async function lacking(number: number, keys: readonly string[]): Promise<void> {
  reply({ number, type: 'lacked', places: keys.flatMap((key, place) => (unnamed.delete(key) ? [] : [place])) })
}

/** The file is read again, which is seldom needed, rather than kept in memory. A key may stand in several lines: `delete` takes it once. */
async function readOthers(): Promise<Row[]> {
  if (unnamed.size === 0) return []
  return withJournal((file) => readJournal(file, (row) => (unnamed.delete(keyOf(row)) ? [row] : [])).rows.flat())
}

async function nextOthers(number: number): Promise<void> {
  others ??= await readOthers()
  reply({ number, type: 'rows', rows: others.splice(0, sizeOfChunk) })
}

function remove(number: number, keys: readonly string[]): Promise<void> {
  return withJournal((file) => {
    mendTail(file)
    reply({ number, type: 'changed', written: rewrite(file, linesWithout(file, new Set(keys))) })
  })
}

type Batch = JournalRequest & { readonly type: 'append' }

const waiting: Batch[] = []
let isWriting = false

const textsOf = ({ texts }: Batch): readonly string[] => texts.flatMap((text) => decoder.decode(text).split('\n'))

function appendGroup(file: JournalFile, group: readonly Batch[]): void {
  const together = appendEntries(file, group.flatMap(textsOf))
  for (const batch of group) {
    // An import too large for the disk must not take an answer down with it.
    const written = together === 'full' && group.length > 1 ? appendEntries(file, textsOf(batch)) : together
    reply({ number: batch.number, type: 'changed', written })
  }
}

/** Group commit: whatever arrives while a batch is being written shares the next flush. */
async function appendWaiting(): Promise<void> {
  if (isWriting) return
  isWriting = true
  while (waiting.length > 0) {
    let group: readonly Batch[] = []
    await withJournal((file) => {
      group = waiting.splice(0)
      appendGroup(file, group)
    }).catch(() => {
      for (const { number } of [...group, ...waiting.splice(0)]) reply({ number, type: 'failed' })
    })
  }
  isWriting = false
}

async function languages(number: number): Promise<void> {
  readLanguages()
  reply({ number, type: 'languages-read' })
}

function answer(request: JournalRequest): Promise<void> {
  switch (request.type) {
    case 'open':
      return open(request.number).finally(() => setTimeout(readLanguages, opening))
    case 'lacking':
      return lacking(request.number, request.keys)
    case 'others':
      return nextOthers(request.number)
    case 'remove':
      return remove(request.number, request.keys)
    case 'languages':
      return languages(request.number)
    case 'append':
      waiting.push(request)
      return appendWaiting()
  }
}

addEventListener('message', ({ data }: MessageEvent<JournalRequest>) => {
  answer(data).catch(() => reply({ number: data.number, type: 'failed' }))
})
