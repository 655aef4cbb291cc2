import type { Entry } from '../domain/assessment/entry'
import { fingerprintOf } from '../domain/exchange/fingerprint'
import { packageParts } from '../domain/exchange/packed-package'
import { appVersion } from '../platform/version'
import { zipOf } from '../platform/zip'
import type { World } from './world'

/** An Ittisaq file of these entries, in the one format that is written, and what to compare it by. */
export function packageFile({ clock, digest }: World, assessment: string, entries: readonly Entry[]) {
  const parts = packageParts(assessment, entries, { at: clock.now(), app: appVersion }, { digest })
  return { bytes: zipOf(parts), fingerprint: fingerprintOf(entries, digest) }
}
