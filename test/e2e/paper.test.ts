import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { waitForSaved } from '../support/saved'

/** Ten rows of four criteria, as somebody reads them off a sheet: every pattern differs from its neighbour. */
const sheet = ['yyyn', 'yynn', 'y???', 'nnnn', 'yyyy', '?nnn', 'yn?y', 'yyy?', 'nyyy', 'yy??']
const words: Readonly<Record<string, string>> = { y: 'yes', n: 'no', '?': 'unknown' }

describe('a room without screens', () => {
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let assessment: string

  beforeAll(async () => {
    app = await serveBuiltApp(4190)
    browser = await launchChromium()
    const context = await browser.newContext({ locale: 'en', acceptDownloads: true, serviceWorkers: 'block' })
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(`${app.address}#/new`)
    await page.getByRole('combobox', { name: 'Country' }).fill('Tunis')
    await page.getByRole('option', { name: 'Tunisia' }).click()
    await page.getByRole('radio', { name: /Rapid assessment/ }).check()
    await page.getByRole('radio', { name: 'Workers' }).check()
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('heading', { level: 1, name: /0 of 36 indicators complete/ }).waitFor()
    assessment = page.url()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('prints the questionnaire of this assessment: its country, in the language chosen, the core only', async () => {
    await page.getByRole('link', { name: 'Print questionnaires on paper' }).click()
    await page
      .getByRole('combobox', { name: 'Questionnaire' })
      .selectOption({ label: 'Decent work in the care economy' })
    await page.getByRole('radio', { name: 'العربية' }).check()
    await expect.poll(() => page.getByRole('radio', { name: /Rapid assessment/ }).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Make the PDF' }).click()
    await page.getByText(/is ready/).waitFor({ timeout: 30_000 })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Save/ }).first().click(),
    ])
    expect(download.suggestedFilename()).toBe('care-economy-rapid-ar.pdf')
    const path = join(mkdtempSync(join(tmpdir(), 'paper-')), 'paper.pdf')
    await download.saveAs(path)
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    const text = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout
    expect(text).toContain('تونس')
    expect(text).toContain('العمل اللائق في اقتصاد الرعاية')
  })

  it('takes a filled sheet by keyboard alone, at the speed of typing', async () => {
    await page.goto(`${assessment}/entry/informality`)
    await page.locator('.entry-row.is-now').waitFor()
    const rows = page.locator('.entry-row')
    await expect.poll(() => rows.count()).toBe(24)
    await page.keyboard.type(sheet.slice(0, 6).join(''))
    await page.getByText('24 of 24 rows answered').waitFor()
    await page.getByText('This questionnaire is entered').waitFor()
    await waitForSaved(page)
    await page.reload()
    await expect.poll(() => rows.count()).toBe(24)
    const said = await rows.evaluateAll((all) =>
      all.map((row) => row.querySelector<HTMLInputElement>('input:checked')?.value ?? 'unanswered'),
    )
    expect(said).toEqual([...sheet.slice(0, 6).join('')].map((key) => words[key]))
  })

  it('goes back, corrects, and undoes', async () => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const value = (row: number) =>
      page
        .locator('.entry-row')
        .nth(row)
        .evaluate((one) => one.querySelector<HTMLInputElement>('input:checked')?.value)
    expect(await value(2)).toBe('yes')
    await page.keyboard.press('n')
    await expect.poll(() => value(2)).toBe('no')
    await page.keyboard.press('z')
    await expect.poll(() => value(2)).toBe('yes')
  })

  it('becomes a full assessment with nothing lost, and rapid again', async () => {
    await page.goto(`${assessment}/details`)
    await page.getByRole('radio', { name: /Full assessment/ }).check()
    await page.getByRole('button', { name: 'Save the changes' }).click()
    await page.getByRole('heading', { level: 1, name: /6 of 96 indicators complete/ }).waitFor()
    await page.goto(`${assessment}/answer/informality/diagnosis`)
    await page.locator('.ladder').waitFor()
    await page.keyboard.type('yynn')
    await waitForSaved(page)
    await page.goto(`${assessment}/details`)
    await page.getByRole('radio', { name: /Rapid assessment/ }).check()
    await page.getByRole('button', { name: 'Save the changes' }).click()
    await page.getByRole('heading', { level: 1, name: /6 of 36 indicators complete/ }).waitFor()
    await page.getByText('1 answer to an indicator that the rapid assessment does not ask is kept').waitFor()
    await page.goto(`${assessment}/answer/informality/diagnosis`)
    await page.getByText('The rapid assessment does not ask this indicator').waitFor()
    await page.goto(`${assessment}/results`)
    await page.getByText('This is a rapid assessment').first().waitFor()
  })
})
