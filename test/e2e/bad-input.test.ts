import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchPersistent } from '../support/chromium'
import { drawn } from '../support/drawn'
import { visit } from '../support/example'

const folder = mkdtempSync(join(tmpdir(), 'bad-input-'))

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const markup = '<img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>'

const answers = {
  country: 'XXB',
  countryNames: { en: `Nowhere ${markup}` },
  title: markup,
  year: 2026,
  respondents: [{ id: 'r1', constituency: 'government', name: markup }],
  answers: [
    {
      respondent: 'r1',
      indicator: 'legal-framework/definition',
      criteria: ['yes', 'yes', 'unknown', 'no'],
      note: markup,
    },
  ],
  evidence: [
    {
      indicator: 'legal-framework/definition',
      title: markup,
      kind: 'law',
      reference: markup,
      link: 'javascript:alert(1)',
      public: true,
    },
  ],
}

const unknownIndicator = {
  ...answers,
  answers: [{ respondent: 'r1', indicator: 'legal-framework/nothing', criteria: ['yes', 'no', 'no', 'no'] }],
}

describe('bad input', () => {
  let app: BuiltApp
  let context: BrowserContext
  let page: Page
  let heard: ReturnType<typeof listen>

  beforeAll(async () => {
    app = await serveBuiltApp(4182)
    context = await launchPersistent(join(folder, 'profile'))
    heard = listen(context, app.address)
    page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(10_000)
  })

  afterAll(async () => {
    await context.close()
    await app.stop()
  })

  async function open(path: string): Promise<void> {
    await page.goto(app.address)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a file' }).click(),
    ])
    await chooser.setFiles(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }

  async function isEmpty(): Promise<boolean> {
    await page.goto(app.address)
    await page.getByText('No assessment on this device').waitFor()
    return true
  }

  it.each([
    ['no JSON', file('words.json', 'hello'), /not readable as an Ittisaq file/],
    [
      'a newer version',
      file('newer.ittisaq', '{"ittisaq":"package","version":9,"assessment":"a","count":0,"digest":""}'),
      /newer version of Ittisaq/,
    ],
    ['an unknown indicator', file('unknown.json', unknownIndicator), /no indicator “legal-framework\/nothing”/],
    ['a country that is none', file('country.json', { ...answers, country: 'QQQ' }), /“QQQ” is not a country code/],
    ['an empty file', file('empty.json', ''), /The file is empty/],
  ])('%s is refused with a sentence, and nothing changes', async (_, path, sentence) => {
    await open(path)
    await page.getByText('This file was not opened. Nothing was changed.').waitFor()
    await page.getByText(sentence).waitFor()
    expect(await isEmpty()).toBe(true)
  })

  it('200 MB are refused without being read', async () => {
    const huge = file('huge.json', '{')
    truncateSync(huge, 200_000_000)
    await open(huge)
    await page.getByText(/larger than 140 MB/).waitFor()
    expect(await isEmpty()).toBe(true)
  })

  it('markup is shown as text on every screen', async () => {
    await open(file('markup.json', answers))
    await page.getByRole('button', { name: 'Add to this device' }).click()
    await page.waitForURL(/#\/a\/[^/]+$/)
    const address = page.url()
    for (const place of [
      '',
      '/results',
      '/answers/legal-framework/definition',
      '/answer/legal-framework/definition',
      '/details',
      '/respondents',
      '/report',
    ]) {
      await visit(page, `${address}${place}`)
      expect(await page.locator('img[src="x"]').count(), place).toBe(0)
      expect(await page.title(), place).not.toBe('taken')
      expect(await page.locator('a[href^="javascript:"]').count(), place).toBe(0)
    }
    await page.goto(`${address}/answers/legal-framework/definition`)
    await page.getByText('Who answered what').waitFor()
    await drawn(page)
    // Not as it is laid out: of what is far from the screen, nothing is.
    const text = (await page.locator('main').textContent()) ?? ''
    // The note, the name, the title of the evidence and its place, each as it was written.
    expect(text.split('<img src=x onerror=').length).toBeGreaterThan(4)
  })

  it('the same file again changes nothing and says so', async () => {
    await open(file('markup.json', answers))
    await page.getByText('Everything in this file is already on this device.').waitFor()
  })

  it('an address that leads nowhere says so', async () => {
    const missing = 'This assessment is not on this device'
    const unknown = 'There is no such page'
    for (const [hash, sentence] of [
      ['#/a/nobody', missing],
      ['#/%E0%A4%A', unknown],
      ['#/a/nobody/results', missing],
      ['#/something/else', unknown],
    ] as const) {
      await page.goto(`${app.address}${hash}`)
      await page.getByRole('heading', { level: 1, name: sentence }).waitFor()
    }
    expect(heard.complaints).toEqual([])
    expect(heard.foreign).toEqual([])
  })
})
