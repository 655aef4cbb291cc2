import type { Entry } from '../assessment/entry'
import { type Assessment, folding } from '../assessment/fold'
import type { Thread } from '../assessment/threads'
import { type Pieces, pace, wholeOf } from '../pieces'
import type { Catalogue } from '../questionnaire/questionnaire'
import type { FileContent } from './read'
import { type TallyRow, tallying, type UnknownVersion, unknownVersions } from './tally'

/** A file that was read, under the name it was given by. */
export interface NamedContent {
  readonly name: string
  readonly content: FileContent
}

/** A file that would be added. */
export interface GatheredFile extends NamedContent {
  /** Entries that are neither here nor in a file before it; the others are the same. */
  readonly added: number
  readonly same: number
}

/** A file that is left out: some of its ids say something else here, or in another of the files. */
export interface ClashingFile {
  readonly name: string
  readonly entries: number
}

/** Everything about one assessment that came in some files. */
export interface Gathering {
  readonly id: string
  readonly files: readonly GatheredFile[]
  readonly clashing: readonly ClashingFile[]
  /** Ids that say different things. */
  readonly clashes: number
  /** As it would be afterwards. */
  readonly merged: Assessment
  /** Each once; nothing that is here already. */
  readonly added: readonly Entry[]
  /** Entries of all files that are here, or in a file before theirs. */
  readonly same: number
  /** Where there would be one more version that nobody has seen; both are kept. */
  readonly conflicts: readonly Thread[]
  readonly rows: readonly TallyRow[]
  readonly unknown: readonly UnknownVersion[]
}

/** Files whose ids have another content here or in another file: which of the two was changed, nobody can tell. */
function* clashing(files: readonly NamedContent[], here: readonly Entry[]) {
  const hashes = new Map<string, string>()
  const clashes = new Set<string>()
  for (const entries of [here, ...files.map(({ content }) => content.entries)]) {
    for (const [index, { id, hash }] of entries.entries()) {
      if ((hashes.get(id) ?? hash) !== hash) clashes.add(id)
      hashes.set(id, hash)
      if (index % pace === 0) yield
    }
  }
  const byFile = new Map<NamedContent, number>()
  for (const file of files) byFile.set(file, file.content.entries.filter(({ id }) => clashes.has(id)).length)
  return { total: clashes.size, byFile }
}

/** Threads on which more versions stand unseen in `merged` than in `before`. */
export const newConflicts = (before: Assessment, merged: Assessment): readonly Thread[] =>
  [...merged.threads].flatMap(([subject, thread]) =>
    thread.conflicts.length > (before.threads.get(subject)?.conflicts.length ?? 0) ? [thread] : [],
  )

/** `files` of one assessment beside what is `here` of it. In any order, the same entries are added. In pieces. */
export function* gathering(
  id: string,
  files: readonly NamedContent[],
  here: readonly Entry[],
  catalogue: Catalogue,
): Pieces<Gathering> {
  const { total, byFile } = yield* clashing(files, here)
  const known = new Set(here.map((entry) => entry.id))
  const added: Entry[] = []
  const same: Entry[] = []
  const gathered: GatheredFile[] = []
  for (const file of files) {
    if (byFile.get(file) !== 0) continue
    const fresh = file.content.entries.filter((entry) => !known.has(entry.id))
    const others = file.content.entries.filter((entry) => known.has(entry.id))
    for (const entry of fresh) known.add(entry.id)
    added.push(...fresh)
    same.push(...others)
    gathered.push({ ...file, added: fresh.length, same: others.length })
    yield
  }
  const before = yield* folding(id, here)
  yield
  const merged = yield* folding(id, [...here, ...added])
  yield
  const conflicts = newConflicts(before, merged)
  return {
    id,
    files: gathered,
    clashes: total,
    clashing: files.flatMap((file) => {
      const entries = byFile.get(file) ?? 0
      return entries === 0 ? [] : [{ name: file.name, entries }]
    }),
    merged,
    added,
    same: same.length,
    conflicts,
    rows: yield* tallying(merged, catalogue, { added, same, conflicts }),
    unknown: unknownVersions(added, catalogue),
  }
}

/** The same at once. */
export const gather = (
  id: string,
  files: readonly NamedContent[],
  here: readonly Entry[],
  catalogue: Catalogue,
): Gathering => wholeOf(gathering(id, files, here, catalogue))
