import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { startAssessment } from '../support/start-assessment'
import { buildVersion, type SwappingServer, serveSwapping } from '../support/versions'

const ready = (page: Page) => page.getByRole('heading', { name: 'Ready to work offline', exact: true })

describe('a newer version and the parts of this one', () => {
  let server: SwappingServer
  let browser: Browser
  let first: string
  let second: string

  beforeAll(async () => {
    first = await buildVersion('8.0.0', ['What the old one brought.'])
    second = await buildVersion('9.0.0', ['A first thing is new.', 'A second thing is new.'])
    server = await serveSwapping(4382)
    browser = await launchChromium()
  }, 240_000)

  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  async function openFirst(): Promise<Page> {
    server.serve(first)
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await page.goto(server.address)
    await ready(page).waitFor({ timeout: 60_000 })
    return page
  }

  const lookForUpdate = (page: Page): Promise<void> =>
    page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update()
    })

  it('says what is new before it starts, waits until it is asked, and keeps the half-typed note', async () => {
    const page = await openFirst()
    const overview = await startAssessment(page, server.address, 'Government')
    await page.goto(`${overview}/answer/legal-framework/definition`)
    const note = page.locator('.note-panel textarea')
    await page.locator('.ladder').waitFor()
    await page.keyboard.press('m')
    await page.keyboard.type('Half a senten')
    await expect.poll(() => note.inputValue()).toBe('Half a senten')

    server.serve(second)
    await lookForUpdate(page)
    await page.getByText('A new version is ready').waitFor()
    // What is new is asked of the version that waits: the network may be gone.
    server.serve(null)
    await page.getByText('What is new in it').click()
    await page.getByText('A second thing is new.').waitFor()
    await drawn(page)
    expect(await page.getByText('What the old one brought.').count()).toBe(0)
    await note.focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('ce')
    await expect.poll(() => note.inputValue()).toBe('Half a sentence')

    await Promise.all([
      page.waitForEvent('framenavigated'),
      page.getByRole('button', { name: 'Start the new version' }).click(),
    ])
    await page.getByText('Ittisaq was updated to version 9.0.0').waitFor()
    await expect.poll(() => note.inputValue()).toBe('Half a sentence')

    await page.getByRole('button', { name: 'Hide this note' }).click()
    await page.getByText('Ittisaq was updated').waitFor({ state: 'detached' })
    await page.goto(server.address)
    await page.reload()
    await ready(page).waitFor()
    await drawn(page)
    expect(await page.getByText('Ittisaq was updated').count()).toBe(0)
    await page.context().close()
  }, 120_000)

  /** Takes one file out of the program's store, as a browser short of space or a person might. */
  const loseOne = (page: Page): Promise<boolean> =>
    page.evaluate(async () => {
      const [name = ''] = (await caches.keys()).filter((key) => key.startsWith('workbox-precache'))
      const cache = await caches.open(name)
      const part = (await cache.keys()).find(({ url }) => /\/glossary-[^/]*\.js/.test(url))
      return part === undefined ? false : cache.delete(part)
    })

  it('the light says not ready while one file is missing, and a click mends it', async () => {
    const page = await openFirst()
    expect(await loseOne(page)).toBe(true)
    await page.reload()
    await page.getByRole('heading', { name: 'Not ready to work offline' }).waitFor()
    await page.getByText('1 part of the program is missing on this device.').waitFor()

    // Without a network nothing is mended, and nothing says that it was.
    server.serve(null)
    await page.getByRole('button', { name: 'Fetch what is missing' }).click()
    await page.getByText('Not everything could be fetched.').waitFor()
    await drawn(page)
    expect(await ready(page).count()).toBe(0)

    server.serve(first)
    await page.getByRole('button', { name: 'Fetch what is missing' }).click()
    await ready(page).waitFor()
    server.serve(null)
    await page.goto(`${server.address}#/glossary`)
    await page.getByRole('heading', { level: 1, name: 'Glossary' }).waitFor()
    await page.context().close()
  }, 120_000)

  it('a file that is missing is never filled from another version: that comes whole', async () => {
    const page = await openFirst()
    expect(await loseOne(page)).toBe(true)
    await page.reload()
    server.serve(second)
    await page.getByRole('button', { name: 'Fetch what is missing' }).click()
    await page.getByText('A new version is ready').waitFor({ timeout: 60_000 })
    await Promise.all([
      page.waitForEvent('framenavigated'),
      page.getByRole('button', { name: 'Start the new version' }).click(),
    ])
    await ready(page).waitFor()
    await page.context().close()
  }, 120_000)
})
