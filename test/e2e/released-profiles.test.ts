import { readdirSync, readFileSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { chromiumFlags, chromiumPath } from '../support/chromium'
import { drawn } from '../support/drawn'
import { dumpProfile, type RecordedProfile, restoreProfile, shownOn } from '../support/profile-dump'
import { recordProfile } from '../support/record-profile'
import { waitForSaved } from '../support/saved'

const folder = 'test/fixtures/profiles'

const profiles = readdirSync(folder).map(
  (name): RecordedProfile => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')),
)

const rowsOf = ({ database }: Pick<RecordedProfile, 'database'>, name: string): readonly unknown[] =>
  database.stores.find((store) => store.name === name)?.rows ?? []

/** A version to be written down, and where it runs unless it is this one: see docs/how-to/release-a-version.md. */
const { ITTISAQ_RECORD: recorded, ITTISAQ_RECORD_FROM: elsewhere } = process.env

describe('the profile of a released version', () => {
  let app: BuiltApp
  let browser: Browser

  beforeAll(async () => {
    app = await serveBuiltApp(4302)
    browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] })
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  async function emptyPage() {
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.setViewportSize({ width: 1280, height: 800 })
    return page
  }

  it.runIf(recorded !== undefined)(
    'is written down',
    async () => {
      await recordProfile(await emptyPage(), elsewhere ?? app.address, recorded ?? '')
    },
    120_000,
  )

  it('is there for every version of the changelog', () => {
    const released = readFileSync('CHANGELOG.md', 'utf8').match(/(?<=^## )\d+\.\d+\.\d+/gm) ?? []
    expect(profiles.map(({ version }) => version).sort()).toEqual([...released].sort())
  })

  it.each(profiles)(
    '$version opens with every answer on the screen, and nothing that was stored is changed',
    async (profile) => {
      const page = await emptyPage()
      await page.goto(`${app.address}icon.svg`)
      await restoreProfile(page, profile)
      const assessment = `${app.address}#/a/${profile.assessment}`
      await page.goto(app.address)
      for (const shown of profile.indicators) {
        expect(await shownOn(page, assessment, shown.path)).toEqual(shown)
      }
      if (profile.plan.length > 0) await page.goto(`${assessment}/plan`)
      for (const text of profile.plan) await page.getByText(text).first().waitFor()
      await drawn(page)
      expect(await page.getByText(/could not be read|were repaired/).count()).toBe(0)
      // One more answer, as its owner would give it.
      await shownOn(page, assessment, 'legal-framework/capacity-knowledge')
      await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
      await page.keyboard.type('n')
      await page.locator('.rung.is-no').waitFor()
      await waitForSaved(page)
      await page.goto(`${app.address}icon.svg`)
      const now = await dumpProfile(page)
      expect(rowsOf(now, 'entries').length).toBeGreaterThan(rowsOf(profile, 'entries').length)
      for (const table of ['entries', 'marks']) {
        for (const row of rowsOf(profile, table)) expect(rowsOf(now, table)).toContainEqual(row)
      }
      expect(now.journal.startsWith(profile.journal)).toBe(true)
      await page.context().close()
    },
    60_000,
  )
})
