import type { Entry } from '../domain/assessment/entry'
import type { Written } from './failure'

/** Where entries live on this device: an append-only journal first, then the database (DESIGN, "Saved means saved"). */
export interface Store {
  /**
   * Appends entries. Resolves with `saved` only when they are flushed to the journal AND committed to the database with strict
   * durability; a reload or a kill after that finds them. Never throws: what went wrong is a value.
   */
  readonly append: (entries: readonly Entry[]) => Promise<Appended>
  /**
   * Takes entries away for good: what nobody said any more, 30 days after it was deleted, or what came with a file that is
   * taken back. First from the database, then from the journal, each on the disk before the next. Killed between the two, the
   * next opening brings the entries back from the journal, and whoever wanted them gone must ask again; killed while the
   * journal is rewritten, the database, complete by then, refills it. Nothing else is ever lost on the way.
   */
  readonly remove: (entries: readonly Entry[]) => Promise<Removed>
  /**
   * After what was stored has been cleared while this tab was open: writes everything that the tab still knows, journal and
   * database, as `append` does. Documents and settings do not come back this way.
   */
  readonly putBack: () => Promise<Appended>
  /** All entries of one assessment, now and after every change in this tab or another; returns a function that stops it. */
  readonly watchEntries: (assessment: string, listener: (entries: readonly Entry[]) => void) => () => void
  /** Assessments on this device, most recently changed first; live, like `watchEntries`. */
  readonly watchAssessments: (listener: (assessments: readonly StoredAssessment[]) => void) => () => void
  /** Which assessments there are, in no order; live, like `watchEntries`, and without reading any of them. */
  readonly watchPiles: (listener: (piles: readonly StoredPile[]) => void) => () => void
  readonly entriesOf: (assessment: string) => Promise<readonly Entry[]>
  /** The same as far as this tab has read it, without asking the database: what `watchPiles` has just told of. */
  readonly recall: (assessment: string) => readonly Entry[]
  /** Small settings of this device (language, theme, device id, who answers here, last backup): not part of any assessment. */
  readonly readSetting: (key: string) => Promise<string | null>
  /** All settings whose names begin so, by name. */
  readonly readSettings: (prefix: string) => Promise<ReadonlyMap<string, string>>
  readonly writeSetting: (key: string, value: string) => Promise<void>
  /** Reads, changes and writes in one step that no other tab comes between; says whether it reached the disk. */
  readonly changeSetting: (key: string, change: (value: string | null) => string) => Promise<Written>
  readonly watchSetting: (key: string, listener: (value: string | null) => void) => () => void
  /** Asks the browser to keep the data, and says what it answered. */
  readonly requestDurability: () => Promise<Durability>
  readonly close: () => void
}

export interface StoredAssessment {
  readonly id: string
  readonly entries: readonly Entry[]
}

/** An assessment that nobody has read yet. `mark` is another one as soon as its entries are others. */
export interface StoredPile {
  readonly id: string
  readonly mark: string
}

export type Appended =
  | { readonly type: 'saved'; readonly at: number; readonly journal: boolean }
  | { readonly type: 'failed'; readonly reason: 'full' | 'timeout' | 'unavailable' }

export type Removed = { readonly type: 'removed' } | Extract<Appended, { type: 'failed' }>

/** What was found when the journal and the database were compared at start. */
export interface Opening {
  /**
   * `blocked`: another tab holds an older version of it open; `late`: it did not answer in time; `none`: the browser has
   * none, or cannot open it. In all three, what the journal holds is shown, and nothing can be saved. `newer`: a newer
   * version of the app owns it; it is read, and never written.
   */
  readonly database: 'open' | 'blocked' | 'late' | 'none' | 'newer'
  /** `none`: no journal could be opened, mostly as the browser has none (a page opened from a file, plain http): backups are all there is. */
  readonly journal: 'ready' | 'created' | 'none'
  /** Entries that were missing in the database and came back from the journal. */
  readonly restoredFromJournal: number
  /** Entries that were missing in the journal and were written to it. */
  readonly restoredToJournal: number
  /** Lines of the journal that were torn or damaged and could not be read. */
  readonly damagedLines: number
  /** Entries that are stored and that this version of the app cannot read, as far as they were read: kept, and not shown. */
  readonly unreadableEntries: number
}

/** `granted`: the browser keeps the data until the user removes it; `refused`: it may clear them when space is short. */
export type Durability = 'granted' | 'refused' | 'unknown'
