import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { entriesOfAnswers, readAnswers } from '../../src/domain/exchange/answers'
import { packageParts } from '../../src/domain/exchange/packed-package'
import { sampleAnswers } from '../../src/domain/exchange/sample'
import { isCountry } from '../../src/i18n/countries'
import { digestOf } from '../../src/platform/digest'
import { violations } from '../support/accessibility'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { pdfToText } from '../support/pdf-tools'

/** Some three thousand entries. */
const sample = sampleAnswers(shippedCatalogue, { seed: 5, respondents: 30, title: 'A crowd', year: 2026 })
const entriesFile = 'entries.ndjson'

describe('a large file', () => {
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let heard: ReturnType<typeof listen>
  const workers: string[] = []
  let written = Buffer.alloc(0)

  beforeAll(async () => {
    app = await serveBuiltApp(4195)
    browser = await launchChromium()
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block', acceptDownloads: true })
    heard = listen(context, app.address)
    page = await context.newPage()
    page.setDefaultTimeout(20_000)
    page.on('worker', (worker) => workers.push(worker.url()))
    await page.goto(`${app.address}#/open`)
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  const button = (name: string | RegExp) => page.getByRole('button', { name }).filter({ visible: true }).first()

  async function give(name: string, buffer: Buffer): Promise<void> {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(/^Choose/).click()])
    await chooser.setFiles({ name, mimeType: '', buffer })
  }

  const answers = readAnswers(sample, shippedCatalogue, isCountry)
  if (!answers.ok) throw new Error('The sample cannot be read')
  const entries = entriesOfAnswers(answers.value, shippedCatalogue, digestOf)
  const assessment = entries[0]?.assessment ?? ''
  const parts = packageParts(assessment, entries, { at: 0, app: 'test' }, { digest: digestOf })

  it('is read, added and saved by a worker; what is saved are the entries, byte for byte', async () => {
    await give('crowd.json', Buffer.from(JSON.stringify(sample)))
    await button('Add to this device').click()
    await page.waitForURL(/#\/a\//)
    await page.locator('main h1').first().waitFor()
    await page.goto(`${app.address}#/a/${assessment}/report`)
    const [saved] = await Promise.all([page.waitForEvent('download'), button('Save a backup file').click()])
    written = await readFile(await saved.path())
    const files = unzipSync(written)
    expect(Object.keys(files).sort()).toEqual([entriesFile, 'manifest.json'])
    expect(strFromU8(files[entriesFile] ?? new Uint8Array())).toBe(parts[entriesFile])
    expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toMatchObject({
      count: entries.length,
      digest: digestOf(parts[entriesFile] ?? ''),
    })
    for (const kind of ['reading.worker', 'zip.worker'])
      expect(workers.filter((address) => address.includes(kind))).toHaveLength(1)
  })

  it('of a crowd shows a dozen names before the rest of the page, and all to whoever asks, with the focus on the first of them', async () => {
    await page.goto(`${app.address}#/a/${assessment}`)
    const names = page.locator('.who-answers button')
    await names.first().waitFor()
    await drawn(page)
    expect(await names.count()).toBe(13)
    // A list beside it that is much longer still does not push them down.
    const gap = await page.evaluate(() => {
      document.querySelector<HTMLElement>('.overview-side')?.style.setProperty('min-block-size', '9000px')
      const end = document.querySelector('main h1')?.getBoundingClientRect().bottom ?? Number.NaN
      return (document.querySelector('.who-answers')?.getBoundingClientRect().top ?? Number.NaN) - end
    })
    expect(gap).toBeLessThan(200)
    await button('Show all names (30)').click()
    await expect.poll(() => names.count()).toBe(30)
    const focused = await names.evaluateAll((all) => all.indexOf(document.activeElement as HTMLElement))
    expect(focused).toBe(12)
  })

  it('of a crowd lists a dozen people, all to whoever asks, with the focus on the first of them, and all on paper', async () => {
    await page.goto(`${app.address}#/a/${assessment}`)
    const people = page.locator('.team > li')
    await people.first().waitFor()
    await drawn(page)
    expect(await people.count()).toBe(13)
    expect(await violations(page)).toEqual([])
    await people.last().getByRole('button', { name: 'Show all names (30)' }).click()
    await expect.poll(() => people.count()).toBe(30)
    expect(await people.evaluateAll((all) => all.indexOf(document.activeElement as HTMLElement))).toBe(12)
  })

  it('of a crowd prints everybody on the receipt: from our button, the browser takes the page as it stands', async () => {
    const others = sampleAnswers(shippedCatalogue, { seed: 6, respondents: 20, title: 'Another crowd', year: 2026 })
    await page.goto(`${app.address}#/open`)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(/^Choose/).click()])
    await chooser.setFiles([
      { name: 'crowd.ittisaq', mimeType: '', buffer: written },
      { name: 'others.json', mimeType: '', buffer: Buffer.from(JSON.stringify(others)) },
    ])
    await button('Add to this device').click()
    await button('Print this receipt').waitFor()
    await drawn(page)
    // What it is about, and a dozen with the button for the rest; in the tables, then by file.
    const shown = () => page.locator('.tally > li, .arrived-people > li').count()
    const lead = (await page.locator('.tally > li').count()) - 2 * 13
    expect(await shown()).toBe(lead + 4 * 13)
    await page.evaluate(() => {
      window.print = () => {
        window.dispatchEvent(new Event('beforeprint'))
        const there = document.querySelectorAll('.tally > li, .arrived-people > li').length
        document.body.setAttribute('data-printed', `${there}`)
      }
    })
    await button('Print this receipt').click()
    expect(await page.locator('body').getAttribute('data-printed')).toBe(`${lead + 2 * 30 + 2 * 20}`)
    await page.reload()
    await page.goto(`${app.address}#/a/${assessment}`)
    await page.locator('.team > li').first().waitFor()
    await drawn(page)
    const paper = pdfToText(await page.pdf(), 'raw')
    expect(paper.match(/answers to \d+ indicators/g)).toHaveLength(30)
    // That of the question who answers here, which is not printed for its names.
    expect(paper.match(/Show all names/g)).toHaveLength(1)
  })

  it('that was saved says the same when it is read again', async () => {
    await page.goto(`${app.address}#/open`)
    await give('crowd.ittisaq', written)
    await page.getByText('Everything in this file is already on this device').waitFor()
    await page.getByText(`${entries.length.toLocaleString('en')} are already here`).waitFor()
    expect(await button('Add to this device').count()).toBe(0)
    expect(heard.complaints).toEqual([])
    expect(heard.foreign).toEqual([])
  })
})
