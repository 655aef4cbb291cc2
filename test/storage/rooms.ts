import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchPersistent } from '../support/chromium'
import { enter, type Laboratory, openLaboratory } from './laboratory'

let laboratory: Laboratory
let profile: string
let context: BrowserContext

/** What the security policy stopped; a test expects nothing. */
export const violations: string[] = []

/** An opening that had nothing to mend. */
export const clean = {
  database: 'open',
  restoredFromJournal: 0,
  restoredToJournal: 0,
  damagedLines: 0,
  unreadableEntries: 0,
}

/** One browser for the tests of a file, with its data on the disk; every test takes a room of its own. */
export function useBrowser(): void {
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'ittisaq-storage-profile-'))
    ;[laboratory, context] = await Promise.all([openLaboratory(), launchPersistent(profile)])
  }, 60_000)

  afterAll(async () => {
    await context?.close()
    await laboratory?.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  })
}

export async function tab(room: string): Promise<Page> {
  const page = await context.newPage()
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedScriptURL/.test(message.text())) violations.push(message.text())
  })
  return enter(page, laboratory.room(room))
}

/** Loads the page again without opening the store. */
export const reload = (page: Page, room: string): Promise<Page> => enter(page, laboratory.room(room))

/** What the opening after a reload finds. */
export async function reopened(page: Page, room: string) {
  await reload(page, room)
  return page.evaluate(() => window.lab.open())
}

/** A room with `count` entries saved. */
export async function roomWith(room: string, count: number): Promise<Page> {
  const page = await tab(room)
  await page.evaluate(async (count) => {
    await window.lab.open()
    await window.lab.store().append(window.lab.entriesOf('ann', 0, count))
  }, count)
  return page
}
