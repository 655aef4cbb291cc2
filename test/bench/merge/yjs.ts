import { applyUpdate, Doc, encodeStateAsUpdate, type Map as SharedMap } from 'yjs'
import type { Entry } from '../../../src/domain/assessment/entry'
import type { Replica } from './replica'

const mapOf = (doc: Doc): SharedMap<Entry> => doc.getMap('entries')

function merged(doc: Doc, bytes: Uint8Array): Doc {
  applyUpdate(doc, bytes)
  return doc
}

/** A document with one map, entries by id, each a value that never changes: all in one transaction. */
export const yjs: Replica<Doc> = {
  build: (entries) => {
    const doc = new Doc()
    doc.transact(() => {
      for (const entry of entries) mapOf(doc).set(entry.id, entry)
    })
    return doc
  },
  save: encodeStateAsUpdate,
  load: (bytes) => merged(new Doc(), bytes),
  merge: merged,
  join: null,
  free: (doc) => doc.destroy(),
  entries: (doc) => [...mapOf(doc).values()],
}
