import type { EvidenceFile } from '../domain/assessment/evidence-file'
import type { Assessment } from '../domain/assessment/fold'
import { filesOf, totalSize } from '../domain/exchange/evidence-files'
import { million } from '../domain/exchange/limits'
import { maximumEvidenceMegabytes, maximumEvidenceTotalMegabytes } from '../domain/limits'
import { digestOfBytes } from '../platform/digest'
import type { FileSource } from './incoming'
import type { World } from './world'

export type Kept =
  | { readonly type: 'kept'; readonly file: EvidenceFile }
  | { readonly type: 'too-large' | 'too-much' | 'empty' | 'no-access' | 'full' | 'unavailable' }

/** Signs that would make a name look like another on somebody else's screen, or lead out of a folder. */
const unfit = /[\p{Cc}\p{Cf}/\\:*?"<>|]/gu
const longestName = 200

/** The end of a long name says what kind of file it is. */
export function documentName(name: string): string {
  const clean = name.replace(unfit, '_').trim()
  if (clean === '') return '_'
  return clean.length <= longestName ? clean : `${clean.slice(0, longestName - 21)}…${clean.slice(-20)}`
}

/**
 * Stores a document on the disk, so that an entry may name it; says why not otherwise. An abandoned form leaves it there,
 * named by nobody, until the assessment is deleted.
 */
export async function keepDocument(world: World, assessment: Assessment, picked: FileSource): Promise<Kept> {
  if (picked.size > maximumEvidenceMegabytes * million) return { type: 'too-large' }
  if (picked.size === 0) return { type: 'empty' }
  const here = totalSize(filesOf(assessment).values())
  if (here + picked.size > maximumEvidenceTotalMegabytes * million) return { type: 'too-much' }
  const bytes = await picked.bytes().catch(() => null)
  if (bytes === null) return { type: 'no-access' }
  const hash = await digestOfBytes(bytes)
  const written = await (await world.evidenceFiles()).put(hash, bytes)
  if (written !== 'written') return { type: written }
  return { type: 'kept', file: { hash, name: documentName(picked.name), size: bytes.length } }
}

/** Null where the document is not on this device, or no longer what it was. */
export const documentBytes = async (world: World, { hash }: EvidenceFile): Promise<Uint8Array<ArrayBuffer> | null> =>
  (await world.evidenceFiles()).get(hash)
