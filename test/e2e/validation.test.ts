import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { waitForSaved } from '../support/saved'

const dissent = 'Rural workers were not asked.\nWe say so on record.'

describe('from self-assessment to validated and reviewed', () => {
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let overview: string
  let complaints: readonly string[]

  beforeAll(async () => {
    app = await serveBuiltApp(4198)
    browser = await launchChromium()
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' })
    ;({ complaints } = listen(context, app.address))
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(app.address)
    await page.getByRole('button', { name: 'Open the example' }).click()
    await page.getByRole('button', { name: 'Add to this device' }).click()
    await page.waitForURL(/#\/a\/[^/]+$/)
    overview = page.url()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  const headline = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
  const of = (constituency: string) => page.getByRole('group', { name: constituency })
  const record = () => page.getByRole('button', { name: 'Record the validation' }).click()
  const hasFocus = (label: string) =>
    expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.id))
      .toBe(label)

  it('is reached from the overview, and says what is still open without barring the way', async () => {
    await page.getByText('Self-assessment, not validated').waitFor()
    await page.getByRole('link', { name: 'Validation and review' }).click()
    await headline('Self-assessment, not validated')
    const open = page.getByRole('link', { name: /indicators? (is|are) not answered|the constituencies are far apart/ })
    await expect.poll(() => open.count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Record the validation' }).waitFor()
  })

  it('asks every constituency that counts, and goes to the first that is missing', async () => {
    await of('Government').getByRole('radio', { name: 'Agrees', exact: true }).check()
    await record()
    await expect
      .poll(() => page.getByText('Choose where this constituency stands, or that it was absent.').count())
      .toBe(3)
    const employers = of('Employers').getByRole('radio', { name: 'Agrees', exact: true })
    await hasFocus((await employers.getAttribute('name')) ?? '')
    await employers.check()
    await of('Workers').getByRole('radio', { name: 'Disagrees' }).check()
    await of('SSE bodies').getByRole('radio', { name: 'Absent' }).check()
    await record()
    await page.getByText('Write what is disputed and why.').waitFor()
    await page.getByText('Write why this constituency was absent.').waitFor()
    const reason = page.getByRole('textbox', { name: 'Workers: what is disputed and why, word for word' })
    await hasFocus((await reason.getAttribute('id')) ?? '')
    await reason.fill(dissent)
    await page.getByRole('textbox', { name: 'SSE bodies: reason for the absence' }).fill('The seat was empty.')
    await expect.poll(() => page.getByText('Write what is disputed and why.').count()).toBe(0)
  })

  it('is recorded with its date and its dissent, and is there after a reload', async () => {
    await record()
    await headline(/^Validated on \d+ \w+ \d{4}$/)
    await page.getByText('Validation recorded').waitFor()
    await waitForSaved(page)
    await page.reload()
    await headline(/^Validated on /)
    await page.getByText('Workers: Disagrees').filter({ visible: true }).waitFor()
    expect(await page.locator('.card blockquote').first().textContent()).toBe(dissent)
    await drawn(page)
    expect(await page.getByText('changed since').count()).toBe(0)
  })

  it('says what changed since, on its page and on the overview, until it is recorded again', async () => {
    await page.goto(`${overview}/respondents`)
    await page.getByRole('radio', { name: /Trade union centre/ }).check()
    await page.goto(`${overview}/answer/legal-framework/education`)
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await page.keyboard.type('yy', { delay: 60 })
    await page.waitForFunction(() => document.querySelectorAll('.rung.is-yes').length === 2)
    await waitForSaved(page)
    await page.goto(overview)
    await page.getByText(/; 1 change since the validation/).waitFor()
    await page.getByRole('link', { name: 'Validation and review' }).click()
    await page.getByText('1 answer or other part changed since').waitFor()
    await page.getByRole('button', { name: 'Change the validation' }).click()
    await expect.poll(() => of('Workers').getByRole('radio', { name: 'Disagrees' }).isChecked()).toBe(true)
    await record()
    await page.getByText('changed since').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('1 answer or other part changed since').waitFor()
  })

  it('is taken back, and put back as it was', async () => {
    await page.getByRole('button', { name: 'Take it back: the validation' }).click()
    await headline('Self-assessment, not validated')
    await page.getByRole('button', { name: 'Undo' }).click()
    await headline(/^Validated on /)
    await page.getByText('1 answer or other part changed since').waitFor()
    await page.getByText('History of the validation').click()
    await page.getByText('Taken back', { exact: true }).waitFor()
    await expect.poll(() => page.locator('.validation-history > li').count()).toBe(5)
  })

  it('keeps a specialist’s reading beside it, with a name', async () => {
    await page.getByRole('button', { name: 'Record the review' }).click()
    await page.getByText('Write who reviewed the assessment.').waitFor()
    await page.getByRole('textbox', { name: 'Who reviewed it' }).fill('Ms Reader, country office')
    await page.getByRole('textbox', { name: 'The specialist’s reading' }).fill('Check the coverage of rural workers.')
    await page.getByRole('button', { name: 'Record the review' }).click()
    await headline(/^Validated on .*, reviewed on /)
    await waitForSaved(page)
    await page.reload()
    await page.getByText('Ms Reader, country office').filter({ visible: true }).waitFor()
    await page.getByRole('button', { name: 'Take it back: the review' }).click()
    await headline(/^Validated on [^,]*$/)
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Who reviewed it' }).inputValue())
      .toBe('Ms Reader, country office')
    expect(complaints).toEqual([])
  })
})
