import type { Entry } from '../domain/assessment/entry'
import { folding } from '../domain/assessment/fold'
import { inPieces } from '../platform/in-pieces'
import { backupName } from './backup'
import { type PackageFile, wholePackageFile } from './package-file'
import type { World } from './world'

export interface BackupFile extends PackageFile {
  readonly name: string
}

/** All of an assessment under the name that its backups have. */
export async function backupFile(world: World, assessment: string, entries: readonly Entry[]): Promise<BackupFile> {
  const file = await wholePackageFile(world, assessment, entries)
  return { ...file, name: backupName(await inPieces(folding(assessment, entries)), world.clock.now()) }
}
