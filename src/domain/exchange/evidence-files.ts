import type { Entry } from '../assessment/entry'
import type { EvidenceFile } from '../assessment/evidence-file'
import { type Assessment, fold } from '../assessment/fold'

/** Bytes by their SHA-256. */
export type FilesByHash = ReadonlyMap<string, Uint8Array>

/** Files that any entry names, by hash: also those of evidence that was changed or taken back since. */
export function namedFiles(entries: readonly Entry[]): ReadonlyMap<string, EvidenceFile> {
  const named = new Map<string, EvidenceFile>()
  for (const { body } of entries) {
    const file = body.kind === 'evidence' ? body.content?.file : undefined
    if (file !== undefined) named.set(file.hash, file)
  }
  return named
}

/** Files that count today, by hash; what was taken back does not travel. */
export function filesOf({ indicators }: Pick<Assessment, 'indicators'>): ReadonlyMap<string, EvidenceFile> {
  const files = new Map<string, EvidenceFile>()
  for (const { evidence } of indicators.values()) {
    for (const { file } of evidence) if (file !== undefined) files.set(file.hash, file)
  }
  return files
}

/** The same of entries. */
export const currentFiles = (assessment: string, entries: readonly Entry[]): ReadonlyMap<string, EvidenceFile> =>
  filesOf(fold(assessment, entries))

/** In bytes. */
export const totalSize = (files: Iterable<EvidenceFile>): number => [...files].reduce((sum, { size }) => sum + size, 0)

/** Those of the files `wanted` by their hashes that came with any of `contents`. */
export function filesAmong(
  contents: readonly { readonly files?: FilesByHash }[],
  wanted: Iterable<string>,
): FilesByHash {
  const found = new Map<string, Uint8Array>()
  for (const hash of wanted) {
    const bytes = contents.find(({ files }) => files?.has(hash))?.files?.get(hash)
    if (bytes !== undefined) found.set(hash, bytes)
  }
  return found
}

const folder = 'files/'

/** The files as parts of a package, by name. */
export const fileParts = (files: FilesByHash): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries([...files].map(([hash, bytes]) => [`${folder}${hash}`, bytes]))

/** Null where the part is no evidence file. */
export const hashOfPart = (name: string): string | null => /^files\/([0-9a-f]{64})$/.exec(name)?.[1] ?? null
