import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchPersistent } from '../support/chromium'
import { waitForSaved } from '../support/saved'

const folder = mkdtempSync(join(tmpdir(), 'main-job-'))
const profile = join(folder, 'profile')

const readPdf = (path: string): string =>
  spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' }).stdout.replace(/[\u202a-\u202e]/g, '')

/** Wide and narrow layouts say the same thing in two places, and show one of them. */
const seen = (page: Page, text: RegExp) => page.getByText(text).filter({ visible: true }).first()

async function firstPage(context: BrowserContext): Promise<Page> {
  const [page = await context.newPage()] = context.pages()
  await page.setViewportSize({ width: 1280, height: 800 })
  // Shorter than a test's own limit, so that a failure names what it waited for.
  page.setDefaultTimeout(10_000)
  return page
}

/** Makes the report in the language named on its button and returns the file. */
async function makeReport(page: Page, language: string, button: RegExp): Promise<string> {
  await page.getByRole('radio', { name: language }).check()
  await page.getByRole('button', { name: button }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /Save the PDF|حفظ/ })
      .first()
      .click(),
  ])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

describe('the main job, with the server stopped half way', () => {
  let app: BuiltApp
  let context: BrowserContext
  let page: Page
  let heard: ReturnType<typeof listen>

  beforeAll(async () => {
    app = await serveBuiltApp(4181)
    context = await launchPersistent(profile)
    heard = listen(context, app.address)
    page = await firstPage(context)
  })

  afterAll(async () => {
    await context.close()
    await app.stop().catch(() => undefined)
  })

  it('gets ready to work offline at the first visit', async () => {
    await page.goto(app.address)
    await page.getByText('Ready to work offline', { exact: true }).waitFor({ timeout: 30_000 })
  })

  it('starts an assessment of a country chosen by name', async () => {
    await page.getByRole('link', { name: 'Start an assessment' }).click()
    await page.getByRole('combobox', { name: 'Country' }).fill('Tunis')
    await page.getByRole('option', { name: 'Tunisia' }).click()
    await page.getByRole('radio', { name: 'Government' }).check()
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('heading', { level: 1, name: /0 of 96 indicators complete/ }).waitFor()
  })

  it('answers the first indicator by keyboard, and says that it is saved', async () => {
    await page.getByRole('link', { name: 'Begin' }).click()
    await page.getByRole('heading', { level: 1, name: /Does an official text define the SSE/ }).waitFor()
    // The heading takes the focus once the page listens.
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await page.keyboard.type('yy?n', { delay: 60 })
    await seen(page, /Level\s2 so far/).waitFor()
    await waitForSaved(page)
  })

  it('goes on when the server has stopped', async () => {
    await app.stop()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /each SSE form/ }).waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await page.keyboard.type('yynn', { delay: 60 })
    await seen(page, /Level\s2/).waitFor()
    await waitForSaved(page)
  })

  it('opens again without a server, with everything in its place', async () => {
    await page.reload()
    await page.getByRole('heading', { level: 1, name: /each SSE form/ }).waitFor()
    await seen(page, /Level\s2/).waitFor()
  })

  it('shows the results', async () => {
    await page.getByRole('link', { name: 'Legal framework' }).filter({ visible: true }).first().click()
    await page.getByRole('link', { name: 'Results' }).first().click()
    await seen(page, /Foundations that may be missing/).waitFor()
  })

  it('prints the diagnostic in English and in Arabic', async () => {
    await page.getByRole('link', { name: 'Report' }).first().click()
    const english = readPdf(await makeReport(page, 'English', /Make the PDF/))
    expect(english).toContain('Tunisia')
    expect(english).toContain('Official definition of the SSE')
    const arabic = readPdf(await makeReport(page, 'العربية', /Make the PDF|Make it again/))
    expect(arabic).toContain('تونس')
    expect(arabic).toContain('الاقتصاد الاجتماعي والتضامني')
  }, 60_000)

  it('speaks Arabic at once, from right to left, without the server', async () => {
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ar')
    await page.waitForFunction(() => document.documentElement.dir === 'rtl')
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toMatch(/[\u0600-\u06ff]/)
  })

  it('survives closing the browser, with the server still stopped', async () => {
    await context.close()
    context = await launchPersistent(profile)
    page = await firstPage(context)
    await page.goto(app.address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('link', { name: /تونس/ }).first().click()
    await page.getByRole('heading', { level: 1, name: /2.*96/ }).waitFor()
  })

  it('asked nobody else for anything and complained of nothing', () => {
    expect(heard.foreign).toEqual([])
    expect(heard.complaints).toEqual([])
  })
})
