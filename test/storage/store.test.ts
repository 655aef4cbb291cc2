import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchPersistent } from '../support/chromium'
import { enter, type Laboratory, openLaboratory } from './laboratory'

let laboratory: Laboratory
let profile: string
let context: BrowserContext
const violations: string[] = []

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'ittisaq-storage-profile-'))
  ;[laboratory, context] = await Promise.all([openLaboratory(), launchPersistent(profile)])
}, 60_000)

afterAll(async () => {
  await context?.close()
  await laboratory?.close()
  await rm(profile, { recursive: true, force: true })
})

async function tab(room: string): Promise<Page> {
  const page = await context.newPage()
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedScriptURL/.test(message.text())) violations.push(message.text())
  })
  return enter(page, laboratory.room(room))
}

const reopened = async (page: Page, room: string) => {
  await enter(page, laboratory.room(room))
  return page.evaluate(() => window.lab.open())
}

/** A room with `count` entries saved, the store closed again by the reload that a test begins with. */
async function roomWith(room: string, count: number): Promise<Page> {
  const page = await tab(room)
  await page.evaluate(async (count) => {
    await window.lab.open()
    await window.lab.store().append(window.lab.entriesOf('ann', 0, count))
  }, count)
  return page
}

const clean = { restoredFromJournal: 0, restoredToJournal: 0, damagedLines: 0, unreadableEntries: 0 }

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
    const session = await context.newCDPSession(page)
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
})

describe('comparing at start', () => {
  test('a wiped database is refilled from the journal', async () => {
    const page = await roomWith('wiped', 450)
    await page.evaluate(() => window.lab.deleteDatabase())
    expect(await reopened(page, 'wiped')).toEqual({ journal: 'ready', ...clean, restoredFromJournal: 450 })
    expect(await page.evaluate(() => window.lab.idsOf())).toHaveLength(450)
    expect(await reopened(page, 'wiped')).toEqual({ journal: 'ready', ...clean })
  })

  test('a deleted journal is refilled from the database', async () => {
    const page = await roomWith('no-journal', 450)
    await page.evaluate(() => window.lab.deleteJournal())
    expect(await reopened(page, 'no-journal')).toEqual({ journal: 'created', ...clean, restoredToJournal: 450 })
    await page.evaluate(() => window.lab.deleteDatabase())
    expect(await reopened(page, 'no-journal')).toEqual({ journal: 'ready', ...clean, restoredFromJournal: 450 })
  })

  test('a torn last line costs nothing, and what is saved next is not glued to it', async () => {
    const page = await roomWith('torn', 3)
    await page.evaluate(() => window.lab.tamper((bytes) => bytes.slice(0, -40)))
    expect(await reopened(page, 'torn')).toEqual({ journal: 'ready', ...clean, damagedLines: 1, restoredToJournal: 1 })
    await page.evaluate(() => window.lab.store().append([window.lab.entryOf('ann', 3)]))
    await page.evaluate(() => window.lab.deleteDatabase())
    expect(await reopened(page, 'torn')).toEqual({ journal: 'ready', ...clean, restoredFromJournal: 4 })
  })

  test('a journal torn while the tab is open does not spoil the next line', async () => {
    const page = await roomWith('torn-open', 2)
    await page.evaluate(async () => {
      await window.lab.tamper((bytes) => new Uint8Array([...bytes, 123, 34, 115]))
      await window.lab.store().append([window.lab.entryOf('ann', 2)])
      await window.lab.deleteDatabase()
    })
    expect(await reopened(page, 'torn-open')).toEqual({ journal: 'ready', ...clean, restoredFromJournal: 3 })
  })

  test('a flipped byte costs one line, which the database gives back', async () => {
    const page = await roomWith('flipped', 5)
    await page.evaluate(() => window.lab.tamper((bytes) => bytes.with(700, (bytes[700] ?? 0) ^ 1)))
    expect(await reopened(page, 'flipped')).toEqual({
      journal: 'ready',
      ...clean,
      damagedLines: 1,
      restoredToJournal: 1,
    })
    await page.evaluate(() => window.lab.deleteDatabase())
    expect(await reopened(page, 'flipped')).toMatchObject({ restoredFromJournal: 5, damagedLines: 1 })
    expect(await page.evaluate(() => window.lab.idsOf())).toHaveLength(5)
  })

  test('a journal of rubbish blocks nothing', async () => {
    const page = await roomWith('rubbish', 5)
    await page.evaluate(() => window.lab.tamper((bytes) => bytes.map((_, place) => (place * 31) % 256)))
    expect(await reopened(page, 'rubbish')).toMatchObject({ journal: 'ready', restoredToJournal: 5 })
    expect(await page.evaluate(() => window.lab.idsOf())).toHaveLength(5)
  })
})

describe('tabs', () => {
  test('two tabs append 200 entries each at once, and both see all 400 live', async () => {
    const [ann, bob] = await Promise.all([tab('tabs'), tab('tabs')])
    const write = (author: string) => async (page: Page) =>
      page.evaluate(async (author) => {
        await window.lab.open()
        const seen = new Promise<number>((resolve) => {
          window.lab.store().watchEntries('TUN-2026', (entries) => {
            if (entries.length === 400) resolve(entries.length)
          })
        })
        const entries = window.lab.entriesOf(author, 0, 200)
        const results = await Promise.all(entries.map((entry) => window.lab.store().append([entry])))
        return { saved: results.filter((result) => result.type === 'saved').length, seen: await seen }
      }, author)
    const outcomes = await Promise.all([write('ann')(ann), write('bob')(bob)])
    expect(outcomes).toEqual([
      { saved: 200, seen: 400 },
      { saved: 200, seen: 400 },
    ])
    await bob.close()
    expect(await reopened(ann, 'tabs')).toEqual({ journal: 'ready', ...clean })
    await ann.evaluate(() => window.lab.deleteDatabase())
    expect(await reopened(ann, 'tabs')).toMatchObject({ restoredFromJournal: 400, damagedLines: 0 })
  })

  test('a tab that opens while another saves reports no repair', async () => {
    const [ann, bob] = await Promise.all([tab('opening'), tab('opening')])
    const writing = ann.evaluate(async () => {
      await window.lab.open()
      for (let number = 0; number < 60; number += 1) {
        await window.lab.store().append([window.lab.entryOf('ann', number)])
      }
    })
    const openings = []
    for (let round = 0; round < 4; round += 1) openings.push(await reopened(bob, 'opening'))
    await writing
    for (const opening of openings) expect(opening).toMatchObject(clean)
  })

  test('assessments are listed with the latest changed first, and settings are shared', async () => {
    const [ann, bob] = await Promise.all([tab('lists'), tab('lists')])
    await bob.evaluate(() => window.lab.open())
    await ann.evaluate(async () => {
      await window.lab.open()
      await window.lab
        .store()
        .append([...window.lab.entriesOf('ann', 0, 3), ...window.lab.entriesOf('ann', 5, 2, 'SEN-2026')])
      await window.lab.store().writeSetting('language', 'ar')
    })
    const seen = await bob.evaluate(async () => {
      const list = await new Promise<readonly (readonly [string, number])[]>((resolve) => {
        window.lab.store().watchAssessments((assessments) => {
          resolve(assessments.map(({ id, entries }) => [id, entries.length] as const))
        })
      })
      const language = await new Promise<string | null>((resolve) => {
        window.lab.store().watchSetting('language', resolve)
      })
      return { list, language, none: await window.lab.store().readSetting('theme') }
    })
    expect(seen).toEqual({
      list: [
        ['SEN-2026', 2],
        ['TUN-2026', 3],
      ],
      language: 'ar',
      none: null,
    })
  })

  test('a newer version in another tab ends writing here, and older code does not write into its data', async () => {
    const [ann, bob] = await Promise.all([roomWith('versions', 2), tab('versions')])
    await bob.evaluate(() => window.lab.upgradeDatabase())
    const retired = await ann.evaluate(async () => ({
      result: await window.lab.store().append([window.lab.entryOf('ann', 2)]),
      reloads: window.lab.reloads(),
    }))
    expect(retired).toEqual({ result: { type: 'failed', reason: 'unavailable' }, reloads: ['updated'] })
    const opening = await reopened(ann, 'versions')
    const outdated = await ann.evaluate(async () => ({
      result: await window.lab.store().append([window.lab.entryOf('ann', 2)]),
      reloads: window.lab.reloads(),
      ids: await window.lab.idsOf(),
    }))
    expect(opening).toEqual({ journal: 'ready', ...clean })
    expect(outdated).toEqual({
      result: { type: 'failed', reason: 'unavailable' },
      reloads: ['outdated'],
      ids: ['ann-0', 'ann-1'],
    })
  })
})

describe('what the browser says', () => {
  test('durability is asked for and answered', async () => {
    const page = await roomWith('durability', 1)
    const durability = await page.evaluate(() => window.lab.store().requestDurability())
    expect(['granted', 'refused']).toContain(durability.answer)
    expect(durability.usage).toBeGreaterThan(0)
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
    await context.route(/journal\.worker/, (route) => route.abort())
    const page = await tab('no-worker')
    const { opening, result } = await page.evaluate(async () => {
      const opening = await window.lab.open()
      return { opening, result: await window.lab.store().append([window.lab.entryOf('ann', 0)]) }
    })
    await context.unroute(/journal\.worker/)
    expect(opening).toEqual({ journal: 'none', ...clean })
    expect(result).toMatchObject({ type: 'saved', journal: false })
    expect(await reopened(page, 'no-worker')).toEqual({ journal: 'created', ...clean, restoredToJournal: 1 })
  })

  test('where there is no database, the journal is shown and saving fails in words', async () => {
    const page = await roomWith('no-database', 3)
    await enter(page, laboratory.room('no-database'))
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
