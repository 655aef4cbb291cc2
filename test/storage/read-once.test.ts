import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { clean, reload, roomWith, useBrowser } from './rooms'

useBrowser()

/** Counts what the database hands over of its entries from now on: whole rows, and keys alone. */
const watchReads = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const read = { rows: 0, keys: 0 }
    Object.assign(window, { read })
    const lengthOf = (result: unknown): number => (Array.isArray(result) ? result.length : 1)
    const watched = (name: 'get' | 'getAll' | 'getAllKeys' | 'openCursor' | 'openKeyCursor'): void => {
      const original = IDBObjectStore.prototype[name] as (...given: unknown[]) => IDBRequest
      const counted = function (this: IDBObjectStore, ...given: unknown[]): IDBRequest {
        const request = original.apply(this, given)
        const kind = name === 'getAllKeys' || name === 'openKeyCursor' ? 'keys' : 'rows'
        if (this.name === 'entries')
          request.addEventListener('success', () => {
            if (request.result !== undefined && request.result !== null) read[kind] += lengthOf(request.result)
          })
        return request
      }
      Object.assign(IDBObjectStore.prototype, { [name]: counted })
    }
    for (const name of ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const) watched(name)
  })

/** Opens the store and looks at all that it has, as the start page does. */
const openAndLook = (page: Page) =>
  page.evaluate(async () => {
    const opening = await window.lab.open()
    const piles = await new Promise<readonly { readonly id: string }[]>((resolve) => {
      window.lab.store().watchPiles(resolve)
    })
    const { read } = window as unknown as { read: { rows: number; keys: number } }
    return { opening, piles: piles.map(({ id }) => id), read: { ...read } }
  })

describe('at a start', () => {
  test('each row is read from the database once, and no key beside it', async () => {
    const page = await roomWith('once', 620)
    await reload(page, 'once')
    await watchReads(page)
    expect(await openAndLook(page)).toEqual({
      opening: { journal: 'ready', ...clean },
      piles: ['TUN-2026'],
      read: { rows: 620, keys: 0 },
    })
  })

  test('also where the journal must be written anew, and after rows were removed', async () => {
    const page = await roomWith('once-removed', 620)
    await page.evaluate(async () => {
      await window.lab.store().remove(window.lab.entriesOf('ann', 0, 20))
      await window.lab.deleteJournal()
    })
    await reload(page, 'once-removed')
    await watchReads(page)
    expect(await openAndLook(page)).toEqual({
      opening: { journal: 'created', ...clean, restoredToJournal: 600 },
      piles: ['TUN-2026'],
      read: { rows: 600, keys: 0 },
    })
  })

  test('what the journal gives back is not read from the database at all, and everything is shown', async () => {
    const page = await roomWith('once-wiped', 620)
    await page.evaluate(() => window.lab.deleteDatabase())
    await reload(page, 'once-wiped')
    await watchReads(page)
    expect(await openAndLook(page)).toEqual({
      opening: { journal: 'ready', ...clean, restoredFromJournal: 620 },
      piles: ['TUN-2026'],
      read: { rows: 0, keys: 0 },
    })
    expect(await page.evaluate(() => window.lab.idsOf())).toHaveLength(620)
  })

  test('of many rows, the page reads the first ones and a worker the others', async () => {
    const page = await roomWith('many', 2_400)
    await reload(page, 'many')
    await watchReads(page)
    expect(await openAndLook(page)).toEqual({
      opening: { journal: 'ready', ...clean },
      piles: ['TUN-2026'],
      read: { rows: 1_000, keys: 0 },
    })
    expect(await page.evaluate(() => window.lab.idsOf())).toHaveLength(2_400)
  })

  test('where that worker cannot be loaded, or knows of no database, the page reads all of them', async () => {
    const page = await roomWith('many-alone', 2_400)
    const whole = {
      opening: { journal: 'ready', ...clean },
      piles: ['TUN-2026'],
      read: { rows: 2_400, keys: 0 },
    }
    await page.route(/rows\.worker/, (route) => route.abort())
    await reload(page, 'many-alone')
    await watchReads(page)
    expect(await openAndLook(page)).toEqual(whole)
    await page.unroute(/rows\.worker/)
    const failing = "addEventListener('message', ({ data }) => postMessage({ number: data.number, type: 'failed' }))"
    await page.route(/rows\.worker/, (route) => route.fulfill({ contentType: 'text/javascript', body: failing }))
    await reload(page, 'many-alone')
    await watchReads(page)
    expect(await openAndLook(page)).toEqual(whole)
    await page.unroute(/rows\.worker/)
    expect(await page.evaluate(() => window.lab.idsOf())).toHaveLength(2_400)
  })

  test('what either copy lacks is found, however it is spread over the parts that are compared', async () => {
    const page = await roomWith('spread', 2_400)
    await page.evaluate(async () => {
      // Every seventh line of the journal is damaged, and the database loses what every eleventh says.
      let [line, column] = [0, 0]
      await window.lab.tamper((bytes) =>
        bytes.map((byte) => {
          const isHit = line % 7 === 3 && column === 60
          column += 1
          if (byte === 10) [line, column] = [line + 1, 0]
          return isHit ? byte ^ 1 : byte
        }),
      )
      const wanted = window.lab.entriesOf('ann', 0, 2_400).filter((_, number) => number % 7 !== 3 && number % 11 === 5)
      await new Promise<void>((resolve) => {
        const request = indexedDB.open('ittisaq')
        request.onsuccess = () => {
          const transaction = request.result.transaction('entries', 'readwrite')
          for (const { id, hash } of wanted) transaction.objectStore('entries').delete([id, hash])
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      })
    })
    await reload(page, 'spread')
    const numbers = Array.from({ length: 2_400 }, (_, number) => number)
    const damaged = numbers.filter((number) => number % 7 === 3).length
    const lost = numbers.filter((number) => number % 7 !== 3 && number % 11 === 5).length
    expect(await page.evaluate(() => window.lab.open())).toEqual({
      journal: 'ready',
      ...clean,
      damagedLines: damaged,
      restoredToJournal: damaged,
      restoredFromJournal: lost,
    })
    expect(await page.evaluate(() => window.lab.idsOf())).toHaveLength(2_400)
  })
})
