import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { directionOf, factsOf, languages } from '../../src/i18n/languages'
import { rawText, sideways, violations } from '../support/accessibility'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'

const sizes = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
] as const
const places = [
  '',
  '/respondents',
  '/details',
  '/answer/legal-framework/definition',
  '/results',
  '/plan',
  '/what-if',
  '/validation',
  '/agree',
  '/agree/legal-framework/definition',
  '/answers/legal-framework/definition',
  '/report',
  '/paper',
  '/hand',
  '/entry',
  '/entry/care-economy',
  '/library/paragraph/24(a)',
  '/library/point/5',
] as const
const outside = [
  '#/new',
  '#/',
  '#/library',
  '#/glossary',
  '#/paper',
  '#/method',
  '#/receive',
  '#/backups',
  '#/guide',
  '#/help',
  '#/privacy',
  '#/keys',
  '#/first-minute',
  '#/lock',
] as const
const finished = Object.keys(languages).filter((language) => !factsOf(language).draft)

describe('every screen', () => {
  let app: BuiltApp
  let browser: Browser

  beforeAll(async () => {
    app = await serveBuiltApp(4184)
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  async function openExample(locale: string, size: (typeof sizes)[number]): Promise<Page> {
    const context = await browser.newContext({ locale, viewport: size, bypassCSP: true, serviceWorkers: 'block' })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(app.address)
    await page.getByRole('button', { name: /Open the example|Ouvrir l’exemple|Abrir el ejemplo|فتح المثال/ }).click()
    await page.getByRole('button', { name: /Add to this device|Ajouter|Añadir|إضافة إلى هذا الجهاز/ }).click()
    await page.waitForURL(/#\/a\/[^/]+$/)
    return page
  }

  describe.each(finished)('in %s', (locale) => {
    it.each(sizes)(
      'at $width x $height: nothing is cut off, nothing keeps a reader out, no key shows',
      async (size) => {
        const page = await openExample(locale, size)
        const address = page.url()
        const wanted = [...places.map((path) => `${address}${path}`), ...outside.map((path) => `${app.address}${path}`)]
        for (const place of wanted) {
          await page.goto(place)
          await page.locator('h1').first().waitFor()
          await page.waitForTimeout(150)
          expect(await sideways(page), `${place} scrolls sideways`).toBeLessThanOrEqual(0)
          expect(await violations(page), place).toEqual([])
          expect(await rawText(page), place).toEqual([])
          expect(await page.evaluate(() => document.documentElement.dir), place).toBe(directionOf(locale))
        }
        await page.context().close()
      },
      120_000,
    )
  })

  it('the first loads at most 90 kB of scripts and styles, and no part of the report', async () => {
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' })
    const page = await context.newPage()
    const loaded: { readonly url: string; readonly bytes: number }[] = []
    page.on('response', async (response) => {
      const body = await response.body().catch(() => Buffer.alloc(0))
      loaded.push({ url: response.url(), bytes: gzipSync(body, { level: 9 }).length })
    })
    await page.goto(app.address, { waitUntil: 'networkidle' })
    const code = loaded.filter(({ url }) => /\.(js|css)$/.test(url))
    expect(code.reduce((total, { bytes }) => total + bytes, 0)).toBeLessThan(90_000)
    expect(loaded.filter(({ url }) => /\.(wasm|ttf)$|render-pdf|report\.worker/.test(url))).toEqual([])
    await context.close()
  })
})
