import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchPersistent } from '../support/chromium'

const waitForFocus = (page: Page, tag: string) =>
  page.waitForFunction((wanted) => document.activeElement?.tagName === wanted, tag)

const mark = (page: Page) => page.locator('.safe').innerText()

const said = (page: Page): Promise<string[]> =>
  page
    .locator('.rung')
    .evaluateAll((rungs) => rungs.map((rung) => /is-(yes|no|unknown|unanswered)/.exec(rung.className)?.[1] ?? ''))

/** Notes and answers as fast as people type them. */
describe('typing', () => {
  let app: BuiltApp
  let context: BrowserContext
  let page: Page
  let assessment: string

  const open = async (indicator: string): Promise<void> => {
    await page.goto(`${assessment}/answer/legal-framework/${indicator}`)
    await page.locator('.ladder').waitFor()
  }

  beforeAll(async () => {
    app = await serveBuiltApp(4186)
    context = await launchPersistent(join(mkdtempSync(join(tmpdir(), 'typing-')), 'profile'))
    page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(10_000)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`${app.address}#/`)
    await page.getByRole('link', { name: 'Start an assessment' }).click()
    await page.getByRole('combobox', { name: 'Country' }).fill('Tunis')
    await page.getByRole('option', { name: 'Tunisia' }).click()
    await page.getByRole('radio', { name: 'Government' }).check()
    await page.getByRole('button', { name: 'Start' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /0 of 16 answered/ }).waitFor()
    assessment = page.url()
  })

  afterAll(async () => {
    await context.close()
    await app.stop()
  })

  it('starts at the heading of a new assessment', async () => {
    await page.waitForTimeout(500)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })

  it.each([0, 5, 10, 20, 30])('answers %i ms', async (delay) => {
    await open('definition')
    await waitForFocus(page, 'H1').catch(()=>{})
    for (let i = 0; i < 15; i += 1) {
      for (const key of ['y', 'y', 'n', 'n', 'Enter']) {
        await page.keyboard.press(key)
        if (delay > 0) await page.waitForTimeout(delay)
      }
    }
    await page.waitForTimeout(1500)
    const out: string[] = []
    const links = await page.locator('.rail a').evaluateAll((as) => as.map((a) => a.getAttribute('href')))
    for (const href of links) {
      await page.goto(app.address + href)
      await page.locator('.ladder').waitFor()
      await page.waitForTimeout(100)
      out.push(href + (await said(page)).join(' '))
    }
    console.log(delay, out.join('\n'), await mark(page))
  })
})
