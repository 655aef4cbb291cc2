import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchPersistent } from '../support/chromium'
import { waitForSaved } from '../support/saved'

/** A tab in the background draws no frames, so frames cannot pace the waiting. */
const waitFor = (page: Page, selector: string, count: number) =>
  page.waitForFunction(
    ([sought, wanted]) => document.querySelectorAll(sought).length === wanted,
    [selector, count] as const,
    { polling: 100 },
  )

const waitForFocus = (page: Page) =>
  page.waitForFunction(() => document.activeElement?.tagName === 'H1', undefined, { polling: 100 })

describe('two tabs on one assessment', () => {
  let app: BuiltApp
  let context: BrowserContext
  let first: Page
  let second: Page

  beforeAll(async () => {
    app = await serveBuiltApp(4183)
    context = await launchPersistent(join(mkdtempSync(join(tmpdir(), 'two-tabs-')), 'profile'))
    first = context.pages()[0] ?? (await context.newPage())
    first.setDefaultTimeout(10_000)
    await first.setViewportSize({ width: 1280, height: 800 })
    await first.goto(app.address)
    await first.getByRole('button', { name: 'Open the example' }).click()
    await first.getByRole('button', { name: 'Add to this device' }).click()
    await first.waitForURL(/#\/a\/[^/]+$/)
    await first.goto(`${first.url()}/respondents`)
    await first.getByRole('radio', { name: /Trade union centre/ }).check()
    await first.getByRole('link', { name: 'Continue' }).click()
    await first.getByRole('heading', { level: 1, name: /indicators complete/ }).waitFor()
    await first.goto(`${first.url().split('/').slice(0, 6).join('/')}/answer/legal-framework/education`)
    await waitForFocus(first)
    second = await context.newPage()
    second.setDefaultTimeout(10_000)
    await second.setViewportSize({ width: 1280, height: 800 })
    await second.goto(first.url())
    await second.getByRole('heading', { level: 1 }).waitFor()
  })

  afterAll(async () => {
    await context.close()
    await app.stop()
  })

  it('stay in step, both ways', async () => {
    await first.bringToFront()
    await first.keyboard.type('yy', { delay: 60 })
    await waitFor(second, '.rung.is-yes', 2)
    await second.bringToFront()
    await second.keyboard.type('n', { delay: 60 })
    await waitFor(second, '.rung.is-no', 1)
    await waitFor(first, '.rung.is-no', 1)
  })

  it('lose nothing of what was typed fast', async () => {
    await first.bringToFront()
    await first.goto(first.url().replace('/education', '/capacity-knowledge'))
    await waitForFocus(first)
    await first.keyboard.type('yyyn')
    await waitForSaved(first)
    await first.reload()
    await waitFor(first, '.rung.is-yes', 3)
  })
})
