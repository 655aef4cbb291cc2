import type { Entry } from '../assessment/entry'
import { type Assessment, fold } from '../assessment/fold'
import type { Thread } from '../assessment/threads'
import type { Catalogue } from '../questionnaire/questionnaire'
import type { FileContent } from './read'
import { type TallyRow, tally, type UnknownVersion, unknownVersions } from './tally'

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
function clashesOf(files: readonly NamedContent[], here: readonly Entry[]) {
  const hashes = new Map<string, Set<string>>()
  for (const { id, hash } of [...here, ...files.flatMap(({ content }) => content.entries)]) {
    hashes.set(id, (hashes.get(id) ?? new Set()).add(hash))
  }
  const clashing = new Set([...hashes].flatMap(([id, all]) => (all.size > 1 ? [id] : [])))
  const count = ({ content }: NamedContent): number => content.entries.filter(({ id }) => clashing.has(id)).length
  return { total: clashing.size, byFile: new Map(files.map((file) => [file, count(file)])) }
}

/** `files` of one assessment beside what is `here` of it. In any order, the same entries are added. */
export function gather(
  id: string,
  files: readonly NamedContent[],
  here: readonly Entry[],
  catalogue: Catalogue,
): Gathering {
  const { total, byFile } = clashesOf(files, here)
  const known = new Set(here.map((entry) => entry.id))
  const added: Entry[] = []
  const same: Entry[] = []
  const gathered = files
    .filter((file) => byFile.get(file) === 0)
    .map((file): GatheredFile => {
      const fresh = file.content.entries.filter((entry) => !known.has(entry.id))
      const others = file.content.entries.filter((entry) => known.has(entry.id))
      for (const entry of fresh) known.add(entry.id)
      added.push(...fresh)
      same.push(...others)
      return { ...file, added: fresh.length, same: others.length }
    })
  const before = fold(id, here).threads
  const merged = fold(id, [...here, ...added])
  const conflicts = [...merged.threads].flatMap(([subject, thread]) =>
    thread.conflicts.length > (before.get(subject)?.conflicts.length ?? 0) ? [thread] : [],
  )
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
    rows: tally(merged, catalogue, { added, same, conflicts }),
    unknown: unknownVersions(added, catalogue),
  }
}
