import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { writePackage } from '../../src/domain/exchange/package'
import { digestOf } from '../../src/platform/digest'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { testAssessment } from '../support/entries'
import { hostileEntries, textsOf, turns } from '../support/hostile-assessment'

const paths = shippedCatalogue.questionnaires.flatMap(({ indicators }) => indicators.map(({ path }) => path))

const screens = [
  '',
  '/details',
  '/respondents',
  '/results',
  '/plan',
  '/changes',
  '/what-if',
  '/validation',
  '/agree',
  '/report',
  '/paper',
  '/protect',
  '/hand',
  '/entry/legal-framework',
  '/library',
]

/** What of the page is not the app's: it came out of a text. */
const strangers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const active = 'iframe, object, embed, base, template, form[action], meta[http-equiv=refresh], math, marquee, xmp'
    const isOwn = (address: string): boolean => /^(?:#|https?:|blob:|\.\/|data:image\/|\/)/.test(address)
    const isStrange = (one: Element): boolean =>
      one.matches(active) ||
      [...one.attributes].some(({ name }) => name.startsWith('on')) ||
      ['href', 'src', 'xlink:href', 'srcdoc'].some(
        (name) => one.hasAttribute(name) && !isOwn(one.getAttribute(name) ?? ''),
      ) ||
      (one.localName === 'script' && new URL((one as HTMLScriptElement).src).origin !== location.origin)
    const found = [...document.querySelectorAll('*')].filter(isStrange).map((one) => one.outerHTML.slice(0, 200))
    return 'hacked' in window || 'hacked' in Object.prototype ? [...found, 'something ran'] : found
  })

/**
 * Without the content security policy, which would stop what gets through: it is the second lock, and this is about the first.
 * Each text stands in each field in one of the turns.
 */
describe.each(Array.from({ length: turns }, (_, turn) => turn))('attacks in every field, turn %i', (turn) => {
  let app: BuiltApp
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let heard: ReturnType<typeof listen>
  let overview = ''
  const asked: string[] = []

  beforeAll(async () => {
    app = await serveBuiltApp(4400 + turn)
    browser = await launchChromium()
    context = await browser.newContext({
      locale: turn % 2 === 0 ? 'en' : 'ar',
      bypassCSP: true,
      serviceWorkers: 'block',
    })
    heard = listen(context, app.address)
    page = await context.newPage()
    page.setDefaultTimeout(60_000)
    page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    await page.goto(`${app.address}#/open`)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('main').getByRole('button').first().click(),
    ])
    const buffer = Buffer.from(writePackage(testAssessment, hostileEntries(turn), digestOf))
    await chooser.setFiles({ name: '<img src=x onerror=window.hacked=1>.ittisaq', mimeType: '', buffer })
    await page.getByRole('button', { name: /Add to this device|إضافة إلى هذا الجهاز/ }).waitFor()
    await drawn(page)
    expect(await strangers(page)).toEqual([])
    await page.getByRole('button', { name: /Add to this device|إضافة إلى هذا الجهاز/ }).click()
    await page.waitForURL(/#\/a\/[^/]+$/)
    overview = page.url()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  async function look(place: string): Promise<string> {
    // Anew: of two places in one page the first is shown until the second is there.
    await page.goto('about:blank')
    await page.goto(`${overview}${place}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await drawn(page)
    // What is opened may draw more.
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true
    })
    await drawn(page)
    expect(await strangers(page), place).toEqual([])
    return page.evaluate(() => document.body.textContent ?? '')
  }

  it('are texts on every screen', async () => {
    for (const place of screens) await look(place)
  }, 240_000)

  it('stand as they were written, and run nowhere, at every sixth indicator', async () => {
    for (let index = turn; index < paths.length; index += 6) {
      const { note, title, reference } = textsOf(turn, index)
      const text = await look(`/answers/${paths[index]}`)
      for (const written of [note, title, reference]) expect(text, written).toContain(written.trim())
      if (index % 4 === 0) await look(`/answer/${paths[index]}`)
    }
  }, 240_000)

  it('load nothing, ask nothing, break nothing', () => {
    expect(asked).toEqual([])
    expect(heard.foreign).toEqual([])
    expect(heard.complaints).toEqual([])
  })

  it('would have been noticed', async () => {
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=window.hacked=1>'))
    await expect.poll(() => strangers(page)).toHaveLength(2)
  })
})
