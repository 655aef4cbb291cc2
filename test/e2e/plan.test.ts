import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { waitForSaved } from '../support/saved'

const outcome = 'By 2030, Valdoria applies its law on [number] SSE entities.'

describe('from gap to action', () => {
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let complaints: readonly string[]

  beforeAll(async () => {
    app = await serveBuiltApp(4191)
    browser = await launchChromium()
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' })
    ;({ complaints } = listen(context, app.address))
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(app.address)
    await page.getByRole('button', { name: 'Open the example' }).click()
    await page.getByRole('button', { name: 'Add to this device' }).click()
    await page.waitForURL(/#\/a\/[^/]+$/)
    await page.getByRole('link', { name: 'Plan', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Nothing is planned yet' }).waitFor()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  const headline = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
  const row = () => page.getByRole('article')

  it('makes one action of two gaps of the same questionnaire and kind', async () => {
    await page.getByText('Choose at least one gap').waitFor()
    await page.getByRole('checkbox', { name: 'Laws suited to each SSE form' }).check()
    await page.getByRole('checkbox', { name: 'SSE in national social dialogue' }).check()
    await page.getByText('Gaps chosen: 2. Together they make 1 action.').waitFor()
    await page.getByRole('button', { name: 'Add to the plan (2)' }).click()
    await headline(/^1 action covers 2 of \d+ gaps$/)
    await page.getByText('1 action added to the plan').waitFor()
    expect(await page.getByRole('textbox', { name: 'Outcome' }).inputValue()).toMatch(
      /^By 2029, the bodies in charge of \[/,
    )
    expect(await page.getByRole('textbox', { name: 'Baseline: year' }).inputValue()).toBe('2026')
    expect(await page.getByRole('textbox', { name: 'Baseline: what was found' }).inputValue()).toBe(
      'Level\u00a02 (Adopted)',
    )
    expect(await row().getByRole('checkbox', { name: /^D7:/ }).isChecked()).toBe(true)
    const code = row().getByRole('button', { name: '2022-23: 4.1' })
    expect(await code.getAttribute('aria-pressed')).toBe('true')
    await code.click()
    await expect.poll(() => code.getAttribute('aria-pressed')).toBe('false')
    await row().getByText('A code means something only within its biennium').last().waitFor()
  })

  it('saves what is written in it, and shows it after a reload', async () => {
    await page.getByRole('textbox', { name: 'Outcome' }).fill(outcome)
    await page.getByRole('textbox', { name: 'Partners' }).pressSequentially('Union of cooperatives')
    await page.getByRole('textbox', { name: 'Target: year' }).fill('20')
    await page.keyboard.press('Tab')
    await page.getByRole('combobox', { name: 'Cost' }).selectOption('high')
    // A year that is none is not kept.
    await expect.poll(() => page.getByRole('textbox', { name: 'Target: year' }).inputValue()).toBe('2029')
    await waitForSaved(page)
    await page.reload()
    await headline(/^1 action covers 2 of \d+ gaps$/)
    await row().getByText('Union of cooperatives').waitFor()
    expect(await row().locator('.plan-outcome').textContent()).toBe(outcome)
    expect(await row().locator('.plan-outcome mark').allTextContents()).toEqual(['[number]'])
    await row().getByText('High: recurrent public spending').waitFor()
    await row().getByText('2022-23: 4.2').waitFor()
    await drawn(page)
    expect(await row().getByText('2022-23: 4.1').count()).toBe(0)
    await row().getByText('Not written yet: Resources and Risks.').waitFor()
  })

  it('keeps the history of it, marks its gaps and leads to their answers', async () => {
    await row().getByText('History of this action').click()
    await row().getByText('Changed: Outcome', { exact: true }).waitFor()
    await row().getByText('Put into the plan').waitFor()
    await page.getByRole('button', { name: 'Choose more gaps' }).click()
    await page.locator('.plan-group').first().locator('summary').click()
    await expect.poll(() => page.getByText('In the plan: action 1').count()).toBe(2)
    await row().getByRole('link', { name: 'Laws suited to each SSE form' }).click()
    await headline('Laws suited to each SSE form')
    await page.getByRole('heading', { name: 'Who answered what' }).waitFor()
    await page.goBack()
    await headline(/^1 action covers 2 of \d+ gaps$/)
  })

  it('is taken out and put back, as it was', async () => {
    await page.getByRole('button', { name: 'Take out of the plan: action 1' }).click()
    await headline('Nothing is planned yet')
    await page.getByText('Action 1 taken out of the plan').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await headline(/^1 action covers 2 of \d+ gaps$/)
    await expect.poll(() => row().locator('.plan-outcome').textContent()).toBe(outcome)
    await waitForSaved(page)
    await page.reload()
    await row().getByText('Union of cooperatives').waitFor()
    expect(complaints).toEqual([])
  })

  it('prints as it is read, without what is pressed', async () => {
    await page.getByRole('button', { name: 'Change action 1' }).click()
    await page.getByRole('textbox', { name: 'Outcome' }).waitFor()
    await drawn(page)
    await page.emulateMedia({ media: 'print' })
    expect(await row().locator('.plan-outcome').isVisible()).toBe(true)
    for (const pressed of ['.plan-form', '.plan-tools', '.plan-choose', '.plan-history']) {
      expect(await page.locator(pressed).first().isVisible(), pressed).toBe(false)
    }
  })
})
