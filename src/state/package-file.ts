import type { Entry } from '../domain/assessment/entry'
import { folding } from '../domain/assessment/fold'
import { type FilesByHash, fileParts, filesOf } from '../domain/exchange/evidence-files'
import { fingerprinting } from '../domain/exchange/fingerprint'
import { packing } from '../domain/exchange/packed-package'
import { inPieces } from '../platform/in-pieces'
import { appVersion } from '../platform/version'
import type { World } from './world'
import { zipped } from './zipping'

export interface PackageFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Of the entries, to compare it by. */
  readonly fingerprint: string
}

/**
 * An Ittisaq file of these entries, and of these evidence files, in the one format that is written; `at` is when it says that it was
 * made. A little at a time: on a slow phone ten thousand entries take some seconds.
 */
export async function packageFile(
  assessment: string,
  entries: readonly Entry[],
  at: number,
  files: FilesByHash = new Map(),
): Promise<PackageFile> {
  const parts = await inPieces(packing(assessment, entries, { at, app: appVersion }))
  return {
    bytes: await zipped({ ...parts, ...fileParts(files) }),
    fingerprint: await inPieces(fingerprinting(entries)),
  }
}

/** The same with the evidence files that count today and are on this device. */
export async function wholePackageFile(
  world: World,
  assessment: string,
  entries: readonly Entry[],
): Promise<PackageFile> {
  const at = world.clock.now()
  const files = new Map<string, Uint8Array>()
  for (const hash of filesOf(await inPieces(folding(assessment, entries))).keys()) {
    const bytes = await (await world.evidenceFiles()).get(hash)
    if (bytes !== null) files.set(hash, bytes)
  }
  return packageFile(assessment, entries, at, files)
}
