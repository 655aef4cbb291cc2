import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { sampleAnswers } from '../../src/domain/exchange/sample'
import { listen } from '../support/built-app'
import { findChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { waitForSaved } from '../support/saved'
import { startAssessment } from '../support/start-assessment'

/** Two pieces of one part: the first, what stands between, and the second. */
const twoPieces =
  /(<script type="text\/plain" data-part="([^"]+)">)([^<]*)(<\/script>\s*(?:<script>;<\/script>\s*)?<script type="text\/plain" data-part="\2">)([^<]*)/

function changed(text: string): string {
  const at = text.lastIndexOf('<script>') - 100
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
}

/** The whole app as one file on a stick, in a browser that has never seen it, without a network. */
describe('the app as one file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ittisaq-stick-'))
  const file = join(folder, 'ittisaq.html')
  const profile = join(folder, 'profile')
  let context: BrowserContext
  let page: Page
  let heard: ReturnType<typeof listen>

  async function start(): Promise<void> {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium() ?? '',
      args: ['--no-sandbox'],
      locale: 'en',
      offline: true,
      acceptDownloads: true,
    })
    heard = listen(context, pathToFileURL(file).href)
    page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(20_000)
  }

  beforeAll(async () => {
    await build({ mode: 'portable', logLevel: 'error' })
    copyFileSync('dist-portable/ittisaq.html', file)
    await start()
  })

  afterAll(() => context.close())

  const address = pathToFileURL(file).href

  it('is one file, and lets nothing run but its own', () => {
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/script-src 'sha256-[\w+/=]+' 'sha256-[\w+/=]+' 'wasm-unsafe-eval' blob:;/)
    expect(text).not.toMatch(/(?:src|href)="(?!data:)[^#"]/)
  })

  it('has its rules read some at a time, and each of them whole', () => {
    const styles = [...readFileSync(file, 'utf8').matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
      ([, style = '']) => style,
    )
    const rules = styles.filter((style) => !style.startsWith('@font-face'))
    expect(rules.length).toBeGreaterThan(5)
    for (const style of rules) {
      expect(style.length).toBeLessThan(20_000)
      expect(style.split('{').length).toBe(style.split('}').length)
    }
  })

  it.each([
    ['half of it', (text: string) => text.slice(0, text.length / 2)],
    ['all but its end', (text: string) => text.slice(0, text.lastIndexOf('<script>') + 1_000)],
    // In the last part, which is not what is needed first.
    ['a sign of it changed', changed],
    ['a piece left out', (text: string) => text.replace(twoPieces, '$1$3$4')],
    ['two pieces the other way round', (text: string) => text.replace(twoPieces, '$1$5$4$3')],
    ['a name in its last lines changed', (text: string) => text.replace('"names":["', '$&x')],
    ['a part under another name', (text: string) => text.replace('<script type="text/plain" data-part="', '$&x')],
  ])('does not start from %s, and says so', async (_, damaged) => {
    const text = readFileSync(file, 'utf8')
    expect(damaged(text)).not.toBe(text)
    const copy = join(folder, 'copy.html')
    writeFileSync(copy, damaged(text))
    const tab = await context.newPage()
    await tab.goto(pathToFileURL(copy).href)
    await tab.getByText('this copy of the file may be incomplete').waitFor()
    expect(await tab.getByRole('heading').count()).toBe(0)
    await tab.close()
  })

  it('opens, says what it can and cannot do, and takes answers', async () => {
    await page.goto(address)
    await page.getByText('Everything is in this one file').waitFor()
    await page.getByText('in one copy only').waitFor()
    const oneCopy = page.getByText(/one copy only/)
    await drawn(page)
    expect(await oneCopy.count()).toBe(1)
    const overview = await startAssessment(page, address, 'Government')
    await page.goto(`${overview}/answer/legal-framework/definition`)
    await page.locator('.ladder').waitFor()
    await drawn(page)
    // Said once, where it begins: not beside every question.
    expect(await oneCopy.count()).toBe(0)
    for (let criterion = 0; criterion < 4; criterion++) await page.keyboard.press('y')
    await waitForSaved(page)
  })

  it('has them after the browser was closed', async () => {
    await context.close()
    await start()
    await page.goto(address)
    await page
      .getByText(/2 .*settled|1 .*settled|Tunisia/)
      .first()
      .waitFor()
    await page.getByRole('link', { name: /Tunisia/ }).click()
    await page.getByRole('heading', { level: 1, name: /1 of 96 indicators complete/ }).waitFor()
  })

  it('prints the report in Arabic, which reads back', async () => {
    const overview = page.url()
    await page.goto(`${overview}/report`)
    await page.getByRole('radio', { name: 'العربية' }).check()
    await page.getByRole('button', { name: 'Make the PDF' }).click()
    const save = page.getByRole('button', { name: 'Save the PDF' }).first()
    await save.waitFor({ timeout: 60_000 })
    const [made] = await Promise.all([page.waitForEvent('download'), save.click()])
    const path = join(folder, 'report.pdf')
    await made.saveAs(path)
    const { stdout } = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' })
    expect(stdout).toContain('تونس')
  }, 90_000)

  it('takes a large file, which a worker reads', async () => {
    await page.addInitScript(() => {
      const counts = { readByWorkers: 0 }
      Object.assign(window, { counts })
      const Own = window.Worker
      window.Worker = class extends Own {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options)
          this.addEventListener('message', ({ data }) => {
            if (data.type === 'read') counts.readByWorkers += 1
          })
        }
      }
    })
    const sample = sampleAnswers(shippedCatalogue, { seed: 5, respondents: 30, title: 'A crowd', year: 2026 })
    await page.goto('about:blank')
    await page.goto(address)
    const open = page.getByRole('button', { name: 'Open a file' })
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open.click()])
    await chooser.setFiles({ name: 'crowd.json', mimeType: '', buffer: Buffer.from(JSON.stringify(sample)) })
    await page.getByText('A crowd').waitFor()
    const counts = await page.evaluate(() => (window as unknown as { counts: unknown }).counts)
    expect(counts).toEqual({ readByWorkers: 1 })
    await page.getByRole('button', { name: 'Add to this device' }).click()
    await page.locator('.team').waitFor()
    await waitForSaved(page)
  })

  it('asks nobody and complains of nothing', () => {
    expect(heard.foreign.filter((url) => !url.startsWith('file:'))).toEqual([])
    expect(heard.complaints).toEqual([])
  })
})
