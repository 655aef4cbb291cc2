import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'

/** How many records every store of every database on this device holds. */
const stored = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const counts: Record<string, number> = {}
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        counts[store] = await settled(database.transaction(store).objectStore(store).count())
      }
      database.close()
    }
    return counts
  })

describe('a supposition', () => {
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let assessment: string
  let heard: ReturnType<typeof listen>

  beforeAll(async () => {
    app = await serveBuiltApp(4194)
    browser = await launchChromium()
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 800 } })
    page = await context.newPage()
    heard = listen(context, app.address)
    page.setDefaultTimeout(10_000)
    await page.goto(app.address)
    await page.getByRole('button', { name: 'Open the example' }).click()
    await page.getByRole('button', { name: 'Add to this device' }).click()
    await page.waitForURL(/#\/a\/[^/]+$/)
    assessment = page.url()
    await page.goto(`${assessment}/what-if`)
    await page.getByRole('heading', { level: 1, name: 'What if a level were different?' }).waitFor()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  const summary = () => page.getByRole('region', { name: 'What changes' })
  const levelsOf = (indicator: string) => page.getByRole('radiogroup', { name: `Supposed level: ${indicator}` })

  it('says so in words before anything is chosen', async () => {
    await page.getByText('A supposition: nothing here is saved').waitFor()
    await summary().getByText('Nothing is supposed yet.').waitFor()
  })

  it('shows at once what would change, and writes nothing', async () => {
    const before = await stored(page)
    expect(before.entries).toBeGreaterThan(100)
    await levelsOf('Labour inspection in SSE entities').getByRole('radio', { name: 'Level 3' }).check({ force: true })
    await summary().getByText('If “Labour inspection in SSE entities” stood at level 3:').waitFor()
    // What changes is drawn one part after the other.
    await summary()
      .getByRole('heading', { name: /^Findings that disappear/ })
      .waitFor()
    await summary()
      .getByRole('img', { name: /^Legal framework: at least .+ instead of/ })
      .waitFor()
    // The page about the next step too.
    await page
      .getByRole('button', { name: /^Suppose this: / })
      .first()
      .click()
    await summary().getByText('If 2 indicators stood at the levels supposed:').waitFor()
    expect(await stored(page)).toEqual(before)
  })

  it('is taken back one by one, by choosing the level that is, and all at once', async () => {
    await summary().getByRole('button', { name: 'Reset this level: Labour inspection in SSE entities' }).click()
    await summary().getByText('stood at level').waitFor()
    await page.getByRole('button', { name: 'Reset all levels' }).click()
    await summary().getByText('Nothing is supposed yet.').waitFor()
    const laws = levelsOf('Laws suited to each SSE form')
    await expect.poll(() => laws.getByRole('radio', { name: 'Level 2' }).isChecked()).toBe(true)
    await laws.getByRole('radio', { name: 'Level 4' }).check({ force: true })
    await summary().getByText('stood at level 4').waitFor()
    await laws.getByRole('radio', { name: 'Level 2' }).check({ force: true })
    await summary().getByText('Nothing is supposed yet.').waitFor()
  })

  it('finds indicators by word and by kind, and says when there are none', async () => {
    const search = page.getByRole('textbox', { name: 'Search the indicators' })
    await search.fill('inspection')
    await page.getByText(/^Shown: \d of 96$/).waitFor()
    await search.fill('no such words')
    await page.getByText('No indicator fits').waitFor()
    await page.getByRole('button', { name: 'Show all indicators' }).click()
    await page.getByRole('button', { name: 'In findings' }).click()
    await page.getByText(/^Shown: [1-9]\d? of 96$/).waitFor()
    await page.getByRole('button', { name: 'All', exact: true }).click()
    await page.getByText('Shown: 96 of 96').waitFor()
  })

  it('is forgotten when the page is left, and was never an entry', async () => {
    const before = await stored(page)
    await levelsOf('Laws suited to each SSE form').getByRole('radio', { name: 'Level 0' }).check({ force: true })
    await summary().getByText('stood at level 0').waitFor()
    await page.goto(`${assessment}/results`)
    // The page stays until the next one has arrived.
    await page.getByRole('heading', { level: 1, name: /settled/ }).waitFor()
    await page.goto(`${assessment}/what-if`)
    await summary().getByText('Nothing is supposed yet.').waitFor()
    expect(await stored(page)).toEqual(before)
    expect(heard).toEqual({ foreign: [], complaints: [] })
  })
})
