import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rawText, sideways, violations } from '../support/accessibility'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { startAssessment } from '../support/start-assessment'

const crashing = 'export default function Page() { throw new Error("Cannot read \\"what somebody wrote\\"") }'

describe('when the program stops', () => {
  let app: BuiltApp
  let browser: Browser

  beforeAll(async () => {
    app = await serveBuiltApp(4381)
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  /** As no service worker stands between, a part can be broken on its way. */
  const newContext = (locale = 'en'): Promise<BrowserContext> =>
    browser.newContext({
      locale,
      serviceWorkers: 'block',
      acceptDownloads: true,
      viewport: { width: 360, height: 640 },
    })

  const crash = (page: Page, part: string) =>
    page.route(new RegExp(`/assets/${part}-[^/]*\\.js$`), (route) =>
      route.fulfill({ contentType: 'text/javascript', body: crashing }),
    )

  it('a page that crashes says so, saves all data and reports without what anybody wrote', async () => {
    const context = await newContext()
    const page = await context.newPage()
    const overview = await startAssessment(page, app.address, 'Government')
    await crash(page, 'plan')
    await page.goto(`${overview}/plan`)
    await page.getByRole('heading', { level: 1, name: 'This page has stopped' }).waitFor()

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save all data to a file' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.ittisaq$/)
    await page.getByText('One file with 1 assessment was saved.').waitFor()

    const report = await page.getByRole('textbox', { name: 'What the report says' }).inputValue()
    expect(report).toContain('Fault: page, on the page "plan"')
    expect(report).toContain('Error: Cannot read "…"')
    expect(report).not.toContain('what somebody wrote')
    expect(report).not.toContain(overview.split('/').at(-1))
    expect(report).not.toContain(new URL(app.address).host)

    // What was saved opens elsewhere.
    const other = await newContext()
    const fresh = await other.newPage()
    await fresh.goto(app.address)
    const chooser = fresh.waitForEvent('filechooser')
    await fresh.getByRole('button', { name: 'Open a file' }).click()
    const buffer = readFileSync(await download.path())
    await (await chooser).setFiles({ name: 'all.ittisaq', mimeType: 'application/octet-stream', buffer })
    await fresh.getByRole('button', { name: 'Add to this device' }).click()
    await fresh.waitForURL(/#\/a\/[^/]+$/)
    await other.close()

    await page.unrouteAll()
    await page.getByRole('button', { name: 'Load the page again' }).click()
    await page.getByRole('link', { name: 'Plan' }).waitFor()
    expect(page.url()).toBe(`${overview}/plan`)
    await context.close()
  })

  it.each(['en', 'fr', 'es', 'ar'])(
    'a part that does not come is said in %s, and another page opens all the same',
    async (locale) => {
      const context = await newContext(locale)
      const page = await context.newPage()
      await page.route(/\/assets\/glossary-[^/]*\.js$/, (route) => route.abort())
      await page.goto(app.address)
      await page.locator('.home-layout').waitFor()
      await page.evaluate(() => {
        window.location.hash = '#/glossary'
      })
      await page.locator('.trouble textarea').waitFor()
      expect(await page.locator('.trouble textarea').inputValue()).toContain('Fault: part')
      expect(await violations(page)).toEqual([])
      expect(await rawText(page)).toEqual([])
      expect(await sideways(page)).toBe(0)
      await page.evaluate(() => {
        window.location.hash = '#/guide'
      })
      await page.locator('.guide').waitFor()
      await context.close()
    },
  )

  it('a late part that does not come is said as what it is, not as a newer version', async () => {
    const context = await newContext()
    const page = await context.newPage()
    await page.goto(app.address)
    await page.locator('.home-layout').waitFor()
    await page.route(/\/assets\/(open-sheet|key-)[^/]*\.js$/, (route) => route.abort())
    await page.keyboard.press('?')
    await page.getByText('A part of the program could not be loaded').waitFor()
    await drawn(page)
    expect(await page.getByText('A new version is ready').count()).toBe(0)
    await page.unrouteAll()
    await Promise.all([
      page.waitForEvent('framenavigated'),
      page.getByRole('button', { name: 'Load the page again' }).click(),
    ])
    await page.locator('.home-layout').waitFor()
    await page.keyboard.press('?')
    await page.locator('dialog[open]').waitFor()
    await context.close()
  })

  it('sentences that do not come are a fault, not an empty sheet', async () => {
    const context = await newContext()
    const page = await context.newPage()
    await page.route(/\/assets\/screens-[^/]*\.js$/, (route) => route.abort())
    await page.goto(`${app.address}#/guide`)
    await page.getByRole('heading', { level: 1, name: 'A part of the program could not be loaded' }).waitFor()
    await context.close()
  })

  it('a program that cannot start says so, and offers what is stored', async () => {
    const context = await newContext()
    const page = await context.newPage()
    await page.addInitScript(() => {
      // Asked for the bar, then for the settings, which are read once storage is open.
      let asked = 0
      Object.defineProperty(navigator, 'languages', {
        get: () => {
          asked += 1
          if (asked <= 2) throw new Error('No languages')
          return ['en']
        },
      })
    })
    await page.goto(app.address)
    await page.getByRole('heading', { level: 1, name: 'Ittisaq could not start' }).waitFor()
    await page.getByRole('button', { name: 'Save all data to a file' }).click()
    await page.getByText('There is no assessment on this device.').waitFor()
    await context.close()
  })
})
