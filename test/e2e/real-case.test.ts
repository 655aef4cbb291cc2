import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'

describe('a real case opened through the app', () => {
  let app: BuiltApp
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    app = await serveBuiltApp(4185)
    browser = await launchChromium()
    page = await browser.newPage({ locale: 'en', viewport: { width: 1280, height: 800 } })
    page.setDefaultTimeout(10_000)
    await page.goto(app.address)
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('is previewed before anything changes, all of it in questionnaires that are shipped', async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a file' }).click(),
    ])
    await chooser.setFiles('test/fixtures/cases/TUN.json')
    await page.getByText('260 changes are new and would be added.').waitFor()
  })

  it('shows what is not known, and the answers behind every figure', async () => {
    await page.getByRole('button', { name: 'Add to this device' }).click()
    await page.waitForURL(/#\/a\/[^/]+$/)
    await page.goto(`${page.url()}/results`)
    await page.getByRole('heading', { name: 'Foundations that may be missing' }).waitFor()
    await page.getByText(/None of 96 indicators is settled/).waitFor()
    await page.getByRole('link', { name: 'Safeguards against pseudo-SSE entities' }).first().click()
    await page.getByText('Who answered what').waitFor()
    await page.getByText('Not searched in this desk review.').filter({ visible: true }).first().waitFor()
  })
})
