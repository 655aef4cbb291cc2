import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { violations } from '../support/accessibility'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { details, Scenario, testAssessment } from '../support/entries'
import { packed } from '../support/packages'
import { waitForSaved } from '../support/saved'

const path = 'legal-framework/definition'

/** Two rooms that agreed on the same indicator, each on its own device. */
function twoRooms(): readonly Buffer[] {
  const start = new Scenario(shippedCatalogue, 'start', Date.UTC(2026, 10, 19))
  start.say(details)
  start.introduces('government').introduces('workers')
  start.answers('government', path, 'yyyn').answers('workers', path, 'ynnn')
  const room = (device: string, ladder: string) => {
    const one = new Scenario(shippedCatalogue, device, Date.UTC(2026, 10, 20))
    one.entries.push(...start.entries)
    one.agrees(path, ladder)
    return Buffer.from(packed(testAssessment, one.entries))
  }
  return [room('hall-a', 'yyyn'), room('hall-b', 'yynn')]
}

describe('two devices that agreed differently', () => {
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let heard: ReturnType<typeof listen>

  beforeAll(async () => {
    app = await serveBuiltApp(4166)
    browser = await launchChromium()
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' })
    heard = listen(context, app.address)
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.setViewportSize({ width: 360, height: 640 })
    await page.goto(app.address)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a file' }).first().click(),
    ])
    const files = twoRooms().map((buffer, at) => ({ name: `hall ${at}.ittisaq`, mimeType: '', buffer }))
    await chooser.setFiles(files)
    await page.getByRole('button', { name: 'Add to this device' }).click()
    await page.getByRole('link', { name: /^Go to/ }).click()
    await page.waitForURL(/#\/a\/assessment-1$/)
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  const versions = () => page.locator('.agree-versions > li')

  it('are both shown in the room, whole', async () => {
    await page.goto(`${app.address}#/a/${testAssessment}/agree/${path}`)
    await page.getByText('Two devices disagree about the agreement').waitFor()
    await drawn(page)
    expect(await versions().count()).toBe(2)
    const shown = await versions().locator('.criteria-answers').allInnerTexts()
    expect(new Set(shown).size).toBe(2)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })

  it('leave the choice to the plenary; what it keeps counts, after a reload too', async () => {
    // The later one shows: the plenary keeps the other.
    const chosen = await versions().last().locator('.criteria-answers').innerText()
    await versions()
      .last()
      .getByRole('button', { name: /^Keep this one/ })
      .click()
    await page.getByText('Two devices disagree about the agreement').waitFor({ state: 'detached' })
    const counts = page.locator('.agree-recorded .criteria-answers')
    await expect.poll(() => counts.innerText()).toBe(chosen)
    await waitForSaved(page)
    await page.reload()
    await counts.waitFor()
    await drawn(page)
    expect(await counts.innerText()).toBe(chosen)
    expect(await versions().count()).toBe(0)
    expect(heard.complaints).toEqual([])
  })
})
