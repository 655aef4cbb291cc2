import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { waitForSaved } from '../support/saved'
import { startAssessment } from '../support/start-assessment'

describe('the history of an indicator', () => {
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let assessment: string

  beforeAll(async () => {
    app = await serveBuiltApp(4182)
    browser = await launchChromium()
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' })
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    assessment = await startAssessment(page, app.address, 'Workers')
    await page.goto(`${assessment}/answer/legal-framework/definition`)
    await page.locator('.ladder').waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await page.keyboard.type('yyyn', { delay: 40 })
    await waitForSaved(page)
    await page.goto(`${assessment}/answers/legal-framework/definition`)
    await page.getByText('History of changes').click()
    await entries().first().waitFor()
    await drawn(page)
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  const entries = () => page.locator('.history > li')
  const latest = () => entries().first().innerText()

  it('says an earlier answer again, as a new entry', async () => {
    const before = await entries().count()
    expect(await latest()).toMatch(/4 No\b/)
    // What counts already has no way back to itself.
    await expect.poll(() => entries().first().getByRole('button').count()).toBe(0)
    await entries().nth(1).getByRole('button', { name: 'Restore' }).click()
    await expect.poll(() => entries().count()).toBe(before + 1)
    expect(await latest()).not.toMatch(/4 No\b/)
    await page.getByText('Said again; the history keeps both').waitFor()
  })

  it('can be taken back at once, and nothing is deleted', async () => {
    const before = await entries().count()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => entries().count()).toBe(before + 1)
    expect(await latest()).toMatch(/4 No\b/)
    await waitForSaved(page)
    await page.reload()
    await page.getByText('History of changes').click()
    await expect.poll(() => entries().count()).toBe(before + 1)
  })
})
