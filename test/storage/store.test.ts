import { describe, expect, test } from 'vitest'
import { clean, reload, reopened, roomWith, tab, useBrowser, violations } from './rooms'

useBrowser()

describe('saving', () => {
  test('what was saved is there after a reload, in stamp order, under the product’s security policy', async () => {
    const page = await tab('reload')
    const first = await page.evaluate(async () => {
      const opening = await window.lab.open()
      const [second, first] = [window.lab.entryOf('ann', 1), window.lab.entryOf('ann', 0)]
      return { opening, saved: await window.lab.store().append([second, first]) }
    })
    expect(first.opening).toEqual({ journal: 'created', ...clean })
    expect(first.saved).toEqual({ type: 'saved', at: expect.any(Number), journal: true })
    expect(await reopened(page, 'reload')).toEqual({ journal: 'ready', ...clean })
    expect(await page.evaluate(() => window.lab.idsOf())).toEqual(['ann-0', 'ann-1'])
    expect(violations).toEqual([])
  })

  test('an entry that is there already is not written twice', async () => {
    const page = await tab('twice')
    const { result, lines } = await page.evaluate(async () => {
      await window.lab.open()
      const entry = window.lab.entryOf('ann', 0)
      await window.lab.store().append([entry, entry])
      const result = await window.lab.store().append([entry])
      return { result, lines: (await window.lab.journalText()).split('\n').length - 1 }
    })
    expect(result.type).toBe('saved')
    expect(lines).toBe(1)
  })

  test('the same id with another content is kept beside the first and overwrites nothing', async () => {
    const page = await tab('same-id')
    await page.evaluate(async () => {
      await window.lab.open()
      await window.lab.store().append([window.lab.entryOf('ann', 0)])
      await window.lab.store().append([window.lab.entryOf('ann', 0, 'TUN-2026', 'Forged.')])
    })
    expect(await reopened(page, 'same-id')).toEqual({ journal: 'ready', ...clean })
    const texts = await page.evaluate(async () =>
      (await window.lab.store().entriesOf('TUN-2026')).map(({ id, body }) => [id, body.kind === 'note' && body.text]),
    )
    expect(texts).toHaveLength(2)
    expect(texts).toContainEqual(['ann-0', expect.stringMatching(/^We asked/)])
    expect(texts).toContainEqual(['ann-0', expect.stringMatching(/^Forged/)])
  })

  test('a row that this version cannot read is counted, kept and not handed on', async () => {
    const page = await roomWith('unreadable', 2)
    await page.evaluate(() =>
      window.lab.putRow({ v: 7, id: 'x', hash: 'y', assessment: 'TUN-2026', body: { kind: 'dream' } }),
    )
    expect(await reopened(page, 'unreadable')).toEqual({
      journal: 'ready',
      ...clean,
      unreadableEntries: 1,
      restoredToJournal: 1,
    })
    expect(await page.evaluate(() => window.lab.idsOf())).toEqual(['ann-0', 'ann-1'])
    expect(await reopened(page, 'unreadable')).toEqual({ journal: 'ready', ...clean, unreadableEntries: 1 })
  })

  test('a full disk fails as `full`, and what was there stays', async () => {
    const page = await roomWith('quota', 20)
    const session = await page.context().newCDPSession(page)
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 60_000 })
    const results = await page.evaluate(async () => {
      const types: string[] = []
      for (let number = 100; number < 3_000 && !types.includes('full'); number += 200) {
        const result = await window.lab.store().append(window.lab.entriesOf('bob', number, 200))
        types.push(result.type === 'failed' ? result.reason : result.type)
      }
      return types
    })
    expect(results.at(-1)).toBe('full')
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin })
    const opening = await reopened(page, 'quota')
    expect(opening).toMatchObject({ journal: 'ready', damagedLines: 0 })
    const ids = await page.evaluate(() => window.lab.idsOf())
    expect(ids.filter((id) => id.startsWith('ann'))).toHaveLength(20)
    expect(ids.filter((id) => id.startsWith('bob')).length).toBe(
      200 * results.filter((type) => type === 'saved').length,
    )
  })

  test('of a file, one row that does not go in takes back those before it, and says why', async () => {
    const page = await roomWith('one-row', 20)
    const results = await page.evaluate(async () => {
      const { put } = IDBObjectStore.prototype
      const types: string[] = []
      // Among the first, which Dexie writes, and after them.
      for (const bad of [3, 30]) {
        let count = 0
        IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
          count += 1
          if (count === bad) throw new DOMException('no room', 'QuotaExceededError')
          return put.apply(this, given)
        }
        const result = await window.lab.store().append(window.lab.entriesOf('bob', 0, 50))
        types.push(result.type === 'failed' ? result.reason : result.type)
      }
      IDBObjectStore.prototype.put = put
      return types
    })
    expect(results).toContain('full')
    expect(results).not.toContain('saved')
    expect(await reopened(page, 'one-row')).toMatchObject({ journal: 'ready', damagedLines: 0 })
    expect(await page.evaluate(() => window.lab.idsOf())).toHaveLength(20)
  })
})

describe('what the browser says', () => {
  test('durability is asked for and answered', async () => {
    const page = await roomWith('durability', 1)
    const durability = await page.evaluate(() => window.lab.store().requestDurability())
    expect(['granted', 'refused']).toContain(durability)
    const room = await page.evaluate(() => window.lab.measureRoom())
    expect(room?.usage).toBeGreaterThan(0)
  })

  test('where there is no file system for a journal, the database alone keeps the entries', async () => {
    const page = await tab('no-files')
    const { opening, result } = await page.evaluate(async () => {
      Object.defineProperty(navigator.storage, 'getDirectory', { value: undefined })
      const opening = await window.lab.open()
      return { opening, result: await window.lab.store().append([window.lab.entryOf('ann', 0)]) }
    })
    expect(opening).toEqual({ journal: 'none', ...clean })
    expect(result).toMatchObject({ type: 'saved', journal: false })
  })

  test('where the worker of the journal cannot be loaded, the database alone keeps the entries', async () => {
    const page = await tab('no-worker')
    await page.route(/journal\.worker/, (route) => route.abort())
    const { opening, result } = await page.evaluate(async () => {
      const opening = await window.lab.open()
      return { opening, result: await window.lab.store().append([window.lab.entryOf('ann', 0)]) }
    })
    await page.unroute(/journal\.worker/)
    expect(opening).toEqual({ journal: 'none', ...clean })
    expect(result).toMatchObject({ type: 'saved', journal: false })
    expect(await reopened(page, 'no-worker')).toEqual({ journal: 'created', ...clean, restoredToJournal: 1 })
  })

  test('where there is no database, the journal is shown and saving fails in words', async () => {
    const page = await roomWith('no-database', 3)
    await reload(page, 'no-database')
    const seen = await page.evaluate(async () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'UnknownError')
      }
      await window.lab.open()
      const entry = window.lab.entryOf('ann', 3)
      const results = [await window.lab.store().append([entry]), await window.lab.store().append([entry])]
      const lines = (await window.lab.journalText()).split('\n').length - 1
      return { ids: await window.lab.idsOf(), results, lines }
    })
    const failed = { type: 'failed', reason: 'unavailable' }
    expect(seen).toEqual({ ids: ['ann-0', 'ann-1', 'ann-2'], results: [failed, failed], lines: 4 })
  })

  test('a database that does not answer fails as `timeout`, and the same entry can be saved later', async () => {
    const page = await tab('hanging')
    const { during, after } = await page.evaluate(async () => {
      await window.lab.open({ patience: 300 })
      const release = await window.lab.occupyDatabase()
      const during = await window.lab.store().append([window.lab.entryOf('ann', 0)])
      release()
      return { during, after: await window.lab.store().append([window.lab.entryOf('ann', 0)]) }
    })
    expect(during).toEqual({ type: 'failed', reason: 'timeout' })
    expect(after).toMatchObject({ type: 'saved' })
    expect(await reopened(page, 'hanging')).toEqual({ journal: 'ready', ...clean })
    expect(await page.evaluate(() => window.lab.idsOf())).toEqual(['ann-0'])
  })

  test('a script from another origin gets no address', async () => {
    const page = await tab('trusted')
    const message = await page.evaluate(() => {
      try {
        return String(window.lab.trustedScriptUrl('https://example.org/x.js'))
      } catch (error) {
        return error instanceof Error ? error.message : 'not an error'
      }
    })
    expect(message).toMatch(/not ours|example\.org/)
  })
})
