import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { writePackage } from '../../src/domain/exchange/package'
import { digestOf } from '../../src/platform/digest'
import { trustedStillMarkup } from '../../src/platform/trusted'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { details, Scenario, testAssessment } from '../support/entries'
import { hostileLinks, hostileTexts } from '../support/hostile'

const places = (shippedCatalogue.questionnaires[0]?.indicators ?? []).map(({ path }) => path)

const law = 'https://example.org/law'

/** Texts and addresses that try to run, to load and to lead elsewhere, wherever people write; and one address that is good. */
function caseFile(): Buffer {
  const scenario = new Scenario(shippedCatalogue)
  const [hostile = ''] = hostileTexts
  scenario.say({ ...details, title: hostile } as typeof details)
  scenario.say({ kind: 'respondent', respondent: 'one', constituency: 'workers', name: hostile })
  for (const [index, text] of hostileTexts.entries()) {
    const indicator = places[index] ?? ''
    scenario.answers('one', indicator, 'yyn?')
    scenario.say({ kind: 'note', respondent: 'one', indicator, text: text.toWellFormed(), confidential: false })
    scenario.say({
      kind: 'evidence',
      evidence: `evidence-${index}`,
      indicator,
      respondent: 'one',
      content: {
        title: text.toWellFormed(),
        kind: 'law',
        date: '2020',
        reference: text.toWellFormed(),
        link: hostileLinks[index] ?? law,
        public: true,
      },
    })
  }
  return Buffer.from(writePackage(testAssessment, scenario.entries, digestOf))
}

const words = {
  en: {
    open: 'Open a file',
    add: 'Add to this device',
    preview: 'Preview',
    title: 'Preview of the report',
    pages: 'The pages are set when the file is made.',
    close: 'Close the preview',
    more: 'More choices',
    minister: 'Short: for a minister',
    excel: /^Excel/,
    workbook: 'An Excel workbook has no preview',
  },
  ar: {
    open: 'فتح ملف',
    add: 'إضافة إلى هذا الجهاز',
    preview: 'معاينة',
    title: 'معاينة التقرير',
    pages: 'تُعدّ الصفحات عند إعداد الملف.',
    close: 'إغلاق المعاينة',
    more: 'خيارات أخرى',
    minister: 'نسخة موجزة للوزراء',
    excel: /^مصنف إكسل/,
    workbook: 'ليس لمصنف إكسل معاينة',
  },
} as const

it('takes no markup that could run, load or lead elsewhere, whoever wrote it', () => {
  const still = '<p title="&lt;script&gt;">Formal <b>links</b></p>'
  expect(trustedStillMarkup(still)).toBe(still)
  for (const markup of ['<p></p><SCRIPT>1</SCRIPT>', '<iframe srcdoc="">', '<base href="/">', '</style>', '<meta x>']) {
    expect(() => trustedStillMarkup(markup), markup).toThrow('A report holds no <')
  }
})

describe.each(['en', 'ar'] as const)('the preview of the report, in %s', (spoken) => {
  const said = words[spoken]
  let app: BuiltApp
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let heard: ReturnType<typeof listen>
  let dialog: Locator
  let frame: FrameLocator

  const opener = () => page.getByRole('button', { name: said.preview, exact: true })

  async function openPreview(): Promise<void> {
    await opener().click()
    await dialog.locator('iframe.is-dressed').waitFor()
  }

  /** What the frame's document is like, asked from the app, as nothing runs inside. */
  const look = () =>
    page.evaluate(() => {
      const inside = document.querySelector('iframe')?.contentDocument
      const root = inside?.documentElement
      if (inside == null || root === undefined) throw new Error('no frame')
      return {
        lang: root.lang,
        dir: root.dir,
        mode: inside.compatMode,
        scrolled: root.scrollTop > 0,
        sideways: root.scrollWidth - root.clientWidth,
        background: getComputedStyle(inside.body).backgroundColor,
        ownStyles: inside.querySelectorAll('[style], style').length,
        links: [...inside.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
        hacked: [window, inside.defaultView].some((view) => view !== null && 'hacked' in view),
      }
    })

  beforeAll(async () => {
    app = await serveBuiltApp(4199)
    browser = await launchChromium()
    context = await browser.newContext({ locale: spoken, viewport: { width: 360, height: 640 } })
    heard = listen(context, app.address)
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(app.address)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: said.open }).click(),
    ])
    await chooser.setFiles({ name: 'case.ittisaq', mimeType: 'application/octet-stream', buffer: caseFile() })
    await page.getByRole('button', { name: said.add }).click()
    await page.waitForURL(/#\/a\/[^/]+$/)
    await page.goto(`${page.url()}/report`)
    dialog = page.getByRole('dialog', { name: said.title })
    frame = dialog.frameLocator('iframe')
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('shows the report as a page of its own language and direction, with its own styles', async () => {
    await openPreview()
    await expect.poll(() => dialog.getByText(said.pages).isVisible()).toBe(true)
    expect(await look()).toMatchObject({
      lang: spoken,
      dir: { en: 'ltr', ar: 'rtl' }[spoken],
      mode: 'CSS1Compat',
      sideways: 0,
      background: 'rgb(255, 255, 255)',
      ownStyles: 0,
    })
    await frame.getByRole('heading', { level: 1 }).first().waitFor()
    const hasFocus = () => dialog.locator('iframe').evaluate((element) => element === document.activeElement)
    await expect.poll(hasFocus).toBe(true)
  })

  it('lets no text of people run, load or lead anywhere', async () => {
    for (const text of hostileTexts.slice(0, 7)) {
      await expect.poll(() => frame.getByText(text).count(), { message: text }).toBeGreaterThan(0)
    }
    const { links, hacked } = await look()
    expect(hacked).toBe(false)
    expect(links.filter((link) => !/^(#|https:)/.test(link))).toEqual([])
  })

  it('follows an inner link inside the frame, and leaves the address of the app alone', async () => {
    const address = page.url()
    expect((await look()).scrolled).toBe(false)
    await frame.getByRole('navigation').getByRole('link').last().click()
    await expect.poll(async () => (await look()).scrolled).toBe(true)
    expect(page.url()).toBe(address)
    await expect.poll(() => dialog.isVisible()).toBe(true)
  })

  it.each(['left', 'middle'] as const)(
    'opens an outer link in a tab that knows nothing of us (%s button)',
    async (button) => {
      await context.route('https://example.org/**', (route) => route.fulfill({ contentType: 'text/html', body: 'law' }))
      const [tab] = await Promise.all([
        context.waitForEvent('page'),
        frame.locator(`a[href="${law}"]`).first().click({ button }),
      ])
      await tab.waitForURL(law)
      expect(await tab.evaluate(() => [window.opener, document.referrer])).toEqual([null, ''])
      await tab.close()
      expect(page.frames().map((one) => one.url())).toEqual([page.url(), 'about:srcdoc'])
      expect(heard.foreign.splice(0)).toEqual([law])
    },
  )

  it('closes with Escape, pressed inside the frame or beside it, and with its button; the focus is back where it was', async () => {
    const isClosed = async () => {
      await dialog.waitFor({ state: 'hidden' })
      await expect.poll(() => opener().evaluate((element) => element === document.activeElement)).toBe(true)
    }
    await frame.locator('body').press('Escape')
    await isClosed()
    await openPreview()
    await dialog.getByRole('button', { name: said.close }).focus()
    await page.keyboard.press('Escape')
    await isClosed()
    await openPreview()
    await dialog.getByRole('button', { name: said.close }).click()
    await isClosed()
  })

  it('can be closed before it is there', async () => {
    await opener().click()
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.waitForTimeout(1500)
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })

  it('shows the parts that were chosen, and says that a workbook has none', async () => {
    await openPreview()
    const all = (await look()).links.length
    await page.keyboard.press('Escape')
    await page.getByText(said.more).click()
    await page.getByRole('button', { name: said.minister }).click()
    await openPreview()
    expect((await look()).links.length).toBeLessThan(all / 2)
    await page.keyboard.press('Escape')
    await page.getByRole('radio', { name: said.excel }).check()
    await expect.poll(() => opener().count()).toBe(0)
    await expect.poll(() => page.getByText(said.workbook).isVisible()).toBe(true)
  })

  it('asks no other place and complains of nothing', () => {
    expect(heard.foreign).toEqual([])
    expect(heard.complaints).toEqual([])
  })
})
