import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

async function start(profile: string) {
  const browser = await spawnChromium(profile)
  browsers.push(browser)
  await enter(browser.page, laboratory.room('damage'))
  return { browser, opening: await browser.page.evaluate(() => window.lab.open()), page: browser.page }
}

/** The folder of the database that Chromium keeps for our origin. */
async function databaseFolder(profile: string): Promise<string> {
  const parent = join(profile, 'Default', 'IndexedDB')
  const folder = (await readdir(parent)).find((name) => name.includes('damage') && name.endsWith('.leveldb'))
  if (folder === undefined) throw new Error('No database on the disk')
  return join(parent, folder)
}

async function fileOf(folder: string, isWanted: (name: string) => boolean): Promise<string> {
  const name = (await readdir(folder)).find(isWanted)
  if (name === undefined) throw new Error('No such file in the database')
  return join(folder, name)
}

/** What FIELD 6 found to end a database, beside a torn log. */
const damages: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  'its manifest is cut short': async (folder) => {
    await truncate(await fileOf(folder, (name) => name.startsWith('MANIFEST')), 10)
  },
  'the file that names the manifest is empty': (folder) => truncate(join(folder, 'CURRENT'), 0),
  'a byte of its log is flipped': async (folder) => {
    const log = await fileOf(folder, (name) => name.endsWith('.log'))
    const bytes = await readFile(log)
    const middle = bytes.length >> 1
    await writeFile(log, bytes.with(middle, (bytes[middle] ?? 0) ^ 0xff))
  },
  'its log is gone': async (folder) => rm(await fileOf(folder, (name) => name.endsWith('.log'))),
  'all of it is gone': (folder) => rm(folder, { recursive: true }),
}

test.each(Object.keys(damages))(
  'every entry comes back where %s',
  async (damage) => {
    const profile = await mkdtemp(join(tmpdir(), 'ittisaq-storage-damage-'))
    profiles.push(profile)
    const before = await start(profile)
    const saved = await before.page.evaluate(() => window.lab.store().append(window.lab.entriesOf('ann', 0, 15)))
    expect(saved).toMatchObject({ type: 'saved', journal: true })
    await before.browser.kill()
    await damages[damage]?.(await databaseFolder(profile))
    const after = await start(profile)
    expect(await after.page.evaluate(() => window.lab.idsOf())).toHaveLength(15)
    // Chromium began with an empty database: without the journal this would be an empty app.
    expect(after.opening).toMatchObject({ journal: 'ready', restoredFromJournal: 15, damagedLines: 0 })
    const again = await after.page.evaluate(() => window.lab.store().append([window.lab.entryOf('ann', 15)]))
    expect(again).toMatchObject({ type: 'saved' })
    await after.browser.kill()
    const last = await start(profile)
    expect(await last.page.evaluate(() => window.lab.idsOf())).toHaveLength(16)
    expect(last.opening).toMatchObject({ restoredFromJournal: 0, restoredToJournal: 0 })
    await last.browser.kill()
  },
  90_000,
)
