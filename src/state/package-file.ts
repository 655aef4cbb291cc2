import type { Entry } from '../domain/assessment/entry'
import { currentFiles, type FilesByHash, fileParts } from '../domain/exchange/evidence-files'
import { fingerprintOf } from '../domain/exchange/fingerprint'
import { packageParts } from '../domain/exchange/packed-package'
import { appVersion } from '../platform/version'
import { zipOf } from '../platform/zip'
import type { World } from './world'

export interface PackageFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Of the entries, to compare it by. */
  readonly fingerprint: string
}

function packed(
  { digest }: World,
  assessment: string,
  entries: readonly Entry[],
  at: number,
  files: FilesByHash = new Map(),
): PackageFile {
  const parts = packageParts(assessment, entries, { at, app: appVersion }, { digest })
  return { bytes: zipOf({ ...parts, ...fileParts(files) }), fingerprint: fingerprintOf(entries, digest) }
}

/** An Ittisaq file of these entries alone, in the one format that is written; `at` is when it says that it was made. */
export const packageFile = (
  world: World,
  assessment: string,
  entries: readonly Entry[],
  at = world.clock.now(),
): PackageFile => packed(world, assessment, entries, at)

/** The same with the evidence files that count today and are on this device. */
export async function wholePackageFile(
  world: World,
  assessment: string,
  entries: readonly Entry[],
): Promise<PackageFile> {
  const files = new Map<string, Uint8Array>()
  for (const hash of currentFiles(assessment, entries).keys()) {
    const bytes = await (await world.evidenceFiles()).get(hash)
    if (bytes !== null) files.set(hash, bytes)
  }
  return packed(world, assessment, entries, world.clock.now(), files)
}
