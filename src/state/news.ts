import { type ReadonlySignal, signal } from '@preact/signals-core'
import { appVersion } from '../platform/version'
import type { Store } from '../storage/store'

const setting = 'version'

const updated = signal(false)

/** This device has run another version before, and nobody has put aside what is new in this one. */
export const isUpdated: ReadonlySignal<boolean> = updated

/** Looks which version ran here last. On a device that is new there is nothing new. */
export async function lookForNews(store: Store): Promise<void> {
  const seen = await store.readSetting(setting)
  if (seen === null) await store.writeSetting(setting, appVersion)
  else updated.value = seen !== appVersion
}

export async function hideNews(store: Store): Promise<void> {
  updated.value = false
  await store.writeSetting(setting, appVersion)
}
