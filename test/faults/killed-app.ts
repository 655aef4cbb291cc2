import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Entry } from '../../src/domain/assessment/entry'
import { isIntact } from '../../src/domain/assessment/entry'
import { entrySchema } from '../../src/domain/assessment/entry-schema'
import { digestOf } from '../../src/platform/digest'
import { type KillableBrowser, spawnChromium } from '../storage/killable'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'

export interface KilledApp {
  readonly address: () => string
  /** The profile's browser anew, at `place` of the app. */
  readonly start: (place?: string) => Promise<KillableBrowser>
  /** Goes on with an empty profile. */
  readonly renew: () => Promise<void>
}

/** The built app in a profile on the disk, in a browser that is shot and started again. */
export function useKilledApp(port: number): KilledApp {
  let app: BuiltApp
  let profile: string
  const profiles: string[] = []
  const browsers: KillableBrowser[] = []

  beforeAll(async () => {
    app = await serveBuiltApp(port)
    await renew()
  })

  async function renew(): Promise<void> {
    profile = await mkdtemp(join(tmpdir(), 'ittisaq-killed-'))
    profiles.push(profile)
  }

  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.kill().catch(() => {})))
    await app.stop()
    await Promise.all(profiles.map((one) => rm(one, { recursive: true, force: true, maxRetries: 3 })))
  })

  return {
    address: () => app.address,
    renew,
    start: async (place = '') => {
      const browser = await spawnChromium(profile)
      browsers.push(browser)
      browser.page.setDefaultTimeout(20_000)
      await browser.page.setViewportSize({ width: 1280, height: 800 })
      await browser.page.goto(`${app.address}${place}`)
      await browser.page.locator('h1').first().waitFor()
      return browser
    },
  }
}

/** Every entry in the database, read behind the app's back; each must be whole: what is torn has another hash. */
export async function storedEntries(page: Page): Promise<readonly Entry[]> {
  const rows = await page.evaluate(
    () =>
      new Promise<readonly unknown[]>((resolve, reject) => {
        const request = indexedDB.open('ittisaq')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const all = request.result.transaction('entries').objectStore('entries').getAll()
          all.onerror = () => reject(all.error)
          all.onsuccess = () => {
            request.result.close()
            resolve(all.result)
          }
        }
      }),
  )
  return rows.map((row) => {
    const entry = entrySchema.parse(row)
    expect(isIntact(entry, digestOf), entry.id).toBe(true)
    return entry
  })
}
