import { within } from '../platform/deadline'

/** Milliseconds. */
const patience = 4_000

/** Bytes, as the browser estimates them: good for a warning, never for a promise (FIELD 3: a full disk was said to have a gigabyte). */
export interface Room {
  readonly usage: number
  readonly quota: number
  /** Of the usage, what is not the program itself; null where the browser does not tell the two apart. */
  readonly data: number | null
}

/** Chromium says what takes the room. */
interface DetailedEstimate extends StorageEstimate {
  readonly usageDetails?: Readonly<Record<string, number>>
}

/** Null where the browser does not say. */
export async function measureRoom(): Promise<Room | null> {
  const estimate = navigator.storage?.estimate?.() ?? Promise.resolve(null)
  const found: DetailedEstimate | null = await within(
    patience,
    estimate.catch(() => null),
    null,
  )
  if (found?.usage === undefined || found.quota === undefined) return null
  const { usage, quota, usageDetails } = found
  const { indexedDB, fileSystem } = usageDetails ?? {}
  return { usage, quota, data: usageDetails === undefined ? null : (indexedDB ?? 0) + (fileSystem ?? 0) }
}
