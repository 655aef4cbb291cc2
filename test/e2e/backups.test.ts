import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/accessibility'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { workshop } from '../support/devices'
import { drawn } from '../support/drawn'
import { testAssessment } from '../support/entries'
import { waitForSaved } from '../support/saved'
import { startAssessment } from '../support/start-assessment'

/** What lies in the journal and in the database, behind the app's back. */
const leftOf = (page: Page, assessment: string): Promise<{ journal: number; database: number }> =>
  page.evaluate(async (id) => {
    const root = await navigator.storage.getDirectory()
    const text = await (await (await root.getFileHandle('journal-1.ndjson')).getFile()).text()
    const rows = await new Promise<readonly { assessment: string }[]>((resolve, reject) => {
      const request = indexedDB.open('ittisaq')
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        const all = request.result.transaction('entries').objectStore('entries').getAll()
        all.onsuccess = () => resolve(all.result)
      }
    })
    return {
      journal: text.split('\n').filter((line) => line.includes(`"assessment":"${id}"`)).length,
      database: rows.filter((row) => row.assessment === id).length,
    }
  }, assessment)

describe('copies for the day when something goes wrong', () => {
  const { first, second, third, fourth, file } = workshop()
  // Not the example: that one can be opened again at any time, and nobody is asked to keep it.
  first.say({
    kind: 'details',
    country: 'XXA',
    countryNames: { en: 'Example' },
    title: '',
    year: 2026,
    digits: 'by-country',
    example: false,
  })
  const handed = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer })
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let heard: ReturnType<typeof listen>
  const overview = () => `${app.address}#/a/${testAssessment}`

  beforeAll(async () => {
    app = await serveBuiltApp(4176)
    browser = await launchChromium()
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block', acceptDownloads: true })
    heard = listen(context, app.address)
    // A folder of the browser's own stands in for one of the user's: it has the same interface.
    await context.addInitScript(() => {
      Object.assign(window, {
        showDirectoryPicker: async () =>
          (await navigator.storage.getDirectory()).getDirectoryHandle('chosen', { create: true }),
      })
    })
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.setViewportSize({ width: 360, height: 640 })
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  const button = (name: string | RegExp) => page.getByRole('button', { name }).filter({ visible: true }).first()
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })

  async function openFiles(files: readonly ReturnType<typeof handed>[]): Promise<void> {
    await page.goto(app.address)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Open a file').click()])
    await chooser.setFiles([...files])
    await button('Add to this device').click()
  }

  const entriesHere = async (): Promise<number> => (await leftOf(page, testAssessment)).database

  it('say on every page of an assessment when the last was made, and make one with a tap', async () => {
    await openFiles([handed('first.ittisaq', file(first))])
    await page.waitForURL(/#\/a\/[^/]+$/)
    for (const part of ['', '/results', '/plan', '/report', '/respondents']) {
      await page.goto(`${overview()}${part}`)
      await page.locator('.backup-line a').waitFor()
    }
    const [made] = await Promise.all([page.waitForEvent('download'), button('Back up now').click()])
    expect((await readFile(await made.path())).length).toBeGreaterThan(500)
    await page
      .locator('.backup-line')
      .getByText('Backup 0 days ago')
      .or(page.locator('.backup-line').getByText('Backup made today'))
      .waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('are kept before files are added; one goes back to them, and forth again', async () => {
    const before = await entriesHere()
    await openFiles([handed('second.ittisaq', file(second)), handed('third.ittisaq', file(third))])
    await heading(/were added|added/i).waitFor()
    const after = await entriesHere()
    expect(after).toBeGreaterThan(before)
    await page.goto(`${app.address}#/backups`)
    await page.getByText('Before files were added').first().waitFor()
    expect(await violations(page)).toEqual([])
    await button(/Go back to this/).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Go back to this' }).click()
    await page.getByText('The assessment is again as it was then.').waitFor()
    expect(await leftOf(page, testAssessment)).toEqual({ journal: before, database: before })
    await page.getByText('Before going back').first().waitFor()
    await button(/Go back to this/).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Go back to this' }).click()
    await expect.poll(entriesHere).toBe(after)
  })

  it('are saved first when an assessment is deleted, which hides it and can be undone', async () => {
    const all = await entriesHere()
    await page.goto(`${overview()}/details`)
    await button('Delete from this device').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('It can be brought back for 30 days').waitFor()
    expect(await violations(page)).toEqual([])
    await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save a file, then delete' }).click(),
    ])
    await page.waitForURL(/#\/$/)
    await page
      .getByText('No assessment')
      .or(page.getByRole('heading', { level: 2 }))
      .first()
      .waitFor()
    await drawn(page)
    expect(await page.locator('.assessment-card').count()).toBe(0)
    await page.goto(overview())
    await page.reload()
    await heading('This assessment was deleted from this device').waitFor()
    await button('Bring it back').click()
    await page.locator('.overview').waitFor()
    await page.goto(app.address)
    await page.locator('.assessment-card').waitFor()
    expect(await entriesHere()).toBe(all)
  })

  it('come back with the file of a deleted assessment', async () => {
    await page.goto(`${overview()}/details`)
    await button('Delete from this device').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete without a file' }).click()
    await page.waitForURL(/#\/$/)
    await openFiles([handed('fourth.ittisaq', file(fourth))])
    await page.goto(`${app.address}#/backups`)
    await page.getByText(/No deleted assessment is kept/).waitFor()
  })

  it('are gone with everything else when something is deleted for good, and nothing of others', async () => {
    const other = await startAssessment(page, app.address, 'Workers')
    await waitForSaved(page)
    const otherId = other.split('/').at(-1) ?? ''
    const kept = await leftOf(page, otherId)
    await page.goto(`${overview()}/details`)
    await button('Delete from this device').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete without a file' }).click()
    await page.waitForURL(/#\/$/)
    await page.goto(`${app.address}#/backups`)
    await button('Delete for good now').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete for good now' }).click()
    await page.getByText(/No deleted assessment is kept/).waitFor()
    expect(await leftOf(page, testAssessment)).toEqual({ journal: 0, database: 0 })
    expect(await leftOf(page, otherId)).toEqual(kept)
    await page.reload()
    await page.getByText('There is no copy yet.').waitFor()
  })

  it('write themselves into a chosen folder, whole, and touch no other file', async () => {
    const names = () =>
      page.evaluate(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('chosen', { create: true })
        const found: string[] = []
        for await (const name of folder.keys()) found.push(name)
        return found.sort()
      })
    await page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('chosen', { create: true })
      await folder.getFileHandle('letter.docx', { create: true })
    })
    await button('Choose a folder').click()
    await page.getByText(/Written to the folder “chosen”/).waitFor()
    const written = await names()
    expect(written).toHaveLength(2)
    expect(written.find((name) => name.startsWith('TUN-'))).toMatch(/^TUN-\d{4}-[\w-]{8}-\d{8}T\d{6}Z\.ittisaq$/)
    expect(written).toContain('letter.docx')
    await page.reload()
    await page.getByText(/The folder “chosen” is chosen|Written to the folder “chosen”/).waitFor()
  })

  it('ask nobody on the network', () => {
    expect(heard.foreign).toEqual([])
    expect(heard.complaints).toEqual([])
  })
})
