import { signal } from '@preact/signals-core'
import type { ReloadReason } from '../storage/database'
import type { Opening } from '../storage/store'

/** Why nothing can be saved here for now; `nothing`: there is not even a second copy. */
export type Fault = 'cleared' | 'nothing' | Exclude<Opening['database'], 'open'>

/** Since the page was opened: a newer version in another tab, or data that were cleared. */
const met = signal<Fault | null>(null)

/** Null once the data are back. */
export function meetFault(reason: Exclude<ReloadReason, 'updated'> | null): void {
  met.value = reason === 'outdated' ? 'newer' : reason
}

export function faultOf({ database, journal }: Opening): Fault | null {
  if (met.value !== null || database === 'open') return met.value
  return journal === 'none' && database !== 'newer' ? 'nothing' : database
}
