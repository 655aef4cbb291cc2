import type { JSX } from 'preact'
import type { LibraryItem } from '../../state/route'
import type { Item, Shelf } from './items'
import type { Library } from './view'

/** An item with what it looks like and what a search of it looks through: made once a language, not once a letter typed. */
export interface Entry {
  readonly key: string
  readonly shelf: Shelf
  readonly words: () => string
  readonly text: JSX.Element
}

export interface ShelvesProps {
  readonly library: Library
  readonly items: readonly Item[]
  /** Of the strategy. */
  readonly document: { readonly symbol: string; readonly date: string }
  /** What the address names; null where it names nothing. */
  readonly wanted: LibraryItem | null
}
