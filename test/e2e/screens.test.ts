import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { directionOf, factsOf, languages } from '../../src/i18n/languages'
import { rawText, sideways, themes, violationsIn } from '../support/accessibility'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { clipped } from '../support/clipped'
import { everyPlace, openExample, resize, visit } from '../support/example'
import { nameless, spoken } from '../support/spoken'
import { smallTargets } from '../support/targets'

const phone = { width: 360, height: 640 } as const
const sizes = [phone, { width: 1280, height: 800 }] as const
/** 1280 pixels at a zoom of 400 %: what WCAG 1.4.10 asks for. */
const narrowest = { width: 320, height: 640 } as const
const finished = Object.keys(languages).filter((language) => !factsOf(language).draft)

/** One theme on the phone and the other two on the laptop, in turn: every screen in every language in every theme. */
function themesAt(size: (typeof sizes)[number], turn: number): readonly (typeof themes)[number][] {
  return themes.filter((_, index) => (index === turn % themes.length) === (size === phone))
}

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

  describe.each(finished)('in %s', (locale) => {
    it.each(sizes)(
      'at $width x $height: nothing is cut off, nothing keeps a reader out, no key shows',
      async (size) => {
        const page = await openExample(browser, app.address, { locale, viewport: size, reducedMotion: 'reduce' })
        for (const [index, place] of everyPlace(app.address, page.url()).entries()) {
          await visit(page, place)
          expect(await sideways(page), `${place} scrolls sideways`).toBeLessThanOrEqual(0)
          expect(await violationsIn(page, themesAt(size, index + finished.indexOf(locale))), place).toEqual([])
          expect(await rawText(page), place).toEqual([])
          expect(await page.evaluate(() => document.documentElement.dir), place).toBe(directionOf(locale))
          if (size !== phone) continue
          expect(nameless(await spoken(page)), place).toEqual([])
          expect(await smallTargets(page, 24), place).toEqual([])
          await resize(page, narrowest)
          expect(await sideways(page), `${place} scrolls sideways at 320`).toBeLessThanOrEqual(0)
          expect(await clipped(page), `${place} at 320`).toEqual([])
          await resize(page, phone)
        }
        await page.context().close()
      },
      300_000,
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
