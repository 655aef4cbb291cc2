import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { visit } from '../support/example'
import { waitForSaved } from '../support/saved'
import { startAssessment } from '../support/start-assessment'

describe('a blind round', () => {
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let assessment: string

  beforeAll(async () => {
    app = await serveBuiltApp(4183)
    browser = await launchChromium()
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' })
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    assessment = await startAssessment(page, app.address, 'Government')
    await page.goto(`${assessment}/answer/legal-framework/definition`)
    await page.locator('.ladder').waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await page.keyboard.type('yyyn', { delay: 40 })
    await waitForSaved(page)
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  const closed = (place: string) => async () => {
    await visit(page, `${assessment}/${place}`)
    await page.getByRole('heading', { level: 1, name: 'Blind round' }).waitFor()
    expect(await page.locator('main').innerText()).not.toContain('Level 3')
  }

  it('is begun on the page of the respondents, for whoever comes next', async () => {
    await page.goto(`${assessment}/respondents`)
    await page.getByRole('button', { name: 'Begin a blind round' }).click()
    await page.getByRole('button', { name: 'Open the answers' }).waitFor()
    await page.getByText('Add a respondent').click()
    await page.getByRole('radio', { name: 'Workers' }).last().check()
    await page.getByRole('button', { name: 'Add this respondent' }).click()
    await waitForSaved(page)
  })

  it.each(['results', 'plan', 'report', 'what-if', 'answers/legal-framework/definition'])('closes %s', async (place) =>
    closed(place)(),
  )

  it('shows the other nothing of it where they answer, nor on the home screen', async () => {
    await page.goto(`${assessment}/answer/legal-framework/definition`)
    await page.locator('.ladder').waitFor()
    await drawn(page)
    expect(await page.locator('.rung.is-yes').count()).toBe(0)
    await page.goto(assessment)
    await page.getByText('Everybody answers alone.').waitFor()
    await page.goto(`${app.address}#/`)
    await page.getByText('blind round: the answers are closed').waitFor()
    await drawn(page)
    expect(await page.locator('.paces').count()).toBe(0)
  })

  it('is opened by one tap, which everybody finds on record after a reload', async () => {
    await page.goto(`${assessment}/results`)
    await page.getByRole('button', { name: 'Open the answers' }).click()
    await page.getByRole('heading', { level: 1, name: 'Blind round' }).waitFor({ state: 'detached' })
    await waitForSaved(page)
    await page.reload()
    await page.getByText('Foundations that may be missing').first().waitFor()
  })
})
