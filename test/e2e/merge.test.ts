import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/accessibility'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { workshop } from '../support/devices'
import { drawn } from '../support/drawn'
import { testAssessment } from '../support/entries'
import { wordsOverOthers } from '../support/pdf-tools'

describe('files of several devices at once', () => {
  const { first, second, third, round, file } = workshop()
  const handed = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer })
  const broken = handed('cut off.ittisaq', file(first).subarray(0, 900))
  const three = [
    handed('first.ittisaq', file(first)),
    handed('second.ittisaq', file(second)),
    handed('third.ittisaq', file(third)),
  ]
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let together = ''
  let heard: ReturnType<typeof listen>

  beforeAll(async () => {
    app = await serveBuiltApp(4181)
    browser = await launchChromium()
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block', acceptDownloads: true })
    heard = listen(context, app.address)
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.setViewportSize({ width: 360, height: 640 })
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  async function open(files: readonly ReturnType<typeof handed>[]): Promise<void> {
    await page.goto(app.address)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a file' }).click(),
    ])
    expect(chooser.isMultiple()).toBe(true)
    await chooser.setFiles([...files])
  }

  const heading = (name: RegExp | string) => page.getByRole('heading', { level: 1, name })
  async function rows(): Promise<readonly string[]> {
    await drawn(page)
    // Not as they are laid out: of tables that are not seen, nothing is.
    return page
      .locator('.tally tr')
      .evaluateAll((rows: HTMLTableRowElement[]) =>
        rows.map(({ cells }) => [...cells].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()).join(' ')),
      )
  }

  it('are shown before anything happens: what is new, the same and in conflict, and which file is refused', async () => {
    await open([...three, broken])
    await heading('4 files were read. Nothing has changed yet.').waitFor()
    expect(await rows()).toEqual([
      'Who, about what New There already In conflict',
      'In total 9 8 1',
      'Of all together: agreements, targets New There already In conflict',
      'Country, title, plan 1 2 0',
      'Government New There already In conflict',
      'Legal framework 3 2 1',
      'Informality 1 0 0',
      'Names and other details 1 2 0',
      'Workers New There already In conflict',
      'Legal framework 1 0 0',
      'Care economy 1 0 0',
      'Names and other details 1 2 0',
    ])
    const files = await page.locator('.arrived').allInnerTexts()
    expect(files).toHaveLength(4)
    expect(files[0]).toMatch(/first\.ittisaq\s+Accepted[\s\S]+New: 6\. There already: 0\./)
    expect(files[1]).toMatch(/second\.ittisaq\s+Accepted[\s\S]+New: 1\. There already: 4\./)
    expect(files[3]).toMatch(/cut off\.ittisaq\s+Refused[\s\S]+cut off or damaged/)
    const fingerprints = await page.locator('.arrived .fingerprint').allInnerTexts()
    expect(new Set(fingerprints).size).toBe(3)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })

  it('change nothing when they are left', async () => {
    await page.getByRole('button', { name: 'Leave it' }).click()
    await page.getByText('No assessment on this device').waitFor()
    await page.reload()
    await page.getByText('No assessment on this device').waitFor()
  })

  it('are added in one step, with a receipt that can be printed', async () => {
    await open([...three, broken])
    await page.getByRole('button', { name: 'Add to this device' }).click()
    await heading('Added to this device').waitFor()
    await page.getByText('On 1 point, two versions were written').waitFor()
    await page.getByText('cut off.ittisaq').waitFor()
    together = await page.locator('.gathered .fingerprint').innerText()
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes')
    })
    await page.getByRole('button', { name: 'Print this receipt' }).click()
    await page.locator('body[data-printed=yes]').waitFor()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.getByRole('button', { name: 'Print this receipt' }).isVisible()).toBe(false)
    await expect.poll(() => page.locator('.tally').isVisible()).toBe(true)
    // On small paper of several lengths, so that a page ends at many places.
    for (const height of [6, 7, 8, 9, 10, 11, 12, 13]) {
      const paper = await page.pdf({ width: '12cm', height: `${height}cm` })
      expect(wordsOverOthers(paper), `${height} cm`).toEqual([])
    }
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('link', { name: /^Go to/ }).click()
    await page.waitForURL(/#\/a\/assessment-1$/)
  })

  it('leave both versions of a conflict for the person to choose from', async () => {
    await page.goto(`${app.address}#/a/${testAssessment}/respondents`)
    await page
      .getByRole('radio', { name: /Government/ })
      .first()
      .check()
    await page.goto(`${app.address}#/a/${testAssessment}/answer/legal-framework/definition`)
    await page
      .getByText(/differ|two versions|both/i)
      .first()
      .waitFor()
  })

  it('change nothing the second time, and say so', async () => {
    await open([...three].reverse())
    await heading('Everything in these files is already on this device.').waitFor()
    expect((await rows())[1]).toBe('In total 0 17 0')
    expect(await page.getByRole('button', { name: 'Add to this device' }).count()).toBe(0)
  })

  it('or of one that adds to what is here are put together with it, with a receipt too', async () => {
    const { fourth } = workshop()
    await open([handed('fourth.ittisaq', file(fourth))])
    await heading('1 file was read. Nothing has changed yet.').waitFor()
    expect((await rows())[1]).toBe('In total 1 4 0')
    await page.getByRole('button', { name: 'Add to this device' }).click()
    await heading('Added to this device').waitFor()
    together = await page.locator('.gathered .fingerprint').innerText()
  })

  it('are refused together when none can be read', async () => {
    await open([broken, { ...broken, name: 'words.json', buffer: Buffer.from('hello') }])
    await heading('None of these files was opened. Nothing was changed.').waitFor()
    await page.getByText('words.json').waitFor()
  })

  it('of another assessment stand apart from the others', async () => {
    const answers = { country: 'TUN', year: 2025, respondents: [{ id: 'r', constituency: 'sse' }], answers: [] }
    await open([three[0] ?? broken, handed('tunisia.json', Buffer.from(JSON.stringify(answers)))])
    await heading('2 files were read. Nothing has changed yet.').waitFor()
    await drawn(page)
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Example · 2026',
      'Tunisia · 2025',
      'The files, one by one',
    ])
    await page.getByText('Everything about this assessment is already on this device.').waitFor()
  })

  it('may be dropped on the page', async () => {
    await page.goto(`${app.address}#/`)
    await page.getByRole('button', { name: 'Open a file' }).waitFor()
    await page.evaluate(
      (files) => {
        const transfer = new DataTransfer()
        for (const { name, bytes } of files) transfer.items.add(new File([Uint8Array.from(bytes)], name))
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
      },
      three.map(({ name, buffer }) => ({ name, bytes: [...buffer] })),
    )
    await heading('Everything in these files is already on this device.').waitFor()
  })

  it('have the fingerprint of the backup that is saved afterwards', async () => {
    await page.goto(`${app.address}#/a/${testAssessment}`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a backup file' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^XXA-2026-.*\.ittisaq$/)
    const saved = await download.path()
    expect(Object.keys(unzipSync(readFileSync(saved)))).toEqual(['entries.ndjson', 'manifest.json'])
    const said = await page.getByText(/Fingerprint: /).innerText()
    await open([handed('backup.ittisaq', readFileSync(saved))])
    await page.getByText('Everything in this file is already on this device.').waitFor()
    expect(said).toContain(await page.locator('.fingerprint').innerText())
    expect(said).toContain(together)
    expect(round.length).toBeLessThan(9)
    expect(heard.complaints).toEqual([])
    expect(heard.foreign).toEqual([])
  })
})
