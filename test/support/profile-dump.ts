import type { Page } from 'playwright-core'
import { drawn } from './drawn'

/** What an installed version left on a device, in a form that any browser can be given again. */
export interface ProfileDump {
  readonly database: {
    readonly version: number
    readonly stores: readonly {
      readonly name: string
      readonly keyPath: string | readonly string[] | null
      readonly rows: readonly unknown[]
    }[]
  }
  readonly journal: string
}

/** An indicator, and what its page showed. */
export interface ShownIndicator {
  readonly path: string
  readonly answers: readonly string[]
  readonly note: string
  readonly evidence: readonly string[]
}

/** A golden file of `test/fixtures/profiles`: never edited. */
export interface RecordedProfile extends ProfileDump {
  readonly version: string
  readonly assessment: string
  readonly indicators: readonly ShownIndicator[]
  /** Texts on the page of the plan; none where the version had no plan. */
  readonly plan: readonly string[]
}

/** Reads a profile on a page of the app's origin, behind the app's back. */
export const dumpProfile = (page: Page): Promise<ProfileDump> =>
  page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await asked(indexedDB.open('ittisaq'))
    const stores = []
    for (const name of [...database.objectStoreNames].sort()) {
      const store = database.transaction(name).objectStore(name)
      stores.push({ name, keyPath: store.keyPath, rows: await asked(store.getAll()) })
    }
    const { version } = database
    database.close()
    const root = await navigator.storage.getDirectory()
    const file = await (await root.getFileHandle('journal-1.ndjson')).getFile()
    return { database: { version, stores }, journal: await file.text() }
  })

/** Puts a profile on an origin where nothing is stored yet; the app must not be running. */
export const restoreProfile = (page: Page, dump: ProfileDump): Promise<void> =>
  page.evaluate(async ({ database: { version, stores }, journal }) => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('ittisaq', version)
      request.onerror = () => reject(request.error)
      request.onupgradeneeded = () => {
        for (const { name, keyPath, rows } of stores) {
          const store = request.result.createObjectStore(name, { keyPath: keyPath as string | string[] | null })
          for (const row of rows) store.add(row)
        }
      }
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
    })
    const root = await navigator.storage.getDirectory()
    const stream = await (await root.getFileHandle('journal-1.ndjson', { create: true })).createWritable()
    await stream.write(journal)
    await stream.close()
  }, dump)

/** What the page of an indicator shows now. */
export async function shownOn(page: Page, assessment: string, path: string): Promise<ShownIndicator> {
  await page.goto(`${assessment}/answer/${path}`)
  await page.waitForFunction(
    (sought) => document.querySelector(`.rail a[aria-current][href$="${sought}"]`) !== null,
    path,
  )
  await page.locator('.rung').first().waitFor()
  await drawn(page)
  const answers = await page
    .locator('.rung')
    .evaluateAll((rungs) => rungs.map((rung) => /is-(yes|no|unknown|unanswered)/.exec(rung.className)?.[1] ?? ''))
  const note = await page.locator('.note-panel textarea').inputValue()
  const evidence = await page.locator('.evidence .name').allTextContents()
  return { path, answers, note, evidence }
}
