import { describe, expect, test } from 'vitest'
import { clean, reopened, roomWith, useBrowser } from './rooms'

useBrowser()

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
