import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { writePackage } from '../../src/domain/exchange/package'
import { digestOf } from '../../src/platform/digest'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { details, Scenario, testAssessment } from '../support/entries'

const person = 'Zubaydah Qarnfilly'
const secret = 'Xerophyte whispered in confidence'
const open = 'Yellowhammer said aloud'

const places = (shippedCatalogue.questionnaires[0]?.indicators ?? []).map(({ path }) => path)

/** A named respondent, a note for the team alone and one for everybody. */
function caseFile(): Buffer {
  const scenario = new Scenario(shippedCatalogue)
  scenario.say(details)
  scenario.say({ kind: 'respondent', respondent: 'one', constituency: 'workers', name: person })
  for (const [index, text] of [secret, open].entries()) {
    const indicator = places[index] ?? ''
    scenario.answers('one', indicator, 'yyn?')
    scenario.say({ kind: 'note', respondent: 'one', indicator, text, confidential: text === secret })
  }
  return Buffer.from(writePackage(testAssessment, scenario.entries, digestOf))
}

/** The page's words in each language: kinds of file with the buttons that make and save them, and audiences. */
const words = {
  en: {
    language: 'English',
    kinds: { pdf: /^PDF/, docx: /^Word/, html: /^Web page/, xlsx: /^Excel/ },
    make: /^Make /,
    save: /^Save the (?!backup)/,
    audiences: { internal: /^Internal/, tripartite: /^Tripartite/, public: /^Public/ },
    more: 'More choices',
    everything: 'All parts, A4, unanswered indicators in one list',
    few: 'Parts: 2 of 13, Letter, core indicators only',
    letter: 'Letter',
    none: 'No part chosen',
    all: 'All parts',
    minister: 'Short: for a minister',
    parts: { summary: 'One-page summary', conclusions: 'Conclusions and strategy', method: 'Method and inputs' },
    core: /^Core indicators only/,
    asked: 'All indicators asked',
    needed: /Choose at least one part/,
  },
  ar: {
    language: 'العربية',
    kinds: { pdf: /^PDF/, docx: /^مستند وورد/, html: /^صفحة ويب/, xlsx: /^مصنف إكسل/ },
    make: /^إعداد /,
    save: /^حفظ (?!نسخة)/,
    audiences: { internal: /^داخلية/, tripartite: /^ثلاثية/, public: /^عامة/ },
    more: 'خيارات أخرى',
    everything: 'جميع الأجزاء، A4، المؤشرات التي بلا إجابة في قائمة واحدة',
    few: 'الأجزاء: ٢ من ١٣، الحجم الأمريكي (ليتر)، المؤشرات المحورية وحدها',
    letter: /ليتر/,
    none: 'لم يُختَر أي جزء',
    all: 'جميع الأجزاء',
    minister: 'نسخة موجزة للوزراء',
    parts: { summary: 'ملخص في صفحة واحدة', conclusions: 'الاستنتاجات والاستراتيجية', method: 'المنهجية والمدخلات' },
    core: /^المؤشرات المحورية وحدها/,
    asked: 'جميع المؤشرات المطروحة',
    needed: /اختاروا جزءاً واحداً على الأقل/,
  },
} as const

type Spoken = keyof typeof words
type Kind = keyof (typeof words)['en']['kinds']
type Audience = keyof (typeof words)['en']['audiences']

/** How each kind of file begins. */
const beginnings: Readonly<Record<Kind, string>> = { pdf: '%PDF-', docx: 'PK', html: '<!doctype html', xlsx: 'PK' }

interface Made {
  readonly name: string
  readonly bytes: Buffer
}

/** Chooses, makes and saves, as a reader does. */
async function makeReport(page: Page, spoken: Spoken, kind: Kind, audience: Audience): Promise<Made> {
  const { language, kinds, audiences, make, save } = words[spoken]
  const main = page.getByRole('main')
  await main.getByRole('radio', { name: language }).check()
  await main.getByRole('radio', { name: kinds[kind] }).check()
  await main.getByRole('radio', { name: audiences[audience] }).check()
  await main.getByRole('button', { name: make }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    main.getByRole('region').getByRole('button', { name: save }).click({ timeout: 60_000 }),
  ])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** Everything that is written in it: a web page as it is, a packed file part by part. */
function textOf({ bytes }: Made): string {
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('utf8')
  return Object.entries(unzipSync(bytes))
    .filter(([path]) => /\.(xml|rels|svg)$/.test(path))
    .map(([, part]) => strFromU8(part))
    .join('\n')
}

async function uncheckAll(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('checkbox', { checked: true }).first().waitFor()
  await drawn(page)
  const checked = page.getByRole('main').getByRole('checkbox', { checked: true })
  while ((await checked.count()) > 0) await checked.first().uncheck()
}

/** Without the invisible signs that keep what was put into a sentence together. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')

describe.each(['en', 'ar'] as const)('the report as other kinds of file, in %s', (spoken) => {
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let heard: ReturnType<typeof listen>

  beforeAll(async () => {
    app = await serveBuiltApp(4197)
    browser = await launchChromium()
    const context = await browser.newContext({ locale: spoken, viewport: { width: 1280, height: 800 } })
    heard = listen(context, app.address)
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(app.address)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: { en: 'Open a file', ar: 'فتح ملف' }[spoken] }).click(),
    ])
    await chooser.setFiles({ name: 'case.ittisaq', mimeType: 'application/octet-stream', buffer: caseFile() })
    await page.getByRole('button', { name: { en: 'Add to this device', ar: 'إضافة إلى هذا الجهاز' }[spoken] }).click()
    await page.waitForURL(/#\/a\/[^/]+$/)
    await page.goto(`${page.url()}/report`)
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it.each(['pdf', 'docx', 'html', 'xlsx'] as const)(
    'writes %s that begins as it must',
    async (kind) => {
      const made = await makeReport(page, spoken, kind, 'internal')
      expect(made.name).toBe(`XXA-2026-${spoken}.${kind}`)
      expect(made.bytes.subarray(0, beginnings[kind].length).toString()).toBe(beginnings[kind])
    },
    90_000,
  )

  it.each(['docx', 'html', 'xlsx'] as const)(
    'keeps %s for the public free of names and confidences',
    async (kind) => {
      const internal = textOf(await makeReport(page, spoken, kind, 'internal'))
      for (const text of [secret, open]) expect(internal).toContain(text)
      if (kind !== 'docx') expect(internal).toContain(person)
      const made = await makeReport(page, spoken, kind, 'public')
      expect(made.name).toBe(`XXA-2026-${spoken}-public.${kind}`)
      const published = textOf(made)
      expect(published).toContain(open)
      for (const text of [secret, person]) expect(published).not.toContain(text)
    },
    90_000,
  )

  it('keeps names and leaves out confidences for the tripartite constituents', async () => {
    const published = textOf(await makeReport(page, spoken, 'html', 'tripartite'))
    for (const text of [person, open]) expect(published).toContain(text)
    expect(published).not.toContain(secret)
  }, 90_000)

  it('offers to open no web page in a tab of its own, where it would run as the app', async () => {
    const ready = page.getByRole('main').getByRole('region')
    await ready.waitFor()
    await drawn(page)
    expect(await ready.getByRole('button', { name: /^(Open|فتح)/ }).count()).toBe(0)
  })

  it('says in words what is chosen, without being opened', async () => {
    await page.getByRole('radio', { name: words[spoken].kinds.html }).check()
    const fold = page.locator('details', { hasText: words[spoken].more })
    expect(await fold.getAttribute('open')).toBeNull()
    await expect.poll(async () => plain(await fold.locator('summary').innerText())).toContain(words[spoken].everything)
  })

  it('makes a report of the chosen parts, with its own name; another choice is another report', async () => {
    const { more, few, letter, minister, parts, core } = words[spoken]
    const main = page.getByRole('main')
    await main.getByText(more).click()
    await main.getByRole('button', { name: minister }).click()
    await expect.poll(() => main.getByRole('checkbox', { checked: true }).count()).toBe(4)
    await uncheckAll(page)
    for (const part of [parts.conclusions, parts.summary]) await main.getByRole('checkbox', { name: part }).check()
    await main.getByRole('radio', { name: letter }).check()
    await main.getByRole('radio', { name: core }).check()
    const summary = main.locator('summary', { hasText: more })
    await expect.poll(async () => plain(await summary.innerText())).toContain(few)
    const made = await makeReport(page, spoken, 'html', 'internal')
    expect(made.name).toBe(`XXA-2026-${spoken}-rapid-part.html`)
    expect(textOf(made).match(/class="heading-1"/g)?.length).toBeLessThan(8)
    await expect.poll(() => main.getByRole('region').count()).toBe(1)
    await main.getByRole('radio', { name: 'A4' }).check()
    await expect.poll(() => main.getByRole('region').count()).toBe(0)
    await main.getByRole('radio', { name: letter }).check()
    await expect.poll(() => main.getByRole('region').count()).toBe(1)
  }, 90_000)

  it('does not ask a workbook for parts or paper, and keeps to the core there', async () => {
    const main = page.getByRole('main')
    const made = await makeReport(page, spoken, 'xlsx', 'internal')
    expect(made.name).toBe(`XXA-2026-${spoken}-rapid.xlsx`)
    await expect.poll(() => main.getByRole('checkbox').count()).toBe(0)
    await main.getByRole('radio', { name: words[spoken].asked }).check()
    await main.getByRole('radio', { name: words[spoken].kinds.docx }).check()
  }, 90_000)

  it('says that it needs one part at least, and makes nothing without', async () => {
    const { needed, none, all, make, parts } = words[spoken]
    const main = page.getByRole('main')
    await uncheckAll(page)
    await main.getByRole('alert').filter({ hasText: needed }).waitFor()
    await main.locator('summary', { hasText: none }).waitFor()
    await main.getByRole('button', { name: make }).click({ force: true })
    await drawn(page)
    expect(await main.getByRole('progressbar').count()).toBe(0)
    expect(await main.getByRole('button', { name: make }).getAttribute('aria-disabled')).toBe('true')
    await main.getByRole('button', { name: all }).click()
    await expect.poll(() => main.getByRole('checkbox', { name: parts.method }).isChecked()).toBe(true)
    await expect.poll(() => main.getByText(needed).count()).toBe(0)
  })

  it('asks no other place and complains of nothing', () => {
    expect(heard.foreign).toEqual([])
    expect(heard.complaints).toEqual([])
  })
})
