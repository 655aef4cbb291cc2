import { change, type Doc, free, from, ImmutableString, load, merge, save } from '@automerge/automerge'
import type { Entry } from '../../../src/domain/assessment/entry'
import type { Replica } from './replica'

type Shared<Value> = { entries: Record<string, Value> }

/** Both devices begin with the same empty map, or they would have two of which one wins. */
const beginning = save(from<Shared<never>>({ entries: {} }, { actor: '00' }))

function replicaOf<Value>(
  written: (entry: Entry) => Value,
  read: (value: Value) => unknown,
): Replica<Doc<Shared<Value>>> {
  return {
    build: (entries) =>
      change(load<Shared<Value>>(beginning), (doc) => {
        for (const entry of entries) doc.entries[entry.id] = written(entry)
      }),
    save,
    load: (bytes) => load<Shared<Value>>(bytes),
    merge: (doc, bytes) => {
      const other = load<Shared<Value>>(bytes)
      const merged = merge(doc, other)
      free(other)
      return merged
    },
    join: merge,
    free,
    entries: (doc) => Object.values(doc.entries).map(read),
  }
}

/** Entries by id, field by field, as Automerge's guide keeps objects: every one of them can be merged by itself. */
export const automergeFields = replicaOf<object>(
  (entry) => structuredClone(entry),
  (value) => value,
)

/** The same with every entry one text that never changes: all that entries need, and much less work. */
export const automergeTexts = replicaOf<ImmutableString>(
  (entry) => new ImmutableString(JSON.stringify(entry)),
  (value) => JSON.parse(value.toString()),
)
