import { signal } from '@preact/signals-core'
import { appVersion } from '../platform/version'
import type { Store } from '../storage/store'

export const versionSetting = 'version'

/** This device has run another version before, and nobody has put aside what is new in this one. */
export const isUpdated = signal(false)

/** Looks which version ran here last. On a device that is new there is nothing new. */
export async function lookWhetherUpdated(store: Store): Promise<void> {
  const seen = await store.readSetting(versionSetting)
  if (seen === null) await store.writeSetting(versionSetting, appVersion)
  else isUpdated.value = seen !== appVersion
}
