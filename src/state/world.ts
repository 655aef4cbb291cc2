import type { Digest } from '../domain/assessment/entry'
import type { Catalogue } from '../domain/questionnaire/questionnaire'
import type { Identifiers, WorldClock } from '../platform/ports'
import type { EvidenceFiles } from '../storage/evidence-files'
import type { Snapshots } from '../storage/snapshots'
import type { Opening, Store } from '../storage/store'
import type { Summaries } from '../storage/summaries'
import type { Vault } from '../storage/vault'

/** What is needed once there is an assessment: to seal entries and to read them. Fetched late, for the first screen's sake. */
export interface Method {
  readonly digest: Digest
  readonly catalogue: Catalogue
}

export interface WorldParts {
  readonly store: Store
  readonly opening: Opening
  /** What lies on the disk, for locking it and opening it again. */
  readonly vault: Vault
  /** Documents kept beside the entries; opened when the first is needed. */
  readonly evidenceFiles: () => Promise<EvidenceFiles>
  /** What assessments were before large steps; opened when the first is needed. */
  readonly snapshots: () => Promise<Snapshots>
  /** What cards say, computed once; opened when there is an assessment. */
  readonly summaries: () => Promise<Summaries>
  readonly clock: WorldClock
  readonly identifiers: Identifiers
  /** This device's random id; part of every stamp. */
  readonly device: string
}

/** Everything outside the program that state needs, handed over by the composition root or a test. */
export interface World extends WorldParts, Method {
  /** `digest` and `catalogue` may be read once this has resolved; every screen but the first waits for it. */
  readonly method: () => Promise<Method>
}

export function worldOf(parts: WorldParts, load: () => Promise<Method>): World {
  let method: Method | null = null
  function loaded(): Method {
    if (method === null) throw new Error('The method was asked for before world.method() had resolved')
    return method
  }
  return {
    ...parts,
    method: async () => {
      method ??= await load()
      return method
    },
    get digest() {
      return loaded().digest
    },
    get catalogue() {
      return loaded().catalogue
    },
  }
}
