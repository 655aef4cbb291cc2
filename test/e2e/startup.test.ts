import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { fillPortfolio, putRows } from '../support/portfolio'

/** Lets no database open until the test says so. */
const holdStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const waiting: (() => void)[] = []
    const open = IDBFactory.prototype.open
    let isHeld = true
    Object.assign(window, {
      releaseStorage: () => {
        isHeld = false
        for (const go of waiting) go()
      },
    })
    IDBFactory.prototype.open = function (...given: Parameters<IDBFactory['open']>) {
      if (!isHeld) return open.apply(this, given)
      // A request that is answered only later: Dexie listens to it as to any other.
      const stand = new EventTarget() as IDBOpenDBRequest
      waiting.push(() => {
        const real = open.apply(this, given)
        for (const type of ['success', 'error', 'upgradeneeded', 'blocked'] as const) {
          real.addEventListener(type, (event) => {
            const handler = stand[`on${type}`] as ((this: IDBOpenDBRequest, event: Event) => unknown) | null | undefined
            for (const field of ['result', 'error', 'transaction'] as const) {
              Object.defineProperty(stand, field, { get: () => real[field], configurable: true })
            }
            handler?.call(stand, event)
          })
        }
      })
      return stand
    }
  })

const release = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { releaseStorage: () => void }).releaseStorage())

describe('a start', () => {
  let app: BuiltApp
  let browser: Browser
  let context: BrowserContext
  let heard: ReturnType<typeof listen>

  beforeAll(async () => {
    app = await serveBuiltApp(4341)
    browser = await launchChromium()
    context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' })
    heard = listen(context, app.address)
    const page = await context.newPage()
    await page.goto(app.address)
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ar')
    await page.getByRole('button', { name: 'تغيير الألوان إلى الداكنة' }).or(page.locator('.icon-btn')).first().click()
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark')
    await page.locator('html[lang=ar]').waitFor()
    // Both are on the disk once another page begins with them.
    await page.close()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('shows the bar in the language and colours of the last visit before storage has opened, and moves nothing after', async () => {
    const page = await context.newPage()
    await holdStorage(page)
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shiftsSeen: shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(app.address)
    await page.locator('.topbar .brand-word', { hasText: 'اتساق' }).waitFor()
    expect(
      await page.locator('html').evaluate(({ lang, dir, dataset }: HTMLElement) => [lang, dir, dataset.theme]),
    ).toEqual(['ar', 'rtl', 'dark'])
    await drawn(page)
    expect(await page.locator('.hero').count()).toBe(0)
    const before = await page.locator('.topbar').boundingBox()
    await release(page)
    await page.locator('.hero h1').waitFor()
    await page.locator('html[lang=ar][dir=rtl]').waitFor()
    await drawn(page)
    expect(await page.locator('.topbar').boundingBox()).toEqual(before)
    const shifts = await page.evaluate(() => (window as unknown as { shiftsSeen: number[] }).shiftsSeen)
    expect(shifts.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.1)
    await page.close()
  })

  it('does without the hint, and believes the settings more', async () => {
    const page = await context.newPage()
    await page.addInitScript(() => {
      localStorage.setItem('ittisaq-look', 'fr light')
    })
    await page.goto(app.address)
    await page.locator('.hero h1').waitFor()
    await page.locator('html[lang=ar][data-theme=dark]').waitFor()
    await page.close()
    const refused = await context.newPage()
    await refused.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    })
    await refused.goto(app.address)
    await refused.locator('.hero h1').waitFor()
    expect(heard).toEqual({ foreign: [], complaints: [] })
  })

  it('names each part of the program once, in the body, and no picture of lines for the tab: from the head each holds up a phone', async () => {
    const html = await (await fetch(app.address)).text()
    const [head = '', body = ''] = html.split('</head>')
    expect(head).not.toContain('modulepreload')
    const named = [...body.matchAll(/rel="modulepreload"[^>]*href="\.\/assets\/([^"]+)"/g)].map(([, file = '']) => file)
    for (const part of ['bar', 'program', 'storage'])
      expect(named.filter((file) => file.startsWith(`${part}-`))).toHaveLength(1)
    expect(new Set(named).size).toBe(named.length)
    expect(head).toMatch(/<link rel="icon" href="[^"]+\.png"/)
  })

  it('fetches no font for the languages that are only to be chosen', async () => {
    const own = await browser.newContext({ locale: 'en', serviceWorkers: 'block' })
    const page = await own.newPage()
    const fonts: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('.woff2')) fonts.push(request.url())
    })
    await page.goto(app.address)
    await page.getByRole('combobox', { name: 'Language' }).waitFor()
    await drawn(page)
    await page.evaluate(() => document.fonts.ready)
    expect(fonts.some((font) => font.includes('noto-sans-latin-'))).toBe(true)
    expect(fonts.filter((font) => font.includes('arabic'))).toEqual([])
    await own.close()
  })

  it('shows every assessment, however the parts of the page come, visit after visit', {
    timeout: 120_000,
  }, async () => {
    const own = await browser.newContext({ locale: 'en', serviceWorkers: 'block' })
    const page = await own.newPage()
    await page.goto(app.address)
    await page.locator('.empty').waitFor()
    await fillPortfolio((texts) => page.evaluate(putRows, texts), { assessments: 3, respondents: 1, answers: 4 })
    for (let visit = 0; visit < 16; visit += 1) {
      await page.goto('about:blank')
      await page.goto(app.address)
      await page.locator('.assessment-card').first().waitFor()
      await drawn(page)
      await expect.poll(() => page.locator('.assessment-card').count(), { message: `visit ${visit}` }).toBe(3)
    }
    await own.close()
  })
})
