import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportDocument } from '../../src/report/document'
import { renderHtml, webPageOf } from '../../src/report/html/render-html'
import { launchChromium } from '../support/chromium'
import { hostileTexts, sayingEverywhere } from '../support/hostile'
import { matrixReport } from '../support/matrix-sample'
import { arabicReport, englishReport, paragraph, reportOf } from '../support/report-samples'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe('the web page in a browser', () => {
  let browser: Browser
  let page: Page
  const requests: string[] = []

  beforeAll(async () => {
    browser = await launchChromium()
    page = await browser.newPage({ viewport: { width: 360, height: 640 } })
    page.on('request', (request) => requests.push(request.url()))
  })
  afterAll(() => browser.close())

  const show = (document: ReportDocument) => page.setContent(renderHtml(document))

  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

  it.each([
    ['English', englishReport],
    ['Arabic', arabicReport],
    ['with a matrix', () => matrixReport('en')],
  ])('has no barrier that axe knows, and no sideways scroll on a telephone: %s', async (_, report) => {
    const policed = await browser.newPage({ viewport: { width: 360, height: 640 }, bypassCSP: true })
    await policed.setContent(renderHtml(report()))
    await policed.addScriptTag({ content: axe })
    const found = await policed.evaluate(async () => {
      const { violations } = await (
        window as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }
      ).axe.run()
      return violations.map(({ id }) => id)
    })
    expect(found).toEqual([])
    expect(await policed.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    await policed.close()
  })

  it('holds a word of 300 letters', async () => {
    await show(reportOf([paragraph('x'.repeat(300)), paragraph(`ن${'ا'.repeat(299)}`)]))
    expect(await sideways()).toBe(0)
  })

  it('looks the same under a policy that forbids styles of single elements', async () => {
    const { styles, body } = webPageOf(matrixReport('en'))
    const strict = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const refused: string[] = []
    strict.on('console', (message) => refused.push(message.text()))
    // As the program shows it: its policy, and the styles in a sheet made by code.
    await strict.route('https://preview.test/', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "default-src 'none'; style-src 'self'" },
        body: `<!doctype html><html lang="en"><title>x</title><body>${body}`,
      }),
    )
    await strict.goto('https://preview.test/')
    const found = await strict.evaluate((text) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      document.adoptedStyleSheets = [sheet]
      const widthOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().width ?? 0
      return { matrix: widthOf('.landscape table'), column: widthOf('.landscape th'), chart: widthOf('main .drawing') }
    }, styles)
    await strict.close()
    expect(refused).toEqual([])
    expect(found.matrix).toBeGreaterThan(1000)
    expect(found.column).toBeCloseTo(found.matrix / 10, 0)
    expect(found.chart).toBeGreaterThan(500)
  })

  it('prints each page on the paper asked for, upright or lying', async () => {
    await show(matrixReport('en', { paper: 'letter' }))
    const sizes =
      (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/MediaBox ?\[[^\]]*\]/g) ?? []
    const lying = sizes.map((size) => /\[0 0 792 612\]/.test(size))
    expect(sizes.filter((size) => !/\[0 0 (792 612|612 792)\]/.test(size))).toEqual([])
    expect(lying.indexOf(true)).toBeGreaterThan(3)
    expect(lying.at(-1)).toBe(false)
  })

  it('runs nothing and asks for nothing, whatever it is told to say', async () => {
    for (const text of hostileTexts) {
      await show(sayingEverywhere(text))
      const found = await page.evaluate(() => ({
        hacked: 'hacked' in window,
        foreign: document.querySelectorAll('script,iframe,img,object,embed,form,link,base').length,
        handlers: [...document.querySelectorAll('*')].flatMap((element) =>
          element.getAttributeNames().filter((name) => name.startsWith('on')),
        ).length,
        links: [...document.querySelectorAll('a')].filter(({ href }) => !href.includes('#')).length,
      }))
      expect(found, text).toEqual({ hacked: false, foreign: 0, handlers: 0, links: 0 })
    }
    expect(requests.filter((url) => !url.startsWith('about:'))).toEqual([])
  })
})
