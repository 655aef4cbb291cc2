import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type KillableBrowser, spawnChromium } from './killable'
import { enter, type Laboratory, openLaboratory } from './laboratory'

let laboratory: Laboratory
const profiles: string[] = []
const browsers: KillableBrowser[] = []

beforeAll(async () => {
  laboratory = await openLaboratory()
}, 60_000)

afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.kill().catch(() => {})))
  await laboratory?.close()
  await Promise.all(profiles.map((profile) => rm(profile, { recursive: true, force: true, maxRetries: 3 })))
})

async function newProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'ittisaq-storage-kill-'))
  profiles.push(profile)
  return profile
}

/** A browser with the store of `room` open, and what the opening found. */
async function start(profile: string, room: string) {
  const browser = await spawnChromium(profile)
  browsers.push(browser)
  await enter(browser.page, laboratory.room(room))
  const opening = await browser.page.evaluate(() => window.lab.open())
  return { browser, opening, page: browser.page }
}

test('whatever was called saved is there after the browser was shot, round after round', async () => {
  const profile = await newProfile()
  const acknowledged = new Set<string>()
  const rounds = 5
  for (let round = 0; round <= rounds; round += 1) {
    const { browser, opening, page } = await start(profile, 'kill')
    const stored = new Set(await page.evaluate(() => window.lab.idsOf()))
    expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([])
    if (opening.damagedLines + opening.restoredFromJournal > 0) console.log('after a kill:', opening)
    if (round < rounds) {
      page.on('console', (message) => {
        const [word, ...ids] = message.text().split(' ')
        if (word === 'saved') for (const id of ids) acknowledged.add(id)
      })
      void page.evaluate((author) => window.lab.writeUntilKilled(author), `round${round}`).catch(() => {})
      await pause(500 + round * 170)
    }
    await browser.kill()
  }
  expect(acknowledged.size).toBeGreaterThan(100)
}, 60_000)

/** The write-ahead log of the database that Chromium keeps for our origin. */
async function databaseLog(profile: string): Promise<string> {
  const parent = join(profile, 'Default', 'IndexedDB')
  const folder = (await readdir(parent)).find((name) => name.includes('wipe') && name.endsWith('.leveldb'))
  if (folder === undefined) throw new Error('No database on the disk')
  const log = (await readdir(join(parent, folder))).find((name) => name.endsWith('.log'))
  if (log === undefined) throw new Error('No log in the database')
  return join(parent, folder, log)
}

test('a database that Chromium deletes because its log is damaged comes back from the journal', async () => {
  const profile = await newProfile()
  const first = await start(profile, 'wipe')
  await first.page.evaluate(() => window.lab.store().append(window.lab.entriesOf('ann', 0, 1_000)))
  await first.browser.kill()

  const log = await databaseLog(profile)
  await truncate(log, (await stat(log)).size - 40)
  const second = await start(profile, 'wipe')
  const saved = await second.page.evaluate(async () => [
    await window.lab.store().append([window.lab.entryOf('ann', 1_000)]),
    await window.lab.store().append([window.lab.entryOf('ann', 1_001)]),
  ])
  expect(saved.map(({ type }) => type)).toEqual(['saved', 'saved'])
  await second.browser.kill()

  const third = await start(profile, 'wipe')
  // Chromium threw everything away (FIELD 0): without the journal this would be an empty app.
  expect(third.opening).toMatchObject({ journal: 'ready', restoredFromJournal: 1_002, damagedLines: 0 })
  expect(await third.page.evaluate(() => window.lab.idsOf())).toHaveLength(1_002)
  await third.browser.kill()

  const fourth = await start(profile, 'wipe')
  expect(fourth.opening).toMatchObject({ restoredFromJournal: 0, restoredToJournal: 0 })
  await fourth.browser.kill()
}, 60_000)
