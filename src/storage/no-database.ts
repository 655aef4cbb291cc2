import type { Database } from './database'

/** Stands in where no database can be opened: shows nothing of its own, promises nothing, remembers settings until the tab closes. */
export function noDatabase(): Database {
  const settings = new Map<string, string>()
  return {
    count: async () => 0,
    removals: async () => 0,
    keys: async () => [],
    rows: async () => [],
    slice: async () => ({ rows: [], last: null }),
    add: async () => 'unavailable',
    remove: async () => 'unavailable',
    readSetting: async (key) => settings.get(key) ?? null,
    readSettings: async (prefix) => new Map([...settings].filter(([key]) => key.startsWith(prefix))),
    writeSetting: async (key, value) => {
      settings.set(key, value)
      return 'written'
    },
    changeSetting: async (key, change) => {
      settings.set(key, change(settings.get(key) ?? null))
      return 'written'
    },
    isWritable: () => true,
    mayWrite: async () => true,
    turn: async () => 'unavailable',
    reopen: async () => {},
    close: () => {},
  }
}
