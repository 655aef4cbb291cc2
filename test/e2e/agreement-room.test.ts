import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { waitForSaved } from '../support/saved'
import { states } from '../support/states'

const reason = 'The law of 2020 is in force; no body applies it yet.'
const dissent = 'Inspectors were never given a mandate.'

describe('the agreement room', () => {
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let complaints: readonly string[]
  let assessment: string

  beforeAll(async () => {
    app = await serveBuiltApp(4180)
    browser = await launchChromium()
    const context = await browser.newContext({
      locale: 'en',
      viewport: { width: 1280, height: 800 },
      serviceWorkers: 'block',
    })
    ;({ complaints } = listen(context, app.address))
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(app.address)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a file' }).first().click(),
    ])
    await chooser.setFiles({
      name: 'divided.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(states.divided)),
    })
    await page.getByRole('button', { name: 'Add to this device' }).click()
    await page.waitForURL(/#\/a\/[^/]+$/)
    assessment = page.url()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  const headline = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
  const question = async () => (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const progress = (agreed: number) => page.getByText(`${agreed} of 96 agreed`).first().waitFor()

  it('is reached from the overview and from the results, and lists what is furthest apart', async () => {
    await page.getByRole('link', { name: 'Agreement room' }).click()
    await headline('96 indicators are not agreed yet')
    await progress(0)
    const first = page.locator('.agree-item').first()
    await first.getByText('The consensus check does not pass.').waitFor()
    await first.getByRole('img', { name: /^Government: 1 respondent at level/ }).waitFor()
    await page.goto(`${assessment}/results`)
    await page.getByRole('link', { name: 'Open the agreement room' }).click()
    await headline('96 indicators are not agreed yet')
  })

  it('says how much time is left for each', async () => {
    await page.getByLabel('End of the session').fill('23:59')
    await page.getByText(/minutes? left\./).waitFor()
    await page.getByRole('button', { name: 'Remove the end' }).click()
    await page.getByText(/minutes? left\./).waitFor({ state: 'detached' })
  })

  it('records one answer with its reason and dissent, and nothing by half', async () => {
    await page.goto(`${assessment}/agree/legal-framework/definition`)
    await headline(/^Does an official text define the SSE/)
    // Whatever was answered, the form begins empty, and one side's answer is not offered.
    await page.locator('.agree-form input').first().waitFor({ state: 'attached' })
    await drawn(page)
    expect(await page.locator('.agree-form input:checked').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Take the answer that all gave' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Record the agreement' }).click()
    await page.getByText('Answer the criteria until the level can no longer move.').waitFor()
    await page.getByText('Write the reason.').waitFor()
    const choose = (stage: string, answer: string) =>
      page.getByRole('radiogroup', { name: stage }).getByRole('radio', { name: answer, exact: true }).check()
    await choose('Recognised', 'Yes')
    await choose('Adopted', 'Yes')
    await choose('Implemented', 'No')
    await page.getByText('Level 2', { exact: true }).waitFor()
    await page.getByRole('textbox', { name: 'Reason' }).fill(reason)
    await page.getByRole('button', { name: 'Workers' }).click()
    await page.getByRole('button', { name: 'Record the agreement' }).click()
    await page.getByText('Write what this constituency says').waitFor()
    await page.getByRole('textbox', { name: 'Workers: dissent, word for word' }).fill(dissent)
    await page.getByRole('button', { name: 'Record the agreement' }).click()
    await page.getByRole('heading', { name: 'What was agreed' }).waitFor()
    await page.getByText('Agreement recorded').waitFor()
    await page.locator('.agreed').getByText(reason).waitFor()
    await page.locator('.agreed blockquote').getByText(dissent).waitFor()
    await progress(1)
  })

  it('undoes it without losing what was written, and records it again', async () => {
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Record the agreement' }).waitFor()
    await progress(0)
    await expect.poll(() => page.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe(reason)
    await page.getByRole('button', { name: 'Record the agreement' }).click()
    await progress(1)
  })

  it('takes a vote of importance and feasibility by constituency', async () => {
    const vote = (what: string, value: string) =>
      page
        .getByRole('radiogroup', { name: `Workers: ${what}` })
        .getByRole('radio', { name: value })
        .check()
    await vote('Importance', '3')
    await page.getByText('Counts once both are chosen').waitFor()
    await vote('Feasibility', '1')
    await page.getByText('Vote recorded').waitFor()
    await page.getByText('Voted', { exact: true }).waitFor()
    // The first vote is taken back too, and given again.
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Voted', { exact: true }).waitFor({ state: 'detached' })
    await vote('Importance', '3')
    await vote('Feasibility', '1')
    await page.getByText('Voted', { exact: true }).waitFor()
  })

  it('keeps everything through a reload, and the results show it as agreed', async () => {
    await waitForSaved(page)
    await page.reload()
    await page.locator('.agreed').getByText(reason).waitFor()
    await expect
      .poll(() => page.getByRole('radiogroup', { name: 'Workers: Importance' }).locator(':checked').inputValue())
      .toBe('3')
    await page.goto(`${assessment}/results`)
    const positions = page.locator('#positions')
    await positions.getByText('1 indicator is agreed in plenary.').waitFor()
    await positions.getByRole('heading', { name: 'Agreed, with dissent on record' }).waitFor()
    await positions.getByText(dissent).waitFor()
    await positions.getByText(/^Agreed: Level\s2$/).waitFor()
  })

  it('reopens with a reason, which stays in the history', async () => {
    await page.goto(`${assessment}/agree/legal-framework/definition`)
    await page.locator('summary').filter({ hasText: 'Reopen' }).click()
    await page.getByRole('button', { name: 'Reopen' }).click()
    await page.getByText('Write why it is opened again.').waitFor()
    await page.getByRole('textbox', { name: 'Reason for reopening' }).fill('A decree was published')
    await page.getByRole('button', { name: 'Reopen' }).click()
    await page.getByText('Reopened: the answers count again').waitFor()
    await progress(0)
    await page.locator('.agree-form input').first().waitFor({ state: 'attached' })
    await drawn(page)
    expect(await page.locator('.agree-form input:checked').count()).toBe(0)
    await page.getByRole('link', { name: 'Open all answers and the history' }).click()
    await page.locator('summary').filter({ hasText: 'History' }).last().click()
    await page.getByText('A decree was published').first().waitFor()
  })

  it('parks on this device and takes up again', async () => {
    await page.goto(`${assessment}/agree/legal-framework/definition`)
    await headline(/^Does an official text define the SSE/)
    await page.getByRole('button', { name: 'Park it' }).click()
    await page.waitForURL((url) => !url.href.endsWith('/definition'))
    await page.reload()
    await page.getByRole('link', { name: 'All indicators of the room' }).click()
    await headline('95 indicators are not agreed yet')
    await page.locator('summary').filter({ hasText: 'Parked' }).click()
    await page.getByText('on this device only').waitFor()
    await page.getByRole('link', { name: 'Official definition of the SSE' }).click()
    await page.getByRole('button', { name: 'Take it up again' }).click()
    await page.getByRole('button', { name: 'Park it' }).waitFor()
  })

  it('is led by the keyboard alone before the projector', async () => {
    await page.getByRole('link', { name: 'All indicators of the room' }).click()
    await page.getByRole('link', { name: 'Put the first on the table' }).click()
    await page.locator('.agree-form').waitFor()
    const first = await question()
    await page.getByRole('button', { name: 'Projector view' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Leave the projector view' }).waitFor()
    await expect.poll(() => page.locator('.topbar').isVisible()).toBe(false)
    await drawn(page)
    expect(await page.locator('.agree-beside').count()).toBe(0)
    expect(await page.locator('.agree-bar kbd').allTextContents()).toEqual(['P', 'R'])
    await page.keyboard.press('PageDown')
    await expect.poll(question).not.toBe(first)
    await page.keyboard.press('PageUp')
    await expect.poll(question).toBe(first)
    await page.keyboard.press('n')
    await page.getByText('Level 0', { exact: true }).waitFor()
    await page.getByRole('textbox', { name: 'Reason' }).focus()
    await page.keyboard.type('Nothing is published. Really.')
    await page.keyboard.press('Escape')
    await page.keyboard.press('r')
    await page.getByRole('heading', { name: 'What was agreed' }).waitFor()
    await progress(1)
    await page.keyboard.press('PageDown')
    await expect.poll(question).not.toBe(first)
    const second = await question()
    await page.keyboard.press('p')
    await expect.poll(question).not.toBe(second)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Projector view' }).waitFor()
    await expect.poll(() => page.locator('.topbar').isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })
})
