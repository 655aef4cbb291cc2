import type { Written } from '../storage/failure'
import type { Store } from '../storage/store'

/** When each assessment was deleted from this device, in milliseconds since 1970, by id. Hidden until then, gone 30 days after. */
export type Deleted = Readonly<Record<string, number>>

const setting = 'deleted'

function deletedOf(text: string | null): Deleted {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(Object.entries(value).filter(([, at]) => typeof at === 'number'))
  } catch {
    return {}
  }
}

export const readDeleted = async (store: Store): Promise<Deleted> => deletedOf(await store.readSetting(setting))

export const watchDeleted = (store: Store, listener: (deleted: Deleted) => void): (() => void) =>
  store.watchSetting(setting, (text) => listener(deletedOf(text)))

/** `at` null brings it back. Says whether it reached the disk. */
export const markDeleted = (store: Store, assessment: string, at: number | null): Promise<Written> =>
  store.changeSetting(setting, (text) => {
    const { [assessment]: _, ...others } = deletedOf(text)
    return JSON.stringify(at === null ? others : { ...others, [assessment]: at })
  })

/** Deleting, bringing back, adding and removing for good wait for each other, in every tab. */
export const deletionLock = 'ittisaq-deletion'
