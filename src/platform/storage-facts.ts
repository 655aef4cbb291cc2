/** What a browser says of the space that a page takes; null for what it does not say. */
export interface StorageFacts {
  /** Bytes. */
  readonly usage: number | null
  readonly quota: number | null
  readonly isPersisted: boolean | null
}

export async function storageFacts(): Promise<StorageFacts> {
  // Pages that are not from a safe address have no such thing.
  const storage = navigator.storage as StorageManager | undefined
  const [estimate, isPersisted] = await Promise.all([
    storage?.estimate?.().catch(() => null) ?? null,
    storage?.persisted?.().catch(() => null) ?? null,
  ])
  return { usage: estimate?.usage ?? null, quota: estimate?.quota ?? null, isPersisted }
}
