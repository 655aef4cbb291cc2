import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn, laidOut } from '../support/drawn'
import { everyPlace, openExample, visit } from '../support/example'

/**
 * What one step of drawing may add: on a phone six times slower than the machine that builds, about as much as keeps a finger
 * waiting for fifty milliseconds (docs/speed.md). A count, as times depend on what else the machine does.
 */
const mostElements = 140

/** Notes how many elements each step of drawing adds, from the next page on. */
function watchPieces(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const pieces: { readonly count: number; readonly what: string }[] = []
    Object.assign(window, { pieces })
    const sizeOf = (node: Node): number => (node instanceof Element ? 1 + node.querySelectorAll('*').length : 0)
    const nameOf = (node: Node): string => (node instanceof Element ? `${node.tagName}.${node.className}` : '')
    new MutationObserver((records) => {
      const added = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]))
      // What was put into something that is new itself counts with it.
      const outermost = [...added].filter((node) => {
        for (let above = node.parentNode; above !== null; above = above.parentNode) if (added.has(above)) return false
        return true
      })
      const count = outermost.reduce((sum, node) => sum + sizeOf(node), 0)
      if (count > 0) pieces.push({ count, what: outermost.map(nameOf).join(' ') })
    }).observe(document, { childList: true, subtree: true })
  })
}

interface Piece {
  readonly count: number
  readonly what: string
}

const piecesOf = (page: Page): Promise<readonly Piece[]> =>
  page.evaluate(() => (window as unknown as { pieces: Piece[] }).pieces.splice(0))

describe('every page', () => {
  let app: BuiltApp
  let browser: Browser

  beforeAll(async () => {
    app = await serveBuiltApp(4347)
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it.each([
    { width: 1280, height: 800 },
    { width: 360, height: 640 },
  ])(
    'comes in pieces that hold up no finger, $width pixels wide',
    async (viewport) => {
      const page = await openExample(browser, app.address, { locale: 'en', viewport })
      const overview = page.url()
      await drawn(page)
      await watchPieces(page)
      await page.reload()
      await page.locator('.tabs').waitFor()
      await drawn(page)
      await piecesOf(page)
      const tooLarge: string[] = []
      let largest = 0
      for (const place of everyPlace(app.address, overview)) {
        await visit(page, place)
        const pieces = await piecesOf(page)
        for (const { count, what } of pieces) {
          largest = Math.max(largest, count)
          if (count > mostElements) tooLarge.push(`${place.slice(app.address.length)}: ${count} in ${what}`)
        }
      }
      expect(largest).toBeGreaterThan(20)
      expect(tooLarge).toEqual([])
      await page.context().close()
    },
    180_000,
  )

  it('draws the charts far from the screen when the reader comes near, and all of them on paper', async () => {
    const page = await openExample(browser, app.address, { locale: 'en', viewport: { width: 360, height: 640 } })
    const overview = page.url()
    const places = page.locator('.drawing-place')
    const charts = page.locator('.drawing-place > svg')
    const openResults = async (): Promise<void> => {
      await page.goto(`${overview}/results`)
      await places.first().waitFor()
      await drawn(page)
      expect(await charts.count()).toBeGreaterThan(0)
      expect(await charts.count()).toBeLessThan(await places.count())
    }
    await openResults()
    await places.last().scrollIntoViewIfNeeded()
    await places.last().locator('svg').waitFor()
    await page.goto(`${overview}/plan`)
    await drawn(page)
    await openResults()
    // What stands there when the browser takes the page for paper, after whatever the program does about it.
    await page.evaluate(() => {
      window.addEventListener('beforeprint', () => {
        const printed = [...document.querySelectorAll('.drawing-place')].map(
          (one) => one.querySelectorAll('svg *').length,
        )
        Object.assign(window, { printed })
      })
    })
    await page.pdf()
    const printed = await page.evaluate(() => (window as unknown as { readonly printed: readonly number[] }).printed)
    await laidOut(page)
    const whole = await places.evaluateAll((all) => all.map((one) => one.querySelectorAll('svg *').length))
    expect(Math.max(...whole)).toBeGreaterThan(100)
    expect(printed).toEqual(whole)
    await page.context().close()
  })

  it('has no fields in lists that are folded away until they are opened', async () => {
    const page = await openExample(browser, app.address, { locale: 'en', viewport: { width: 1280, height: 800 } })
    await page.goto(`${page.url()}/results`)
    const toFindOut = page.locator('.gap-kind').filter({ hasText: 'To find out' })
    const lines = toFindOut.locator('.indicator-line')
    await lines.first().waitFor({ state: 'attached' })
    await drawn(page)
    expect(await lines.count()).toBeGreaterThan(20)
    expect(await toFindOut.locator('select').count()).toBe(0)
    await toFindOut.locator('summary').first().click()
    await expect.poll(() => toFindOut.locator('select').count()).toBe(await lines.count())
    await page.context().close()
  })

  it.each(['paragraph/24(a)', 'point/5', 'instrument/C189'])(
    'shows %s where an address of the library names it, though what stands above is laid out only then',
    async (place) => {
      const context = await browser.newContext({ locale: 'ar', viewport: { width: 1280, height: 800 } })
      const page = await context.newPage()
      await page.goto(`${app.address}#/library/${place}`)
      await page.locator('.library-item.is-marked').waitFor()
      await drawn(page)
      const { under, top } = await page.evaluate(() => ({
        under: document.querySelector('.topbar')?.getBoundingClientRect().bottom ?? 0,
        top: document.activeElement?.closest('.is-marked')?.getBoundingClientRect().top ?? 0,
      }))
      expect(top).toBeGreaterThanOrEqual(under)
      expect(top).toBeLessThan(under + 50)
      await context.close()
    },
  )
})
