import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { unzipSync, zipSync } from 'fflate'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/accessibility'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { waitForSaved } from '../support/saved'
import { startAssessment } from '../support/start-assessment'

interface Handed {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const handed = (name: string, buffer: Buffer): Handed => ({ name, mimeType: '', buffer })

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path())

describe('evidence files and locked files', () => {
  const law = handed('قانون 2020-30.pdf', randomBytes(300_000))
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let other: Page
  const heard: ReturnType<typeof listen>[] = []
  let overview = ''
  let saved: Buffer
  let locked: Buffer
  let passphrase = ''

  async function device(): Promise<Page> {
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block', acceptDownloads: true })
    heard.push(listen(context, app.address))
    const opened = await context.newPage()
    opened.setDefaultTimeout(20_000)
    await opened.setViewportSize({ width: 360, height: 640 })
    return opened
  }

  beforeAll(async () => {
    app = await serveBuiltApp(4187)
    browser = await launchChromium()
    page = await device()
    overview = await startAssessment(page, app.address, 'Government')
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  const button = (name: string | RegExp, where: Page = page) => where.getByRole('button', { name }).first()

  async function choose(where: Page, name: string | RegExp, file: Handed): Promise<void> {
    const [chooser] = await Promise.all([where.waitForEvent('filechooser'), button(name, where).click()])
    await chooser.setFiles([file])
  }

  async function download(where: Page, name: string | RegExp): Promise<Buffer> {
    const [started] = await Promise.all([where.waitForEvent('download'), button(name, where).click()])
    return bytesOf(started)
  }

  /** The page goes on only once everything is on the disk. */
  async function add(where: Page): Promise<void> {
    await button('Add to this device', where).click()
    await where.waitForURL(/#\/a\/[^/]+$/)
  }

  async function openEvidence(where: Page): Promise<void> {
    await where.locator('.aside summary').filter({ hasText: 'Evidence' }).click()
  }

  async function openIndicator(where: Page, address: string): Promise<void> {
    await where.goto(`${address}/answer/legal-framework/definition`)
    await openEvidence(where)
  }

  it('are attached to a piece of evidence, and refused in words when they are too large or empty', async () => {
    await openIndicator(page, overview)
    await button('Add evidence').click()
    await page.getByRole('textbox', { name: 'Title' }).fill('Law 2020-30')
    await choose(page, 'Attach a file', handed('too large.pdf', Buffer.alloc(10_000_001)))
    await page.getByText(/too large\.pdf is larger than 10 MB/).waitFor()
    await choose(page, 'Attach a file', handed('nothing.pdf', Buffer.alloc(0)))
    await page.getByText(/nothing\.pdf is empty/).waitFor()
    await choose(page, 'Attach a file', law)
    await page.getByText(/قانون 2020-30\.pdf is attached/).waitFor()
    expect(await violations(page)).toEqual([])
    await button('Add evidence').click()
    await page.getByText('300 kB').first().waitFor()
    await waitForSaved(page)
  })

  it('come back byte for byte after a reload', async () => {
    await page.reload()
    await openEvidence(page)
    await page.getByRole('button', { name: /Open the file/ }).waitFor()
    expect((await download(page, /Open the file/)).equals(law.buffer)).toBe(true)
  })

  it('travel in the backup, stored once by what they hold', async () => {
    await page.goto(overview)
    saved = await download(page, 'Save a backup file')
    const parts = Object.keys(unzipSync(saved))
    expect(parts.filter((name) => name.startsWith('files/'))).toHaveLength(1)
  })

  it('arrive on another device with the answers', async () => {
    other = await device()
    await other.goto(app.address)
    await choose(other, 'Open a file', handed('from government.ittisaq', saved))
    await other.getByText('1 evidence file comes along.').waitFor()
    await add(other)
    await openIndicator(other, overview)
    expect((await download(other, /Open the file/)).equals(law.buffer)).toBe(true)
    await other.goto(`${overview}/answers/legal-framework/definition`)
    expect((await download(other, /Open the file/)).equals(law.buffer)).toBe(true)
  })

  it('are missed in words where only the answers came', async () => {
    const { [Object.keys(unzipSync(saved)).find((name) => name.startsWith('files/')) ?? '']: _, ...texts } =
      unzipSync(saved)
    const third = await device()
    await third.goto(app.address)
    await choose(third, 'Open a file', handed('answers alone.ittisaq', Buffer.from(zipSync(texts))))
    await third.getByText(/1 evidence file did not come along/).waitFor()
    await add(third)
    await openIndicator(third, overview)
    await button(/Open the file/, third).click()
    await third.getByText(/The file is not on this device/).waitFor()
    // The whole file later brings it, though no entry is new.
    await third.goto(app.address)
    await choose(third, 'Open a file', handed('whole.ittisaq', saved))
    await third.getByText('1 evidence file comes along.').waitFor()
    await add(third)
    await openIndicator(third, overview)
    expect((await download(third, /Open the file/)).equals(law.buffer)).toBe(true)
    await third.context().close()
  })

  it('a locked file needs a passphrase that is hard to guess, written down', async () => {
    await page.goto(overview)
    await page.getByRole('link', { name: 'Save a locked file' }).click()
    await page.getByRole('heading', { level: 1, name: 'A locked file' }).waitFor()
    expect(await violations(page)).toEqual([])
    await button('Choose my own').click()
    await page.getByLabel('Passphrase', { exact: true }).fill('Tunisia2026')
    await page.getByText('Easy to guess. Add words.').waitFor()
    await button('Lock and save the file').click()
    await page.getByText(/too easy to guess/).waitFor()
    await page.getByText('The two are not the same.').waitFor()
    await page.getByText('Write it down first').waitFor()
    expect(await violations(page)).toEqual([])
    await button('Let one be made').click()
    passphrase = (await page.locator('.made').innerText()).trim()
    expect(passphrase).toMatch(/^(\w{4}-){4}\w{4}$/)
    await page.getByRole('checkbox', { name: /I have written the passphrase down/ }).check()
    locked = await download(page, 'Lock and save the file')
    await page.getByText(/The locked file is saved/).waitFor()
    expect(locked.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
  })

  it('opens with it and not with another, and brings everything', async () => {
    await page.context().close()
    page = await device()
    await page.goto(app.address)
    await choose(page, 'Open a file', handed('locked.ittisaq', locked))
    await page.getByRole('heading', { level: 1, name: 'This file is locked with a passphrase' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Passphrase', { exact: true }).fill('harbour lentil seven pencil')
    await button('Unlock').click()
    await page.getByText(/does not open with this passphrase/).waitFor()
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await button('Unlock').click()
    await page.getByText('1 evidence file comes along.').waitFor()
    await add(page)
  })

  it('asks nobody on the network', () => {
    expect(heard.flatMap(({ foreign, complaints }) => [...foreign, ...complaints])).toEqual([])
  })
})
