import type { Entry } from '../../src/domain/assessment/entry'
import { digestOf } from '../../src/platform/digest'
import { applyArrival, applyIncoming } from '../../src/state/add-incoming'
import { type CurrentAssessment, openAssessment } from '../../src/state/current'
import { readIncoming } from '../../src/state/incoming'
import { packageFile } from '../../src/state/package-file'
import type { World } from '../../src/state/world'
import { createWriter, type Writer } from '../../src/state/writer'
import type { Appended, Store } from '../../src/storage/store'
import { noSummaries } from '../../src/storage/summaries'
import { smallCatalogue } from './catalogue'

/** What all devices of a simulation said, and what each was told is saved. */
export class Witness {
  /** Hash by id, as each entry was first handed to the disk of the device that wrote it. */
  readonly said = new Map<string, string>()
  readonly acknowledged = new Set<string>()
}

/** What survives the power: entries and settings. */
class Disk {
  readonly entries = new Map<string, Entry>()
  readonly settings = new Map<string, string>()
}

/** How a crash leaves a batch that was on its way: how much of it is there, of a thousand; it is never called saved. */
export type Crash = { readonly kept: number }

/** The store of one session: it ends for good with a crash. */
class SessionStore {
  #listeners = new Map<(entries: readonly Entry[]) => void, string>()
  #isDead = false
  crash: Crash | null = null

  constructor(
    private readonly disk: Disk,
    private readonly witness: Witness,
    private readonly device: string,
    private readonly onDeath: () => void,
  ) {}

  #of(assessment: string): readonly Entry[] {
    return [...this.disk.entries.values()].filter((entry) => entry.assessment === assessment)
  }

  async #append(entries: readonly Entry[]): Promise<Appended> {
    if (this.#isDead) return new Promise(() => {})
    for (const { id, hash, device } of entries) if (device === this.device) this.witness.said.set(id, hash)
    await null
    if (this.crash !== null) {
      const kept = entries.slice(0, Math.ceil((entries.length * this.crash.kept) / 1_000))
      for (const entry of kept) this.disk.entries.set(entry.id, entry)
      this.#isDead = true
      this.onDeath()
      return new Promise(() => {})
    }
    for (const entry of entries) {
      this.disk.entries.set(entry.id, entry)
      this.witness.acknowledged.add(entry.id)
    }
    // The store shows what it saved a moment after it says so.
    queueMicrotask(() => {
      for (const [listener, assessment] of this.#listeners) listener(this.#of(assessment))
    })
    return { type: 'saved', at: 0, journal: true }
  }

  get asStore(): Store {
    return {
      append: (entries) => this.#append(entries),
      remove: async () => ({ type: 'failed', reason: 'unavailable' }),
      putBack: async () => ({ type: 'failed', reason: 'unavailable' }),
      watchEntries: (assessment, listener) => {
        this.#listeners.set(listener, assessment)
        listener(this.#of(assessment))
        return () => this.#listeners.delete(listener)
      },
      watchAssessments: () => () => {},
      watchPiles: () => () => {},
      entriesOf: async (assessment) => this.#of(assessment),
      recall: (assessment) => this.#of(assessment),
      readSetting: async (key) => this.disk.settings.get(key) ?? null,
      readSettings: async (prefix) => new Map([...this.disk.settings].filter(([key]) => key.startsWith(prefix))),
      writeSetting: async (key, value) => void this.disk.settings.set(key, value),
      changeSetting: async (key, change) => {
        this.disk.settings.set(key, change(this.disk.settings.get(key) ?? null))
        return 'written'
      },
      watchSetting: (key, listener) => {
        listener(this.disk.settings.get(key) ?? null)
        return () => {}
      },
      requestDurability: async () => 'unknown',
      close: () => {},
    }
  }
}

interface Session {
  readonly world: World
  readonly writer: Writer
  /** Since the device was opened. */
  readonly written: readonly Entry[]
  readonly current: CurrentAssessment
  readonly store: SessionStore
  readonly death: Promise<void>
}

/** A device with the app's own state on a disk that can crash, and a clock that may be wrong. */
export class SimulatedDevice {
  readonly #disk = new Disk()
  #ids = 0
  #session: Session

  constructor(
    readonly name: string,
    private readonly assessment: string,
    public now: number,
    private readonly witness: Witness,
  ) {
    this.#session = this.#open()
  }

  #open(): Session {
    let die = (): void => {}
    const death = new Promise<void>((resolve) => {
      die = resolve
    })
    const store = new SessionStore(this.#disk, this.witness, this.name, () => die())
    const method = { digest: digestOf, catalogue: smallCatalogue }
    const world: World = {
      ...method,
      method: async () => method,
      store: store.asStore,
      opening: {
        journal: 'ready',
        database: 'open',
        restoredFromJournal: 0,
        restoredToJournal: 0,
        damagedLines: 0,
        unreadableEntries: 0,
      },
      get vault(): never {
        throw new Error('Nothing here is locked')
      },
      evidenceFiles: async () => {
        throw new Error('No evidence here has a file')
      },
      summaries: async () => noSummaries,
      snapshots: async () => ({
        add: async () => 'written',
        all: async () => [],
        remove: async () => {},
        folder: async () => null,
        keepFolder: async () => 'written',
      }),
      clock: { now: () => this.now },
      identifiers: { newId: () => `${this.name}-${++this.#ids}` },
      device: this.name,
    }
    const plain = createWriter(world)
    const written: Entry[] = []
    const writer: Writer = {
      ...plain,
      write: (assessment, body, supersedes) => {
        const entry = plain.write(assessment, body, supersedes)
        written.push(entry)
        return entry
      },
    }
    return { world, writer, written, store, death, current: openAssessment(world, writer, this.assessment) }
  }

  get entries(): readonly Entry[] {
    return [...this.#disk.entries.values()]
  }

  /** Does something and waits until it is saved, or until the device crashed; after a crash it is opened again. */
  async #live(crash: Crash | null, act: (session: Session) => Promise<unknown> | unknown): Promise<boolean> {
    const session = this.#session
    session.store.crash = crash
    const done = (async () => {
      await act(session)
      await session.writer.settled()
      // What is saved is shown before anything else happens.
      await Promise.resolve()
    })()
    const isAlive = await Promise.race([done.then(() => true), session.death.then(() => false)])
    session.store.crash = null
    const lost = isAlive ? session.written.filter(({ id }) => !this.#disk.entries.has(id)) : []
    if (lost.length > 0) throw new Error(`${lost.length} entries were called saved and are not there`)
    if (!isAlive) {
      session.current.close()
      this.#session = this.#open()
    }
    return isAlive
  }

  /** Whether it was saved. */
  do(crash: Crash | null, act: (current: CurrentAssessment) => Promise<void> | void): Promise<boolean> {
    return this.#live(crash, ({ current }) => act(current))
  }

  restart(): void {
    this.#session.current.close()
    this.#session = this.#open()
  }

  /** The bytes of a backup file; null while nothing is here. */
  async file(): Promise<Uint8Array<ArrayBuffer> | null> {
    const { current } = this.#session
    const entries = current.entries.peek()
    return entries.length === 0 ? null : (await packageFile(this.assessment, entries, this.now)).bytes
  }

  /** Opens a file and adds what is new. How many entries that was, or 0 where the device crashed meanwhile. */
  async receive(bytes: Uint8Array, crash: Crash | null): Promise<number> {
    let added: readonly Entry[] = []
    const isAlive = await this.#live(crash, async ({ world, writer }) => {
      const read = await readIncoming(world, [
        { name: 'file.ittisaq', size: bytes.length, bytes: async () => bytes.slice() },
      ])
      if (read.type === 'ready') {
        if (read.incoming.damaged > 0) throw new Error('An honest file is damaged')
        added = read.incoming.added
        if (added.length > 0) await applyIncoming({ world, writer }, read.incoming)
      } else if (read.type === 'several') {
        if (read.arrival.gatherings.some(({ clashing }) => clashing.length > 0)) throw new Error('Honest files clash')
        added = read.arrival.gatherings.flatMap((one) => one.added)
        await applyArrival({ world, writer }, read.arrival)
      } else throw new Error(JSON.stringify(read))
    })
    if (!isAlive) return 0
    // Whole or not at all: what was shown as new is here now.
    const missing = added.filter(({ id }) => !this.#disk.entries.has(id))
    if (missing.length > 0) throw new Error(`${missing.length} entries of a file were not added`)
    return added.length
  }

  assessmentNow() {
    return this.#session.current.assessment.peek()
  }

  diagnosticNow() {
    return this.#session.current.diagnostic.peek()
  }
}
