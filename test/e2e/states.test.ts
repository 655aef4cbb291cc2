import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readerOf } from '../../src/i18n/document-reader'
import { rawText, sideways, violations } from '../support/accessibility'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { visit } from '../support/example'
import { states } from '../support/states'

const places = ['/results', '/what-if', '/plan'] as const

/** The sections of the results that show pictures, in their order. */
const sections = [
  'in-place',
  'foundations',
  'law-to-practice',
  'coherence',
  'conclusions',
  'positions',
  'priorities',
  'gaps',
  'find-out',
]

describe('the results', () => {
  let app: BuiltApp
  let browser: Browser

  beforeAll(async () => {
    app = await serveBuiltApp(4196)
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  async function opened(state: keyof typeof states, locale: string, width: number): Promise<Page> {
    const viewport = { width, height: 740 }
    const context = await browser.newContext({ locale, viewport, bypassCSP: true, serviceWorkers: 'block' })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(app.address)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /Open a file|Ouvrir un fichier|Abrir un archivo|فتح ملف/ }).click(),
    ])
    await chooser.setFiles({
      name: `${state}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(states[state])),
    })
    await page.getByRole('button', { name: /Add to this device|Ajouter|Añadir|إضافة إلى هذا الجهاز/ }).click()
    await page.waitForURL(/#\/a\/[^/]+$/)
    return page
  }

  const cases = (['empty', 'half', 'full', 'divided'] as const).flatMap((state) => [
    { state, locale: 'en', width: 1280 },
    { state, locale: 'ar', width: 360 },
    { state, locale: 'fr', width: 360 },
    { state, locale: 'es', width: 1280 },
  ])

  it.each(cases)('$state, in $locale at $width: whole, readable, nothing raw', async ({ state, locale, width }) => {
    const page = await opened(state, locale, width)
    const address = page.url()
    const { t } = await readerOf(locale, 'by-country', 'XXA')
    for (const place of places) {
      await visit(page, `${address}${place}`)
      // The band of other weights comes in idle time.
      await page.getByText(t('profile:weights.working')).waitFor({ state: 'detached' })
      expect(await sideways(page), place).toBeLessThanOrEqual(0)
      expect(await rawText(page), place).toEqual([])
      expect(await violations(page), place).toEqual([])
      if (place !== '/results' || state === 'empty') continue
      const shown = await page.locator('main section[id]').evaluateAll((own) => own.map(({ id }) => id))
      expect(shown.filter((id) => sections.includes(id))).toEqual(sections)
      // Every picture is told in words as well.
      const untold = await page
        .locator('main svg[role="img"], main [role="img"]')
        .evaluateAll((own) => own.filter((one) => (one.getAttribute('aria-label') ?? '').length < 3).length)
      expect(untold).toBe(0)
    }
    await page.context().close()
  })
})
