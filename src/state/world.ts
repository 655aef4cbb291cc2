import type { Digest } from '../domain/assessment/entry'
import type { Catalogue } from '../domain/questionnaire/questionnaire'
import type { Identifiers, WorldClock } from '../platform/ports'
import type { Opening, Store } from '../storage/store'

/** Everything outside the program that state needs, handed over by the composition root or a test. */
export interface World {
  readonly store: Store
  readonly opening: Opening
  readonly clock: WorldClock
  readonly identifiers: Identifiers
  readonly digest: Digest
  readonly catalogue: Catalogue
  /** This device's random id; part of every stamp. */
  readonly device: string
}
