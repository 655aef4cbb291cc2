import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chance, rounds, Tally, timeFor } from '../support/kills'
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

const writing = rounds(5, 1)

test(
  'whatever was called saved is there after the browser was shot, round after round',
  async () => {
    const profile = await newProfile()
    const acknowledged = new Set<string>()
    const tally = new Tally('writing as fast as the disk takes it')
    const draw = chance(1)
    for (let round = 0; round <= writing; round += 1) {
      // A room of its own every ten rounds: else reading what is there takes longer than writing.
      if (round % 10 === 0) acknowledged.clear()
      const { browser, opening, page } = await start(profile, `kill${Math.floor(round / 10)}`)
      tally.opened(opening.restoredFromJournal)
      const stored = new Set(await page.evaluate(() => window.lab.idsOf()))
      const lost = [...acknowledged].filter((id) => !stored.has(id))
      tally.lost += lost.length
      expect(lost).toEqual([])
      if (round < writing) {
        page.on('console', (message) => {
          const [word, ...ids] = message.text().split(' ')
          if (word !== 'saved') return
          for (const id of ids) acknowledged.add(id)
          tally.acknowledged += ids.length
        })
        void page.evaluate((author) => window.lab.writeUntilKilled(author), `round${round}`).catch(() => {})
        await pause(400 + draw() * 900)
        tally.kills += 1
      }
      await browser.kill()
    }
    tally.print()
    expect(tally.acknowledged).toBeGreaterThan(100)
  },
  timeFor(writing),
)

/** The write-ahead log of the database that Chromium keeps for our origin. */
async function databaseLog(profile: string): Promise<string> {
  const parent = join(profile, 'Default', 'IndexedDB')
  const folder = (await readdir(parent)).find((name) => name.includes('wipe') && name.endsWith('.leveldb'))
  if (folder === undefined) throw new Error('No database on the disk')
  const log = (await readdir(join(parent, folder))).find((name) => name.endsWith('.log'))
  if (log === undefined) throw new Error('No log in the database')
  return join(parent, folder, log)
}

const tearing = rounds(2, 0.3)

test(
  'a database that Chromium deletes because its log is damaged comes back from the journal, time after time',
  async () => {
    const profile = await newProfile()
    const tally = new Tally('the log of the database torn')
    const draw = chance(2)
    let expected = 0
    const append = (page: Page, count: number) =>
      page.evaluate(([from, many]) => window.lab.store().append(window.lab.entriesOf('ann', from, many)), [
        expected,
        count,
      ] as const)
    const acknowledge = (saved: Awaited<ReturnType<typeof append>>, count: number): void => {
      expect(saved).toMatchObject({ type: 'saved', journal: true })
      expected += count
      tally.acknowledged += count
    }
    for (let round = 0; round < tearing; round += 1) {
      const first = await start(profile, 'wipe')
      const many = round === 0 ? 1_000 : 30
      acknowledge(await append(first.page, many), many)
      await first.browser.kill()

      const log = await databaseLog(profile)
      await truncate(log, (await stat(log)).size - 1 - Math.floor(draw() * 200))
      const second = await start(profile, 'wipe')
      // The torn end itself may have been an entry; from here on Chromium writes behind it.
      tally.opened(second.opening.restoredFromJournal)
      acknowledge(await append(second.page, 1), 1)
      acknowledge(await append(second.page, 1), 1)
      await second.browser.kill()

      const third = await start(profile, 'wipe')
      tally.opened(third.opening.restoredFromJournal)
      tally.kills += 2
      const found = await third.page.evaluate(() => window.lab.idsOf())
      tally.lost += expected - found.length
      expect(found).toHaveLength(expected)
      expect(third.opening).toMatchObject({ journal: 'ready', damagedLines: 0 })
      await third.browser.kill()
    }
    const last = await start(profile, 'wipe')
    expect(last.opening).toMatchObject({ restoredFromJournal: 0, restoredToJournal: 0 })
    await last.browser.kill()
    tally.print()
    // Chromium threw everything away at least once (FIELD 0): without the journal this would be an empty app.
    expect(tally.restored).toBeGreaterThan(1_000)
  },
  timeFor(tearing * 3),
)

const opening = rounds(3, 0.4)

test(
  'a browser shot while it opens and repairs loses nothing of what it was repairing',
  async () => {
    const profile = await newProfile()
    const tally = new Tally('opening and refilling')
    const draw = chance(3)
    const entries = 4_000
    const first = await start(profile, 'opening')
    const saved = await first.page.evaluate(
      (count) => window.lab.store().append(window.lab.entriesOf('ann', 0, count)),
      entries,
    )
    expect(saved).toMatchObject({ type: 'saved', journal: true })
    tally.acknowledged = entries
    await first.browser.kill()
    let partly = 0
    for (let round = 0; round < opening; round += 1) {
      const browser = await spawnChromium(profile)
      browsers.push(browser)
      await enter(browser.page, laboratory.room('opening'))
      // One of the two is emptied, in turns; then the other must fill it again.
      await browser.page.evaluate(
        (isDatabase) => (isDatabase ? window.lab.deleteDatabase() : window.lab.deleteJournal()),
        round % 2 === 0,
      )
      void browser.page.evaluate(() => window.lab.open()).catch(() => {})
      await pause(draw() * 700)
      await browser.kill()
      tally.kills += 1
      const again = await start(profile, 'opening')
      const { restoredFromJournal, restoredToJournal } = again.opening
      if (restoredFromJournal + restoredToJournal > 0) partly += 1
      tally.opened(restoredFromJournal)
      const found = await again.page.evaluate(() => window.lab.idsOf())
      tally.lost += entries - found.length
      expect(found, JSON.stringify(again.opening)).toHaveLength(entries)
      await again.browser.kill()
    }
    tally.print()
    console.log(`faults: opening and refilling: in ${partly} of ${opening} rounds the kill left something to restore`)
  },
  timeFor(opening * 2),
)
