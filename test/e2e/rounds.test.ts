import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { writePackage } from '../../src/domain/exchange/package'
import { questionnaireByPath } from '../../src/domain/questionnaire/questionnaire'
import { directionOf, factsOf, languages } from '../../src/i18n/languages'
import { digestOf } from '../../src/platform/digest'
import { rawText, sideways, violations } from '../support/accessibility'
import { answered } from '../support/answers'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { details, Scenario, testAssessment } from '../support/entries'
import { resize, visit } from '../support/example'
import { waitForSaved } from '../support/saved'
import { startAssessment } from '../support/start-assessment'

const definition = 'legal-framework/definition'
/** The level in a text, whatever kind of space keeps its number beside it. */
const levelIn = (text: string): string => `Level ${/Level\s(\d)/.exec(text)?.[1]}`

const shipped = questionnaireByPath(shippedCatalogue, definition)?.version ?? 0
const reviewer = 'Ms Reader, country office'

/** A second round whose last one was asked with another version of the questionnaire; on each of two devices a cause was given. */
function reworded(): string {
  const device = new Scenario(shippedCatalogue)
  device.say(details)
  device.introduces('government')
  device.say({
    kind: 'round',
    content: {
      assessment: 'earlier',
      year: 2024,
      title: '',
      at: '001704067200000.00000.device-1',
      positions: [
        {
          indicator: definition,
          version: shipped - 1,
          levels: { floor: 1, ceiling: 2 },
          basis: 'provisional',
          said: ['yes', 'divided', null, 'no'],
        },
      ],
    },
  })
  device.say({
    kind: 'answer',
    respondent: 'government',
    indicator: definition,
    version: shipped,
    answer: answered('yyyn'),
  })
  const other = new Scenario(shippedCatalogue, 'device-2')
  const cause = { kind: 'change', indicator: definition, note: '' } as const
  device.say({ ...cause, cause: null })
  const mine = device.say({ ...cause, cause: 'real-change' }, [])
  const theirs = other.say({ ...cause, cause: 'new-evidence' }, [])
  return writePackage(
    testAssessment,
    [...device.entries.filter(({ id, body }) => body.kind !== 'change' || id === mine.id), theirs],
    digestOf,
  )
}

describe('from one round to the next', () => {
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let first = ''
  let second = ''
  let third = ''
  let year = 0
  let complaints: readonly string[]

  beforeAll(async () => {
    app = await serveBuiltApp(4173)
    browser = await launchChromium()
    const context = await browser.newContext({
      locale: 'en',
      serviceWorkers: 'block',
      bypassCSP: true,
      viewport: { width: 1280, height: 800 },
    })
    ;({ complaints } = listen(context, app.address))
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    first = await startAssessment(page, app.address, 'Government')
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()

  /** Keys on the indicator's own screen. */
  async function answer(assessment: string, indicator: string, keys: string, settled: string): Promise<void> {
    await page.goto(`${assessment}/answer/${indicator}`)
    await page.locator('.rung.is-now').waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('.answer-screen') !== null)
    for (const key of keys) await page.keyboard.press(key)
    await page.waitForFunction(
      (answers) =>
        [...document.querySelectorAll('.rung')]
          .map(({ className }) => className)
          .join()
          .includes(answers),
      settled,
    )
    await waitForSaved(page)
  }

  it('says why no round begins while nothing is answered, or while the round is blind', async () => {
    await page.goto(`${first}/details`)
    await page.getByText('Nothing is answered in this round yet').waitFor()
    await drawn(page)
    expect(await page.getByRole('button', { name: 'Start a new round' }).count()).toBe(0)
    await answer(first, definition, 'yynn', 'is-no')
    await page.goto(`${first}/respondents`)
    await page.getByRole('button', { name: 'Begin a blind round' }).click()
    await page.goto(`${first}/details`)
    await page.getByText('The answers of this round are still closed.').waitFor()
    await page.goto(`${first}/respondents`)
    await page.getByRole('button', { name: 'Open the answers' }).click()
    await waitForSaved(page)
  })

  it('refuses an earlier year with a sentence, and begins with the same people and no answer', async () => {
    await page.goto(`${first}/details`)
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Start a new round' }) })
    const field = form.getByLabel('Year')
    year = Number(await field.inputValue())
    await field.fill(String(year - 5))
    await form.getByRole('button', { name: 'Start a new round' }).click()
    await page.getByText(`A new round cannot be earlier than this one. Write ${year} or later.`).waitFor()
    expect(page.url()).toContain('/details')
    await field.fill(String(year + 2))
    await form.getByLabel('Title of the assessment (optional)').fill('Second round')
    await form.getByRole('button', { name: 'Start a new round' }).click()
    await heading('0 of 96 indicators complete')
    second = page.url()
    expect(second).not.toBe(first)
    await waitForSaved(page)
    await page.reload()
    await heading('0 of 96 indicators complete')
  })

  it('hints at what was last said with dashes and words, and selects nothing', async () => {
    await page.goto(`${second}/answer/${definition}`)
    await page.getByText(`Last round, ${year}: Level 2`).waitFor()
    await page.locator('.rung .was').first().waitFor({ state: 'attached' })
    await drawn(page)
    expect(await page.locator('.rung .was').evaluateAll((all) => all.map(({ className }) => className))).toEqual([
      'yes was',
      'yes was',
      'no was',
      'no was',
    ])
    expect(await page.locator('.rung input:checked').count()).toBe(0)
    const now = page.locator('.rung.is-now .seg')
    const described = (await now.getAttribute('aria-describedby')) ?? ''
    expect(await page.locator(`#${described}`).textContent()).toBe(`${year}: Yes`)
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 360, height: 640 })
    await page.locator('.thumb-sheet').getByText(`${year}: Yes`).waitFor()
    await drawn(page)
    expect(await sideways(page)).toBe(0)
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('compares the two, and asks for the cause of each change', async () => {
    await answer(second, definition, 'yyyn', 'is-no')
    await page.goto(`${second}/results`)
    await page.getByText('1 change not yet explained').waitFor()
    await page.getByRole('link', { name: 'Compare with the last round' }).click()
    await heading('What has changed since the last round')
    await page.getByText('1 indicator has changed since the last round.').waitFor()
    const sides = page.locator('.change-side')
    await expect.poll(async () => (await sides.allTextContents()).map(levelIn)).toEqual(['Level 2', 'Level 3'])
    await page.getByLabel('Why it changed').selectOption({ label: 'Real change' })
    await page.getByText('Every change is explained').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('1 change not yet explained').waitFor()
    await page.getByLabel('Why it changed').selectOption({ label: 'Real change' })
    await page.getByLabel('In a few words').fill('The decree of March')
    await waitForSaved(page)
    await page.reload()
    await page.getByRole('button', { name: 'Real change: 1' }).click()
    await expect.poll(() => page.getByLabel('In a few words').inputValue()).toBe('The decree of March')
    await page.getByRole('button', { name: 'New evidence: 0' }).click()
    await page.getByText('No change to show.').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await rawText(page)).toEqual([])
  })

  it('keeps a specialist’s reading beside the team’s, and changes no level', async () => {
    await page.goto(`${second}/answers/${definition}`)
    await page.getByRole('button', { name: 'Add a specialist’s reading' }).click()
    const form = page.locator('.reading-form')
    await form.getByRole('button', { name: 'Record the reading' }).click()
    await page.getByText('Write whose reading it is.').waitFor()
    await page.getByText('Answer at least one criterion').waitFor()
    await form.getByLabel('Whose reading it is').fill(reviewer)
    const groups = form.getByRole('radiogroup')
    await groups.nth(0).getByRole('radio', { name: 'Yes' }).check()
    await groups.nth(1).getByRole('radio', { name: 'No', exact: true }).check()
    await form.getByLabel('What the specialist sees').fill('The decree is a draft.')
    await form.getByRole('button', { name: 'Record the reading' }).click()
    await page.getByText('Reading recorded').waitFor()
    await waitForSaved(page)
    await page.reload()
    await heading(reviewer)
    const beside = page.locator('.reading-beside dd')
    await expect.poll(async () => (await beside.allTextContents()).map(levelIn)).toEqual(['Level 3', 'Level 1'])
    expect(levelIn((await page.locator('.country-level').textContent()) ?? '')).toBe('Level 3')
    expect(await violations(page)).toEqual([])
  })

  it('is in the report that is read on the screen', async () => {
    await page.goto(`${second}/report`)
    await page.getByRole('button', { name: 'Preview', exact: true }).click()
    await page.locator('iframe.is-dressed').waitFor({ timeout: 60_000 })
    const report = page.frameLocator('iframe')
    await report.getByRole('heading', { name: 'What has changed since the last round' }).waitFor()
    await report.getByText('The decree of March').waitFor()
    await report.getByText(reviewer).waitFor()
    expect(complaints).toEqual([])
  })

  it('shows the reading to the room that agrees, without the name, and closes the comparison in a blind round', async () => {
    await page.goto(`${second}/respondents`)
    await page.locator('summary').filter({ hasText: 'Add' }).first().click()
    await page.getByRole('radio', { name: 'Workers' }).last().check()
    await page.getByRole('button', { name: 'Add' }).last().click()
    await answer(second, definition, 'yn', 'is-no')
    await page.goto(`${second}/agree/${definition}`)
    const side = page.getByRole('region', { name: 'Specialist’s reading' })
    await side.getByText('The decree is a draft.').waitFor()
    await drawn(page)
    expect(await page.getByText(reviewer).count()).toBe(0)
    await page.setViewportSize({ width: 360, height: 640 })
    for (const part of ['changes', `answers/${definition}`, 'details']) {
      await visit(page, `${second}/${part}`)
      expect(await sideways(page), part).toBe(0)
    }
    await page.goto(`${second}/respondents`)
    await page.getByRole('button', { name: 'Begin a blind round' }).click()
    await page.getByRole('button', { name: 'Open the answers' }).waitFor()
    await visit(page, `${second}/changes`)
    await heading('Blind round')
    expect(await page.locator('.change').count()).toBe(0)
  })

  it('takes a file of a round alone: says that the wording may differ, and settles two causes by choosing', async () => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(app.address)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a file' }).click(),
    ])
    await chooser.setFiles([{ name: 'second.ittisaq', mimeType: '', buffer: Buffer.from(reworded()) }])
    await page.getByRole('button', { name: 'Add to this device' }).click()
    await page.waitForURL(/#\/a\/[^/]+$/)
    third = page.url()
    await page.goto(`${third}/respondents`)
    await page.getByRole('radio', { name: 'Government' }).first().check()
    await page.goto(`${third}/answer/${definition}`)
    await page.getByText(`(version ${shipped - 1}, now version ${shipped}): the wording may have changed`).waitFor()
    await page
      .locator('.hint-words')
      .filter({ hasText: '2024: the answers differed' })
      .first()
      .waitFor({ state: 'attached' })
    await drawn(page)
    expect(await page.locator('.rung').nth(2).locator('.hint-words').count()).toBe(0)
    await page.goto(`${third}/changes`)
    await page.getByText('Two devices gave different causes.').waitFor()
    await drawn(page)
    expect(await page.getByText('Suggested: changed wording').count()).toBe(0)
    const why = page.getByLabel('Why it changed')
    await why.selectOption({ label: 'Not yet explained' })
    await page.getByText('Suggested: changed wording').waitFor()
    await expect.poll(() => why.inputValue()).toBe('none')
    await page.getByText('Two devices gave different causes.').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })

  it('says all of it in every language, on a phone and on a laptop, with nothing cut off and no reader kept out', async () => {
    await page.goto(`${third}/answers/${definition}`)
    await page.getByRole('button', { name: 'Add a specialist’s reading' }).waitFor()
    for (const language of Object.keys(languages).filter((one) => !factsOf(one).draft)) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.locator('select').filter({ hasText: 'English' }).first().selectOption(language)
      await page.waitForFunction((lang) => document.documentElement.lang === lang, language)
      for (const size of [
        { width: 360, height: 640 },
        { width: 1280, height: 800 },
      ]) {
        await resize(page, size)
        for (const part of ['changes', `answers/${definition}`, `answer/${definition}`, 'details']) {
          const place = `${language} ${size.width} ${part}`
          await visit(page, `${third}/${part}`)
          if (part.startsWith('answers/')) await page.locator('#readings .btn').last().click()
          expect(await violations(page), place).toEqual([])
          expect(await sideways(page), place).toBe(0)
          expect(await rawText(page), place).toEqual([])
          expect(await page.evaluate(() => document.documentElement.dir), place).toBe(directionOf(language))
          if (part.startsWith('answers/')) await page.locator('.reading-form .btn').last().click()
        }
      }
    }
    expect(complaints).toEqual([])
  }, 120_000)
})
