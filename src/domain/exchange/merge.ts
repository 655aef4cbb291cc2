import type { Entry } from '../assessment/entry'
import { fold } from '../assessment/fold'
import type { Thread } from '../assessment/threads'
import { currentFiles, type FilesByHash, filesAmong } from './evidence-files'
import type { FileContent } from './read'

/** A file that was read, under the name it was given by. */
export interface NamedContent {
  readonly name: string
  readonly content: FileContent
}

export interface MergedFile {
  readonly name: string
  readonly entries: number
  /** In none of the files before it. */
  readonly added: number
}

export interface Merged {
  readonly assessment: string
  readonly files: readonly MergedFile[]
  /** Each once, in stamp order. */
  readonly entries: readonly Entry[]
  /** Where two devices disagree: both versions are among the entries, and somebody has to choose. */
  readonly conflicts: readonly Thread[]
  /** Evidence files that still count and came with one of the files. */
  readonly evidenceFiles: FilesByHash
}

export type MergeResult =
  | { readonly type: 'merged'; readonly merged: Merged }
  /** `name` holds another assessment than the first file. */
  | { readonly type: 'several-assessments'; readonly name: string }
  /** The same id says different things: a file was changed or damaged. */
  | { readonly type: 'damaged'; readonly count: number }

/** The files put together: in whatever order, and however often one is among them, the same entries come of it. */
export function mergeFiles(files: readonly NamedContent[]): MergeResult {
  const assessment = files[0]?.content.assessment ?? ''
  const other = files.find(({ content }) => content.assessment !== assessment)
  if (other !== undefined) return { type: 'several-assessments', name: other.name }
  const known = new Set<string>()
  const counted = files.map(({ name, content: { entries } }): MergedFile => {
    const added = entries.filter(({ id }) => !known.has(id))
    for (const { id } of added) known.add(id)
    return { name, entries: entries.length, added: added.length }
  })
  const { threads, damaged } = fold(
    assessment,
    files.flatMap(({ content }) => content.entries),
  )
  if (damaged.length > 0) return { type: 'damaged', count: damaged.length / 2 }
  const all = [...threads.values()]
  const entries = all.flatMap(({ history }) => history)
  const evidenceFiles = filesAmong(
    files.map(({ content }) => content),
    currentFiles(assessment, entries).keys(),
  )
  const conflicts = all.filter(isDisputed)
  return { type: 'merged', merged: { assessment, files: counted, entries, conflicts, evidenceFiles } }
}

const isDisputed = ({ conflicts }: Thread): boolean => conflicts.length > 0
