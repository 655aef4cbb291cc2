import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/accessibility'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { answerAs, areSummariesKept, fillPortfolio, idOf, putRows } from '../support/portfolio'
import { waitForSaved } from '../support/saved'

const count = 500

/** How many assessments this page has folded and diagnosed for their cards. */
const summariesMade = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('summary').length)

describe('a specialist with five hundred assessments', () => {
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let heard: ReturnType<typeof listen>

  beforeAll(async () => {
    app = await serveBuiltApp(4342)
    browser = await launchChromium()
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' })
    heard = listen(context, app.address)
    page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(app.address)
    await page.locator('h1').waitFor()
    await fillPortfolio((texts) => page.evaluate(putRows, texts), { assessments: count, respondents: 1, answers: 8 })
    await visit()
    // The summaries of the first visit are kept once nothing is missing.
    await page.getByText(`${count} assessments`, { exact: true }).waitFor()
    await page.waitForFunction(areSummariesKept, count)
  }, 120_000)

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  async function visit(): Promise<void> {
    await page.goto('about:blank')
    await page.goto(app.address)
    await page.locator('.assessment-card').first().waitFor()
  }

  it('computes nothing that is known, and draws what fits the eye', async () => {
    await visit()
    await page.getByText(`${count} assessments`, { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Show 20 more' }).waitFor()
    await page.waitForFunction(() => document.querySelectorAll('.assessment-card').length >= 20)
    await drawn(page)
    expect(await summariesMade(page)).toBe(0)
    expect(await page.locator('.assessment-card').count()).toBe(20)
    expect(await page.locator('*').count()).toBeLessThan(1_500)
    expect(await violations(page)).toEqual([])
  })

  it('finds one by its country, title and year', async () => {
    const field = page.getByRole('textbox', { name: 'Find an assessment' })
    await field.fill('round 77')
    await page.getByText('1 assessment', { exact: true }).waitFor()
    await expect.poll(() => page.locator('.assessment-card').count()).toBe(1)
    await field.fill('')
    await page.waitForFunction(() => document.querySelectorAll('.assessment-card').length === 20)
    await page.getByRole('button', { name: 'Show 20 more' }).click()
    await page.waitForFunction(() => document.querySelectorAll('.assessment-card').length === 40)
  })

  it('computes one assessment anew after one answer', { timeout: 60_000 }, async () => {
    await answerAs(page, idOf(76), 'r1')
    await page.goto(`${app.address}#/a/${idOf(76)}/answer/informality/rural`)
    await page.locator('.ladder').waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await page.keyboard.type('y')
    await page.locator('.rung.is-yes').first().waitFor()
    await waitForSaved(page)
    await visit()
    await page.waitForFunction(() => performance.getEntriesByName('summary').length > 0)
    await page.getByText(`${count} assessments`, { exact: true }).waitFor()
    await page.locator('.assessment-card').first().getByText('Round 77').waitFor()
    expect(await summariesMade(page)).toBe(1)
    expect(heard).toEqual({ foreign: [], complaints: [] })
  })
})
