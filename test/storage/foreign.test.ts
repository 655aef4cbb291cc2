import { describe, expect, test } from 'vitest'
import { clean, reload, reopened, roomWith, tab, useBrowser } from './rooms'

useBrowser()

describe('a database of a newer version', () => {
  test.each(['settings', 'marks', 'entries'])(
    'that has no %s is read and neither changed nor written',
    async (table) => {
      const room = `newer-${table}`
      const page = await roomWith(room, 3)
      await reload(page, room)
      await page.evaluate((without) => window.lab.upgradeDatabase(without), table)
      const before = await page.evaluate(() => window.lab.databaseFacts())
      expect(before.version).toBe(1_000)
      const opening = await page.evaluate(() => window.lab.open())
      expect(opening).toMatchObject({ database: 'newer', journal: 'ready', restoredFromJournal: 0 })
      const seen = await page.evaluate(async () => ({
        ids: await window.lab.idsOf(),
        saved: await window.lab.store().append([window.lab.entryOf('bob', 0)]),
        setting: await window.lab.store().changeSetting('theme', () => 'dark'),
        journal: await window.lab.journalText(),
      }))
      expect(seen.ids).toEqual(['ann-0', 'ann-1', 'ann-2'])
      expect(seen.saved).toEqual({ type: 'failed', reason: 'unavailable' })
      expect(seen.setting).toBe('unavailable')
      expect(seen.journal).not.toContain('bob-0')
      await reload(page, room)
      expect(await page.evaluate(() => window.lab.databaseFacts())).toEqual(before)
    },
  )
})

describe('a database held by another tab', () => {
  test('is said to be blocked at once, given up in time, and what the journal holds is shown', async () => {
    const page = await roomWith('blocked', 3)
    await page.evaluate(() => window.lab.deleteDatabase())
    const holder = await tab('blocked')
    await holder.evaluate(() => window.lab.holdOlderVersion())
    await reload(page, 'blocked')
    const seen = await page.evaluate(async () => {
      let saidBlocked = false
      const opening = await window.lab.open({
        patience: 1_500,
        onBlocked: () => {
          saidBlocked = true
        },
      })
      return { saidBlocked, opening, ids: await window.lab.idsOf() }
    })
    expect(seen).toEqual({
      saidBlocked: true,
      opening: { journal: 'ready', ...clean, database: 'blocked' },
      ids: ['ann-0', 'ann-1', 'ann-2'],
    })
    await holder.close()
    expect(await reopened(page, 'blocked')).toMatchObject({ database: 'open', restoredFromJournal: 3 })
  })
})

describe('data cleared while the page is open', () => {
  test.each(['the browser’s settings', 'another tab'])(
    'by %s: it is noticed, nothing more is called saved, and everything can be put back',
    async (by) => {
      const room = by === 'another tab' ? 'cleared-tab' : 'cleared-settings'
      const page = await roomWith(room, 3)
      if (by === 'another tab') {
        const other = await tab(room)
        await other.evaluate(async () => {
          await window.lab.deleteDatabase()
          await window.lab.deleteJournal()
        })
      } else {
        const session = await page.context().newCDPSession(page)
        await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' })
      }
      await page.waitForFunction(() => window.lab.reloads().length > 0)
      const noticed = await page.evaluate(async () => ({
        reloads: window.lab.reloads(),
        saved: await window.lab.store().append([window.lab.entryOf('ann', 3)]),
        ids: await window.lab.idsOf(),
      }))
      expect(noticed).toEqual({
        reloads: ['cleared'],
        saved: { type: 'failed', reason: 'unavailable' },
        ids: ['ann-0', 'ann-1', 'ann-2'],
      })
      const back = await page.evaluate(async () => [
        await window.lab.store().putBack(),
        await window.lab.store().append([window.lab.entryOf('ann', 3)]),
      ])
      expect(back).toEqual([
        expect.objectContaining({ type: 'saved', journal: true }),
        expect.objectContaining({ type: 'saved' }),
      ])
      expect(await page.evaluate(() => window.lab.idsOf())).toHaveLength(4)
      expect(await reopened(page, room)).toEqual({ journal: 'ready', ...clean })
      expect(await page.evaluate(() => window.lab.idsOf())).toHaveLength(4)
    },
  )
})
