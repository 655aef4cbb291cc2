import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/accessibility'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { waitForSaved } from '../support/saved'
import { startAssessment } from '../support/start-assessment'

describe('one device for several people', () => {
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let overview = ''

  beforeAll(async () => {
    app = await serveBuiltApp(4189)
    browser = await launchChromium()
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' })
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.setViewportSize({ width: 360, height: 640 })
    overview = await startAssessment(page, app.address, 'Government')
    for (const [constituency, name] of [
      ['Workers', 'Amel'],
      ['Workers', 'Bilel'],
    ] as const) {
      await page.goto(`${overview}/respondents`)
      await page.locator('summary').filter({ hasText: 'Add' }).first().click()
      await page.getByRole('radio', { name: constituency }).last().check()
      await page.getByLabel('Name').last().fill(name)
      await page.getByRole('button', { name: 'Add' }).last().click()
      await page.getByRole('radio', { name: new RegExp(name) }).waitFor()
    }
    await waitForSaved(page)
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  const people = () => page.locator('.who-chips .chip')
  const now = () => page.locator('.who-chips [aria-pressed="true"]').innerText()

  it('shows who answers, by name where a constituency sent several, and changes it with one tap', async () => {
    await page.goto(`${overview}/answer/legal-framework/definition`)
    await people().first().waitFor()
    await drawn(page)
    expect(await people().allInnerTexts()).toEqual(['Government', 'Amel', 'Bilel'])
    expect(await now()).toBe('Bilel')
    await people().first().click()
    await expect.poll(now).toBe('Government')
    expect(await violations(page)).toEqual([])
  })

  it('gives what is said next to the one who was tapped', async () => {
    await people().nth(1).click()
    await page.keyboard.press('y')
    await waitForSaved(page)
    await page.goto(overview)
    await page.reload()
    await people().first().waitFor()
    await expect.poll(now).toBe('Amel')
    await page.locator('.team li').nth(2).waitFor()
    await drawn(page)
    // Not as it is laid out: of members who are not seen, nothing is.
    const said = await page.locator('.team li').allTextContents()
    expect(said.map((text) => /no answer yet|answers to \d+/.exec(text)?.[0])).toEqual([
      'no answer yet',
      'answers to 1',
      'no answer yet',
    ])
  })
})
