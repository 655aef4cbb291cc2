import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchPersistent } from '../support/chromium'
import { waitForSaved } from '../support/saved'
import { startAssessment } from '../support/start-assessment'

/** Typed after the lock was set; found nowhere on the disk. */
const secret = 'Wakili-Zanzibar-7731'
const earlier = 'Written before the lock'
const document = { name: 'decree.txt', mimeType: '', buffer: Buffer.from('Decree-Mwananchi-5519 '.repeat(400)) }

/** Every file below `folder` that holds the text, in UTF-8 or in the two bytes a letter that browsers use. */
async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const found: string[] = []
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    if (forms.some((form) => bytes.includes(form))) found.push(path.slice(folder.length))
  }
  return found
}

describe('a lock on this device', () => {
  let app: BuiltApp
  let profile: string
  let context: BrowserContext
  let page: Page
  let overview = ''
  let passphrase = ''
  let complaints: readonly string[]

  async function openBrowser(): Promise<void> {
    context = await launchPersistent(profile, 'en')
    ;({ complaints } = listen(context, app.address))
    page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(12_000)
  }

  beforeAll(async () => {
    app = await serveBuiltApp(4420)
    profile = await mkdtemp(join(tmpdir(), 'ittisaq-lock-'))
    await openBrowser()
    overview = await startAssessment(page, app.address, 'Government')
  })

  afterAll(async () => {
    await context.close()
    await app.stop()
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  })

  const indicator = () => `${overview}/answer/legal-framework/definition`
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first()
  const gate = () => page.getByRole('heading', { name: 'Ittisaq is locked on this device' }).waitFor()

  /** A panel that holds something is open already. */
  async function openPanel(name: string): Promise<void> {
    const panel = page
      .locator('.aside details')
      .filter({ has: page.locator('summary', { hasText: name }) })
      .first()
    await panel.waitFor()
    if ((await panel.getAttribute('open')) === null) await panel.locator('summary').first().click()
  }

  async function note(text: string): Promise<void> {
    await page.goto(indicator())
    await openPanel('Note')
    await page.locator('.note-panel textarea').fill(text)
    await waitForSaved(page)
  }

  /** On the page of all answers: who answers here is a setting, and may be lost with the database. */
  async function noteReads(text: string): Promise<void> {
    await page.goto(`${overview}/answers/legal-framework/definition`)
    await page.getByText(text).first().waitFor()
  }

  async function unlock(typed: string): Promise<void> {
    await gate()
    await page.getByLabel('Passphrase', { exact: true }).fill(typed)
    await button('Unlock').click()
  }

  it('says what it protects and what not, and asks to write the passphrase down', async () => {
    await note(earlier)
    await page.goto(app.address)
    await page.getByRole('link', { name: 'A lock on this device' }).click()
    await page.getByRole('heading', { name: 'What it does not protect' }).waitFor()
    await button('Lock this device').click()
    await page.getByText('Write it down first, then say so here.').waitFor()
    passphrase = (await page.locator('.made').textContent()) ?? ''
    expect(passphrase).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){4}$/)
  })

  it('is not set while another tab could go on as before', async () => {
    const other = await context.newPage()
    await other.goto(app.address)
    await other.locator('h1').first().waitFor()
    await page.getByLabel('I have written the passphrase down, apart from this device').check()
    await button('Lock this device').click()
    await page.getByText('Ittisaq is open in another tab or window').waitFor()
    await other.close()
  })

  it('is asked for at once, refuses another passphrase, and opens everything with the right one', async () => {
    await button('Lock this device').click()
    await unlock('not-this-one-at-all')
    await page.getByText('This passphrase does not open the device.').waitFor()
    expect(await page.locator('main').textContent()).not.toContain(earlier)
    await unlock(passphrase)
    await page.getByText('This device has a lock.').waitFor()
    await noteReads(earlier)
  })

  it('leaves nothing of what is written from now on readable on the disk, documents neither', async () => {
    await note(secret)
    await openPanel('Evidence')
    await button('Add evidence').click()
    await page.getByRole('textbox', { name: 'Title' }).fill(`Decree ${secret}`)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Attach a file').click()])
    await chooser.setFiles([document])
    await page.getByText(/decree\.txt is attached/).waitFor()
    await button('Add evidence').click()
    await waitForSaved(page)
    await context.close()
    expect(await filesWith(profile, secret)).toEqual([])
    expect(await filesWith(profile, 'Decree-Mwananchi-5519')).toEqual([])
    // The search itself finds what lies in clear: the program.
    expect((await filesWith(profile, 'Ittisaq')).length).toBeGreaterThan(0)
  })

  it('is asked for after the browser was closed; then notes and documents are there', async () => {
    await openBrowser()
    await page.goto(indicator())
    await unlock(passphrase)
    await openPanel('Evidence')
    const [download] = await Promise.all([page.waitForEvent('download'), button(/Open the file/).click()])
    expect(await readFile(await download.path())).toEqual(document.buffer)
    await noteReads(secret)
  })

  it('comes back with everything when the browser has lost its database', async () => {
    await page.evaluate(() => void indexedDB.deleteDatabase('ittisaq'))
    await page.getByText('The stored data were cleared while this page was open').waitFor()
    await page.reload()
    await unlock(passphrase)
    await page
      .getByText(/came back|restored/i)
      .first()
      .waitFor()
    await noteReads(secret)
  })

  it('puts the lock back with everything else, where all that is stored is cleared', async () => {
    const session = await context.newCDPSession(page)
    await session.send('Storage.clearDataForOrigin', { origin: new URL(app.address).origin, storageTypes: 'all' })
    await page.getByText('The stored data were cleared while this page was open').waitFor()
    await button('Put everything back').click()
    await page.getByText('Everything that this page knew is saved on this device again').waitFor()
    await page.reload()
    await unlock(passphrase)
    await noteReads(secret)
  })

  it('locks by one tap, on every page', async () => {
    await button('Lock now').click()
    await unlock(passphrase)
    await noteReads(secret)
  })

  it('takes another passphrase; the old one no longer opens', async () => {
    await page.goto(`${app.address}#/lock`)
    await page.locator('summary').filter({ hasText: 'Change the passphrase' }).click()
    await page.getByLabel('The present passphrase').fill('wrong')
    const next = (await page.locator('.made').textContent()) ?? ''
    await page.getByLabel('I have written the passphrase down, apart from this device').check()
    await page.locator('form').getByRole('button', { name: 'Change the passphrase' }).click()
    await page.getByText('The present passphrase is not right.').waitFor()
    await page.getByLabel('The present passphrase').fill(passphrase)
    await page.locator('form').getByRole('button', { name: 'Change the passphrase' }).click()
    await unlock(passphrase)
    await page.getByText('This passphrase does not open the device.').waitFor()
    passphrase = next
    await unlock(passphrase)
    await page.getByText('This device has a lock.').waitFor()
  })

  it('locks by itself when nobody touches the device', async () => {
    await page.getByLabel('Lock by itself').selectOption('5')
    await page.clock.install()
    await page.reload()
    await unlock(passphrase)
    await page.getByText('This device has a lock.').waitFor()
    await expect.poll(() => page.getByLabel('Lock by itself').inputValue()).toBe('5')
    await page.clock.runFor('06:00')
    await gate()
  })

  it('is removed without losing anything', async () => {
    await unlock(passphrase)
    await page.locator('summary').filter({ hasText: 'Remove the lock' }).click()
    await button('Remove the lock').click()
    await page.getByRole('heading', { name: 'Set the lock' }).waitFor()
    await noteReads(secret)
    await page.reload()
    await noteReads(secret)
    expect(complaints).toEqual([])
  })

  it('leaves one way on when the passphrase is lost: everything goes', async () => {
    await page.goto(`${app.address}#/lock`)
    await page.getByLabel('I have written the passphrase down, apart from this device').check()
    await button('Lock this device').click()
    await gate()
    await page.locator('summary').filter({ hasText: 'The passphrase is lost' }).click()
    await button('Remove everything from this device').click()
    await page.getByText('Confirm this first.').waitFor()
    await page.getByLabel('I understand that everything in this browser will be gone for good').check()
    await button('Remove everything from this device').click()
    await page.getByRole('heading', { name: 'Set the lock' }).waitFor()
    await page.goto(`${app.address}#/`)
    await page.getByText('No assessment on this device').first().waitFor()
  })
})
