import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { copyProject, type ProjectCopy } from '../support/project-copy'

const port = 4189
const address = `http://localhost:${port}/`

/** Changes one JSON file of the copy. */
function edit(
  { folder }: ProjectCopy,
  file: string,
  change: (content: { readonly indicators?: { readonly definition: object } }) => void,
): void {
  const path = join(folder, file)
  const content = JSON.parse(readFileSync(path, 'utf8'))
  change(content)
  writeFileSync(path, JSON.stringify(content))
}

const answersOf = (country: string) => ({
  country,
  countryNames: { en: 'Azuria' },
  title: 'Extended',
  year: 2026,
  respondents: [{ id: 'r1', constituency: 'government', name: '' }],
  answers: [
    {
      respondent: 'r1',
      indicator: 'island-communities/ferry-cooperatives',
      criteria: ['yes', 'yes', 'unknown', null],
    },
  ],
})

describe('a national questionnaire and a new language, added as the how-tos say', () => {
  const copy = copyProject()
  let server: PreviewServer
  let browser: Browser

  beforeAll(async () => {
    cpSync('test/fixtures/extension/island-communities', join(copy.folder, 'questionnaires/island-communities'), {
      recursive: true,
    })
    expect(copy.tool('new-language', 'eo', 'Esperanto')).toMatchObject({ status: 0 })
    edit(copy, 'src/i18n/locales/eo/home.json', (home) => Object.assign(home, { start: 'Komenci taksadon' }))
    edit(copy, 'questionnaires/legal-framework/texts/eo.json', (texts) =>
      Object.assign(texts.indicators?.definition ?? {}, {
        title: 'Oficiala difino',
        question: 'Ĉu oficiala teksto difinas?',
      }),
    )
    copy.build()
    server = await preview({
      root: copy.folder,
      configFile: join(copy.folder, 'vite.config.ts'),
      logLevel: 'error',
      preview: { port },
    })
    browser = await launchChromium()
  }, 300_000)

  afterAll(async () => {
    await browser.close()
    await server.close()
    rmSync(copy.folder, { recursive: true, force: true })
  })

  async function open(locale: string, country: string): Promise<Page> {
    const context = await browser.newContext({ locale, serviceWorkers: 'block' })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(address)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /Open a file|Ouvrir un fichier|Abrir un archivo|فتح ملف/ }).click(),
    ])
    const buffer = Buffer.from(JSON.stringify(answersOf(country)))
    await chooser.setFiles({ name: 'answers.json', mimeType: 'application/json', buffer })
    await page.getByRole('button', { name: /Add to this device|Ajouter|Añadir|إضافة إلى هذا الجهاز/ }).click()
    await page.waitForURL(/#\/a\/[^/]+$/)
    return page
  }

  it('passes the content check, which counts what is left to translate', () => {
    const { status, said } = copy.tool('check-content')
    expect(said).toContain('7 questionnaires, 4 languages: 0 problems')
    const [, left, all] = /eo: a draft, (\d+) of (\d+) sentences still to be translated/.exec(said) ?? []
    expect(Number(all) - Number(left)).toBe(2)
    expect(status).toBe(0)
  })

  it('will not add a language twice, or one without a code', () => {
    expect(copy.tool('new-language', 'eo', 'Esperanto')).toMatchObject({ status: 2 })
    expect(copy.tool('new-language', 'Esperanto', 'Esperanto')).toMatchObject({ status: 2 })
  })

  it('is asked in its own country, in the languages that it is written in', async () => {
    const page = await open('fr', 'XXA')
    await page.getByRole('heading', { name: 'Communautés insulaires' }).waitFor()
    await page.goto(`${page.url()}/answer/island-communities/ferry-cooperatives`)
    await page.getByRole('heading', { name: /exploiter des lignes maritimes/ }).waitFor()
    await drawn(page)
    expect(await page.getByText('apparaît en anglais').count()).toBe(0)
    await page.context().close()
  })

  it('appears in English, and says so, in a language that it is not written in', async () => {
    const page = await open('ar', 'XXA')
    await page.goto(`${page.url()}/answer/island-communities/ferry-cooperatives`)
    await page.getByRole('heading', { name: /May SSE entities run ferry lines/ }).waitFor()
    await page.getByText('فهو يظهر بالإنكليزية').waitFor()
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    await page.context().close()
  })

  it('is neither asked nor scored in another country, and its answers are kept', async () => {
    const page = await open('en', 'XXB')
    await page.getByRole('heading', { name: 'Crisis and post-crisis settings' }).waitFor()
    await drawn(page)
    expect(await page.getByRole('heading', { name: 'Island communities' }).count()).toBe(0)
    expect(await page.getByText('1 answer', { exact: false }).count()).toBeGreaterThan(0)
    await page.context().close()
  })

  it('offers the new language as a draft: its own sentences where there are any, else English', async () => {
    const page = await open('en', 'XXA')
    await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Esperanto' })
    await page.getByText('This translation is a draft').waitFor()
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('eo')
    await page.goto(`${page.url()}/answer/legal-framework/definition`)
    await page.getByRole('heading', { name: 'Ĉu oficiala teksto difinas?' }).waitFor()
    // A criterion of the same indicator that nobody has translated yet.
    await page.getByText('A law, decree or policy in force defines the SSE').first().waitFor()
    await drawn(page)
    expect(await page.locator('body').innerText()).not.toContain('[en]')
    await page.goto(`${address}#/`)
    await page.getByRole('link', { name: 'Komenci taksadon' }).waitFor()
    await page.context().close()
  })
})
