import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { standardCountryName } from '../../src/i18n/countries'
import { readerOf } from '../../src/i18n/document-reader'
import type { Reader } from '../../src/i18n/reader'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchPersistent } from '../support/chromium'
import { waitForSaved } from '../support/saved'

const folder = mkdtempSync(join(tmpdir(), 'workshop-'))

const paths = ['definition', 'legal-forms', 'equal-treatment', 'genuine-entities', 'autonomy', 'rights-at-work'].map(
  (indicator) => `legal-framework/${indicator}`,
)
const [definition] = paths

const reason = 'La loi de 2020 est en vigueur ; aucun organisme ne l’applique encore.'
const dissent = 'لم يُكلَّف المفتشون بأي مهمة.'

type Role = 'facilitator' | 'government' | 'employers' | 'workers' | 'sse'

const languages: Readonly<Record<Role, string>> = {
  facilitator: 'fr',
  government: 'ar',
  employers: 'fr',
  workers: 'ar',
  sse: 'en',
}

/** A person with a device of their own: a profile of Chromium in their language. */
class Participant {
  heard: ReturnType<typeof listen> | null = null

  private constructor(
    readonly role: Role,
    readonly context: BrowserContext,
    readonly page: Page,
    readonly reader: Reader,
  ) {}

  static async arrive(role: Role, address: string): Promise<Participant> {
    const language = languages[role]
    const context = await launchPersistent(join(folder, role), language)
    const heard = listen(context, address)
    const [page = await context.newPage()] = context.pages()
    page.setDefaultTimeout(15_000)
    await page.setViewportSize({ width: 1280, height: 800 })
    const one = new Participant(role, context, page, await readerOf(language, 'by-country', 'TUN'))
    one.heard = heard
    return one
  }

  t(key: string, values: Record<string, string | number> = {}): string {
    return this.reader.t(key, values)
  }

  button(key: string) {
    return this.page.getByRole('button', { name: this.t(key) }).first()
  }

  async saved(): Promise<void> {
    await waitForSaved(this.page, this.t('frame:saved.done'))
  }

  async open(files: readonly string[], address: string): Promise<void> {
    await this.page.goto(address)
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.button('home:open').click()])
    await chooser.setFiles([...files])
  }

  async saveFile(overview: string): Promise<string> {
    await this.page.goto(overview)
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.button('overview:backup.save').click(),
    ])
    const path = join(folder, `${this.role}.ittisaq`)
    await download.saveAs(path)
    return path
  }

  /** Answers one indicator with the keys of its language. */
  async answer(overview: string, path: string, keys: string): Promise<void> {
    await this.page.goto(`${overview}/answer/${path}`)
    await this.page.locator('.ladder').waitFor()
    await this.page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await this.page.keyboard.type(keys, { delay: 30 })
    await expect
      .poll(() => this.page.locator('.rung.is-yes, .rung.is-no, .rung.is-unknown').count())
      .toBeGreaterThanOrEqual(Math.min(4, keys.length))
  }

  async noteAndEvidence(note: string, title: string): Promise<void> {
    // Some are open already, as the screen has room.
    const panel = async (name: string): Promise<void> => {
      const summary = this.page
        .locator('.aside summary')
        .filter({ hasText: this.t(`indicator:panel.${name}`) })
        .first()
      const isOpen = await summary.evaluate((own) => own.closest('details')?.open === true)
      if (!isOpen) await summary.click()
    }
    await panel('note')
    await this.page.getByRole('textbox', { name: this.t('indicator:note.label'), exact: true }).fill(note)
    await panel('evidence')
    await this.page.getByRole('button', { name: this.t('indicator:evidence.add'), exact: true }).click()
    await this.page.getByRole('textbox', { name: this.t('indicator:evidence.title.label') }).fill(title)
    await this.page.locator('.evidence-form button[type="submit"]').click()
    await this.page.locator('.aside').getByText(title).first().waitFor()
    await this.saved()
  }

  async report(overview: string, language: string, name: RegExp): Promise<string> {
    await this.page.goto(`${overview}/report`)
    await this.page.getByRole('radio', { name }).check()
    await this.page
      .getByRole('button', {
        name: new RegExp(`${this.t('reportPage:file.pdf.make')}|${this.t('reportPage:file.pdf.makeAgain')}`),
      })
      .click()
    const [download] = await Promise.all([
      this.page.waitForEvent('download', { timeout: 40_000 }),
      this.page
        .getByRole('button', { name: this.t('reportPage:file.pdf.save') })
        .first()
        .click({ timeout: 40_000 }),
    ])
    const path = join(folder, `report-${language}.pdf`)
    await download.saveAs(path)
    return spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' }).stdout.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
  }
}

const constituencies = ['government', 'employers', 'workers', 'sse'] as const

/** What each answers on the first; on the others all agree. */
const first: Readonly<Record<(typeof constituencies)[number], string>> = {
  government: 'yyyy',
  employers: 'yyyn',
  workers: 'ynnn',
  sse: 'nnnn',
}

describe('a whole workshop without a network', () => {
  let app: BuiltApp
  let leader: Participant
  const people: Participant[] = []
  let overview = ''
  let round = ''
  let files: readonly string[] = []

  beforeAll(async () => {
    app = await serveBuiltApp(4165)
    const roles: readonly Role[] = ['facilitator', ...constituencies]
    const all = await Promise.all(roles.map((role) => Participant.arrive(role, app.address)))
    leader = all[0] as Participant
    people.push(...all.slice(1))
    for (const one of all) {
      await one.page.goto(app.address)
      await one.page.getByText(one.t('home:offline.ready.title'), { exact: true }).waitFor({ timeout: 40_000 })
    }
    await app.stop()
  }, 90_000)

  afterAll(async () => {
    await Promise.all([leader, ...people].map(({ context }) => context.close()))
    await app.stop().catch(() => undefined)
  })

  it('begins with an assessment and a blind round, saved to a file', async () => {
    const { page } = leader
    await page.goto(`${app.address}#/new`)
    await page.getByRole('combobox', { name: leader.t('details:country.label') }).fill('Tunis')
    await page.getByRole('option', { name: standardCountryName('TUN', 'fr') }).click()
    await page.getByRole('radio', { name: leader.t('common:constituency.other') }).check()
    await page.getByRole('button', { name: leader.t('new:start'), exact: true }).click()
    await page.waitForURL(/#\/a\/[^/]+$/)
    overview = page.url()
    await page.goto(`${overview}/respondents`)
    await leader.button('respondents:blind.begin').click()
    await leader.button('respondents:blind.open').waitFor()
    await leader.saved()
    round = await leader.saveFile(overview)
  })

  it('is answered by each constituency on its own device, in its language, and handed in', async () => {
    const handIn = async (one: Participant): Promise<string> => {
      const { page, role } = one
      await one.open([round], app.address)
      await one.button('open:add').click()
      await page.waitForURL(/#\/a\/[^/]+$/)
      await page.goto(`${overview}/respondents`)
      await page.getByText(one.t('respondents:add.title')).first().click()
      await page
        .getByRole('radio', { name: one.t(`common:constituency.${role}`) })
        .last()
        .check()
      await one.button('respondents:add.button').click()
      await one.saved()
      for (const [at, path] of paths.entries()) {
        await one.answer(overview, path, at < 2 ? first[role as keyof typeof first] : 'yyn')
        if (at === 0) await one.noteAndEvidence(`${role}: نعم`, `Loi 2020-30 (${role})`)
      }
      await one.saved()
      return one.saveFile(overview)
    }
    files = await Promise.all(people.map(handIn))
    expect(files).toHaveLength(4)
  }, 60_000)

  it('comes together at the facilitator: four files at once, shown before they are added', async () => {
    const { page } = leader
    await leader.open(files, app.address)
    await page
      .getByRole('heading', { level: 1, name: leader.t('open:several.heading.preview', { count: 4 }) })
      .waitFor()
    await expect.poll(() => page.locator('.arrived').count()).toBe(4)
    await leader.button('open:add').click()
    await page
      .getByRole('link', { name: standardCountryName('TUN', 'fr') })
      .first()
      .click()
    await page.waitForURL(overview)
    await leader.saved()
  })

  it('opens the blind round, and shows who stands where', async () => {
    const { page } = leader
    await page.goto(`${overview}/results`)
    await page.getByRole('heading', { level: 1, name: leader.t('respondents:blind.title') }).waitFor()
    await leader.button('respondents:blind.open').click()
    await page.locator('#positions').waitFor()
    await leader.saved()
  })

  it('agrees in the room on two indicators, with a dissent, and votes', async () => {
    const { page } = leader
    for (const path of paths.slice(0, 2)) {
      await page.goto(`${overview}/agree/${path}`)
      await page.locator('.agree-form').waitFor()
      const choose = (stage: string, answer: string) =>
        page
          .getByRole('radiogroup', { name: leader.t(`common:stage.${stage}`) })
          .getByRole('radio', { name: leader.t(`common:answer.${answer}`), exact: true })
          .check()
      await choose('recognised', 'yes')
      await choose('adopted', 'yes')
      await choose('implemented', 'no')
      await page.getByRole('textbox', { name: leader.t('agree:form.reason'), exact: true }).fill(reason)
      if (path === definition) {
        const name = leader.t('common:constituency.workers')
        await page.locator('.agree-who').filter({ hasText: name }).click()
        await page.getByRole('textbox', { name: leader.t('agree:dissent.text', { name }) }).fill(dissent)
      }
      await leader.button('agree:form.record').click()
      await page.locator('.agreed').getByText(reason).waitFor()
      for (const [what, value] of [
        ['importance', '3'],
        ['feasibility', '2'],
      ]) {
        const name = leader.t('common:constituency.workers')
        const label = leader.t('agree:votes.label', { name, what: leader.t(`priorities:item.${what}`) })
        await page
          .getByRole('radiogroup', { name: label })
          .getByRole('radio', { name: value ?? '' })
          .check()
      }
      await page.getByText(leader.t('agree:votes.recorded')).waitFor()
    }
    await leader.saved()
  })

  it('is validated by all four', async () => {
    const { page } = leader
    await page.goto(`${overview}/validation`)
    for (const one of constituencies) {
      await page
        .getByRole('group', { name: leader.t(`common:constituency.${one}`) })
        .getByRole('radio', { name: leader.t('validation:opinion.agrees'), exact: true })
        .check()
    }
    await leader.button('validation:record').click()
    await page.getByText(leader.t('validation:recorded')).waitFor()
    await leader.saved()
  })

  it('is printed in French and in Arabic, with what was agreed and who dissented', async () => {
    const french = await leader.report(overview, 'fr', /Français/)
    expect(french).toContain('Tunisie')
    expect(french.replace(/\s+/g, ' ')).toContain('La loi de 2020 est en vigueur')
    const arabic = await leader.report(overview, 'ar', /العربية/)
    expect(arabic).toContain('تونس')
    expect(arabic).toContain('المفتشون')
  }, 80_000)

  it('asked nobody for anything, and complained of nothing', () => {
    for (const { role, heard } of [leader, ...people]) {
      expect({ role, foreign: heard?.foreign, complaints: heard?.complaints }).toEqual({
        role,
        foreign: [],
        complaints: [],
      })
    }
  })
})
