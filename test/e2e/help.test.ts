import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { startAssessment } from '../support/start-assessment'

const sheet = (page: Page) => page.locator('dialog[open]')

describe('help', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ittisaq-keys-'))
  let app: BuiltApp
  let browser: Browser

  beforeAll(async () => {
    app = await serveBuiltApp(4383)
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  const newContext = (more: object = {}): Promise<BrowserContext> =>
    browser.newContext({ locale: 'en', serviceWorkers: 'block', viewport: { width: 1280, height: 800 }, ...more })

  it('leads a newcomer from an empty device to contradictions and a report in five clicks', async () => {
    const context = await newContext({ viewport: { width: 360, height: 640 } })
    const page = await context.newPage()
    await page.goto(app.address)
    await page.getByRole('link', { name: 'A one-minute tour' }).click()
    await page.getByRole('heading', { level: 1, name: 'A one-minute tour' }).waitFor()
    await page.getByRole('button', { name: 'Open the example' }).click()
    await page.getByRole('link', { name: 'Look at the contradictions' }).click()
    const title = page.locator('#coherence-title')
    await page.waitForFunction(() => document.activeElement?.id === 'coherence-title')
    expect(await title.isVisible()).toBe(true)
    await page.goBack()
    await page.getByRole('link', { name: 'Look at the report' }).click()
    await page.waitForURL(/#\/a\/[^/]+\/report$/)
    await page.getByRole('heading', { level: 1, name: 'Take the results with you' }).waitFor()
    await context.close()
  }, 90_000)

  it('shows what to do where there is nothing to agree on, and nothing to compare with', async () => {
    const context = await newContext()
    const page = await context.newPage()
    const overview = await startAssessment(page, app.address, 'Government')
    await page.goto(`${overview}/agree`)
    await page.getByRole('link', { name: 'Add answers from a file' }).waitFor()
    await page.goto(`${overview}/changes`)
    // The room before stays on the screen until this one is read, and it has an empty state of its own.
    await page.getByRole('heading', { level: 1, name: 'Changes since the last round' }).waitFor()
    await page.locator('.empty').getByRole('link').click()
    await page.waitForURL(/\/details$/)
    await context.close()
  }, 60_000)

  it('shows the way for this device first, and the browser’s own question where it has one', async () => {
    const context = await newContext({
      userAgent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    })
    const page = await context.newPage()
    await page.goto(`${app.address}#/help`)
    await page.getByRole('heading', { name: 'On this device: iPhone and iPad' }).waitFor()
    await drawn(page)
    expect(await page.getByRole('button', { name: 'Install Ittisaq' }).count()).toBe(0)
    await page.evaluate(() => {
      const event = new Event('beforeinstallprompt', { cancelable: true })
      Object.assign(event, { prompt: () => Promise.resolve(document.body.setAttribute('data-prompted', '')) })
      window.dispatchEvent(event)
    })
    await page.getByRole('button', { name: 'Install Ittisaq' }).click()
    await page.locator('body[data-prompted]').waitFor()
    await context.close()
  })

  it('says what is so on this device', async () => {
    const context = await newContext()
    const page = await context.newPage()
    await page.goto(`${app.address}#/privacy`)
    const facts = page.locator('.help-facts')
    await expect.poll(() => facts.innerText()).toContain('Two')
    expect(await facts.innerText()).toContain(new URL(app.address).host)
    await context.close()
  })

  it.each([
    ['en', { width: 360, height: 640 }, 1],
    ['ar', { width: 360, height: 640 }, 1],
    ['en', { width: 1280, height: 800 }, 5],
    ['ar', { width: 1280, height: 800 }, 5],
  ] as const)('asks first what an assessment does not start without: %s, %o', async (locale, viewport, least) => {
    const context = await newContext({ locale, viewport })
    const page = await context.newPage()
    await page.goto(`${app.address}#/new`)
    await page.locator('form fieldset .radio').first().waitFor()
    await drawn(page)
    const country = await page.getByRole('combobox', { expanded: false }).last().boundingBox()
    expect(country?.y).toBeLessThan(viewport.height)
    const choices = await page.locator('form fieldset').first().locator('.radio').all()
    const boxes = await Promise.all(choices.map((choice) => choice.boundingBox()))
    const seen = boxes.filter((box) => box !== null && box.y + box.height <= viewport.height)
    expect(choices).toHaveLength(5)
    expect(seen.length).toBeGreaterThanOrEqual(least)
    await context.close()
  })

  it.each([
    [360, 640],
    [1280, 800],
  ])('is one tap from a question, and so are results, plan and report: %d by %d', async (width, height) => {
    const context = await newContext({ viewport: { width, height } })
    const page = await context.newPage()
    const overview = await startAssessment(page, app.address, 'Government')
    const ways = [
      ['Results', `${overview}/results`],
      ['Plan', `${overview}/plan`],
      ['Report', `${overview}/report`],
      ['Help', `${app.address}#/help`],
    ] as const
    for (const [name, address] of ways) {
      await page.goto(`${overview}/answer/legal-framework/definition`)
      await page.locator('.ladder').waitFor()
      await page.getByRole('link', { name, exact: true }).click()
      await page.waitForURL(address)
    }
    await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor()
    await context.close()
  })

  it('opens all keys with a question mark, but not while somebody types or wants no single keys', async () => {
    const context = await newContext()
    const page = await context.newPage()
    await page.goto(app.address)
    await page.locator('.home-layout').waitFor()
    await page.keyboard.press('?')
    await sheet(page).getByText('Record the agreement').waitFor()
    await page.keyboard.press('Escape')
    await sheet(page).waitFor({ state: 'detached' })

    await page.goto(`${app.address}#/new`)
    const country = page.getByRole('combobox', { name: 'Country' })
    await country.fill('x')
    await country.press('?')
    await drawn(page)
    expect(await sheet(page).count()).toBe(0)

    await page.goto(`${app.address}#/keys`)
    await page.getByRole('checkbox', { name: 'Single keys answer' }).uncheck()
    await page.locator('h1').click()
    await page.keyboard.press('?')
    await drawn(page)
    await page.getByRole('checkbox', { name: 'Single keys answer' }).check()
    expect(await sheet(page).count()).toBe(0)
    await page.locator('h1').click()
    await page.keyboard.press('?')
    await sheet(page).waitFor()
    await context.close()
  })

  it.each(['en', 'fr', 'es', 'ar'])('prints all keys on one sheet in %s', async (locale) => {
    const context = await newContext({ locale })
    const page = await context.newPage()
    await page.goto(`${app.address}#/keys`)
    await page.locator('.key-list').first().waitFor()
    await drawn(page)
    const path = join(folder, `${locale}.pdf`)
    const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' }
    await page.pdf({ path, format: 'A4', margin })
    expect(spawnSync('pdfinfo', [path], { encoding: 'utf8' }).stdout).toMatch(/^Pages:\s+1$/m)
    await context.close()
  })
})
