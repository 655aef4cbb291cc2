import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { focused, KeyboardReader } from '../support/keyboard'
import { waitForSaved } from '../support/saved'

describe('without a mouse', () => {
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let reader: KeyboardReader

  beforeAll(async () => {
    app = await serveBuiltApp(4210)
    browser = await launchChromium()
    const context = await browser.newContext({
      locale: 'en',
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    })
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    reader = new KeyboardReader(page)
    await page.goto(app.address)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('skips to the content from the first key', async () => {
    await reader.tabTo(/^Skip to content$/, 'Tab', 1)
    await reader.press('Enter')
    await expect.poll(async () => (await focused(page)).tag).toBe('main')
  })

  it('starts an assessment', async () => {
    await reader.tabTo(/^Start an assessment$/)
    await reader.press('Enter')
    await reader.arrive(/Start an assessment/)
    await reader.tabTo(/^Country/)
    await reader.type('Tunis')
    await page.getByRole('option', { name: 'Tunisia' }).waitFor()
    await reader.press('ArrowDown', 'Enter')
    await reader.tabTo(/^Government/)
    await reader.press('Space')
    await reader.tabTo(/^Start$/)
    await reader.press('Enter')
    await reader.arrive(/0 of 96 indicators complete/)
  })

  it('answers an indicator by single keys, then by the groups of radios', async () => {
    await reader.tabTo(/^Begin$/)
    await reader.press('Enter')
    await reader.arrive(/Does an official text define the SSE/)
    await reader.type('yyyn')
    await page
      .getByText(/Level\s3/)
      .filter({ visible: true })
      .first()
      .waitFor()
    await reader.press('Enter')
    await reader.arrive(/each SSE form/)
    await reader.tabTo(/^Yes/)
    await reader.press('Space')
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.rung input')?.checked === true)
    // The next criterion takes the focus along; to the right of "yes" stands "no".
    await page.waitForFunction(
      () => document.activeElement === document.querySelectorAll('.rung')[1]?.querySelector('input'),
    )
    await reader.press('ArrowRight')
    await page
      .getByText(/settled at 1/)
      .filter({ visible: true })
      .first()
      .waitFor()
    await waitForSaved(page)
  })

  it('writes a note and adds evidence', async () => {
    await reader.press('m')
    await page.waitForFunction(() => document.activeElement?.matches('.note-panel textarea') === true)
    await reader.now()
    await reader.type('The decree names them one by one.')
    await reader.press('Escape')
    await waitForSaved(page)
    await page.evaluate(() => document.querySelector<HTMLElement>('main h1')?.focus())
    await reader.press('e')
    await page.waitForFunction(() => document.activeElement?.matches('form input, form textarea, form select') === true)
    await reader.now()
    await reader.type('Official gazette 12')
    await reader.tabTo(/^(Add|Save|Record)/)
    await reader.press('Enter')
    await page.getByText('Official gazette 12').filter({ visible: true }).first().waitFor()
    await waitForSaved(page)
  })

  it('shows all keys in a dialog that keeps the focus, and gives it back', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('main h1')?.focus())
    await reader.press('/')
    await page.locator('dialog[open]').waitFor()
    for (let step = 0; step < 8; step++) {
      await reader.press('Tab')
      // Past its end the focus is on the browser's own bar, where the page has none.
      expect(
        await page.evaluate(
          () => document.activeElement?.closest('dialog[open]') !== null || document.activeElement === document.body,
        ),
      ).toBe(true)
    }
    await reader.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('main h1'))).toBe(true)
  })

  it('reads the results and plans an action', async () => {
    await reader.press('Escape')
    await reader.arrive(/2 of 96 indicators complete/)
    await reader.tabTo(/^Results$/, 'Shift+Tab')
    await reader.press('Enter')
    await reader.arrive(/./)
    await page
      .getByText(/Foundations that may be missing/)
      .first()
      .waitFor()
    await reader.tabTo(/^Plan$/, 'Shift+Tab')
    await reader.press('Enter')
    await reader.arrive(/planned/i)
    await reader.tabTo(/^Laws suited to each SSE form/)
    await reader.press('Space')
    await reader.tabTo(/^Add to the plan/)
    await reader.press('Enter')
    await page.getByText('1 action added to the plan').first().waitFor()
  })

  it('records where the constituencies stand', async () => {
    await reader.tabTo(/^Answer$/, 'Shift+Tab')
    await reader.press('Enter')
    await reader.arrive(/2 of 96 indicators complete/)
    await reader.tabTo(/^Validation and review$/)
    await reader.press('Enter')
    await reader.arrive(/Self-assessment, not validated/)
    // Government, employers, workers and SSE bodies, one group of radios after the other.
    for (const _ of [1, 2, 3, 4]) {
      await reader.tabTo(/^Agrees/)
      await reader.press('Space')
    }
    await reader.tabTo(/^Record the validation$/)
    await reader.press('Enter')
    await page.getByText('Validation recorded').first().waitFor()
    await waitForSaved(page)
  })

  it('reaches the button that makes the report', async () => {
    await reader.tabTo(/^Report$/, 'Shift+Tab')
    await reader.press('Enter')
    await reader.arrive(/./)
    await reader.tabTo(/^Make the PDF$/)
    await reader.press('Enter')
    await page
      .getByRole('button', { name: /Save the PDF/ })
      .first()
      .waitFor({ timeout: 60_000 })
  }, 90_000)

  it('was never lost: every stop showed its ring, and none was covered', () => {
    expect(reader.faults).toEqual([])
  })
})
