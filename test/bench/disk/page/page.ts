import Dexie, { type Table } from 'dexie'
import { type Entry, seal } from '../../../../src/domain/assessment/entry'
import { digestOf } from '../../../../src/platform/digest'
import { openStore } from '../../../../src/storage/open'

/** Ways to write entries, each resolving when it says that they are written. */
type Write = (entries: readonly Entry[]) => Promise<unknown>

const assessment = 'TUN-2026'

/** The answer that a tap gives, with its seal. */
function answerOf(device: string, number: number): Entry {
  return seal(
    {
      v: 1,
      id: `${device}-${number}`,
      assessment,
      stamp: `${String(1_790_000_000_000 + number).padStart(15, '0')}.00000.${device}`,
      device,
      supersedes: number > 0 ? [`${device}-${number - 1}`] : [],
      body: {
        kind: 'answer',
        respondent: 'government',
        indicator: 'legal-framework/definition',
        version: 2,
        answer: { kind: 'answered', criteria: ['yes', 'unknown', 'no', 'unanswered'] },
      },
    },
    digestOf,
  )
}

const answers = (device: string, from: number, count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => answerOf(device, from + index))

/** The app's own store: journal, then database. */
async function storeWay(): Promise<Write> {
  const { store, opening } = await openStore()
  if (opening.journal === 'none') throw new Error('No journal: this is not what the app does')
  return async (entries) => {
    const { type } = await store.append(entries)
    if (type !== 'saved') throw new Error('Not saved')
  }
}

/** Dexie as anybody uses it, with the same key. */
function dexieWay(durability: 'strict' | 'relaxed'): Write {
  const database = new Dexie(`beside-${durability}`, { chromeTransactionDurability: durability })
  database.version(1).stores({ entries: '[id+hash]' })
  const table: Table<Entry> = database.table('entries')
  return (entries) => table.bulkPut([...entries])
}

/** All answers as one text in the local storage, as form libraries keep them; nothing says when that is on the disk. */
function localStorageWay(): Write {
  const all: Entry[] = []
  return async (entries) => {
    all.push(...entries)
    localStorage.setItem('entries', JSON.stringify(all))
  }
}

const ways: Readonly<Record<string, () => Write | Promise<Write>>> = {
  store: storeWay,
  strict: () => dexieWay('strict'),
  relaxed: () => dexieWay('relaxed'),
  local: localStorageWay,
}

export interface DiskTimes {
  /** Milliseconds of each, sealed beforehand. */
  readonly single: readonly number[]
  readonly hundreds: readonly number[]
}

async function timed(write: Write, batches: readonly (readonly Entry[])[]): Promise<readonly number[]> {
  const times: number[] = []
  for (const batch of batches) {
    const before = performance.now()
    await write(batch)
    times.push(performance.now() - before)
  }
  return times
}

/** A thousand entries are there already; then single answers, then hundreds. */
async function measure(way: string, singles: number, hundreds: number): Promise<DiskTimes> {
  const write = await ways[way]?.()
  if (write === undefined) throw new Error(`No way ${way}`)
  await write(answers('before', 0, 1_000))
  const ofOne = answers('ann', 0, singles).map((entry) => [entry])
  const ofHundred = Array.from({ length: hundreds }, (_, at) => answers('ben', 100 * at, 100))
  await timed(write, ofOne.splice(0, 10))
  return { single: await timed(write, ofOne), hundreds: await timed(write, ofHundred) }
}

declare global {
  interface Window {
    measureDisk: typeof measure
  }
}

window.measureDisk = measure
