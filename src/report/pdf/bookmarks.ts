import type { Destination } from './links'
import type { StructureElement } from './structure'

/** An entry of the reader's outline. */
export interface Bookmark {
  readonly level: number
  readonly title: string
  readonly destination: Destination
  readonly element: StructureElement
}

/** A bookmark in the tree; numbers are places in the list of bookmarks. */
export interface BookmarkNode {
  readonly parent: number | null
  readonly children: readonly number[]
}

/** Nests bookmarks by level: an entry belongs to the nearest one before it of a lower level. */
export function bookmarkTree(bookmarks: readonly Bookmark[]): readonly BookmarkNode[] {
  const parents = bookmarks.map((bookmark, index) => {
    const before = bookmarks.slice(0, index).findLastIndex((candidate) => candidate.level < bookmark.level)
    return before === -1 ? null : before
  })
  return parents.map((parent, index) => ({
    parent,
    children: parents.flatMap((candidate, child) => (candidate === index ? [child] : [])),
  }))
}
