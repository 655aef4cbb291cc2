import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rawText, sideways, violations } from '../support/accessibility'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'

describe('the guide for whoever leads a workshop', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ittisaq-guide-'))
  let app: BuiltApp
  let browser: Browser

  beforeAll(async () => {
    app = await serveBuiltApp(4164)
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it.each(['en', 'fr', 'es', 'ar'])('fits one sheet of paper in %s, and a phone', async (language) => {
    const context = await browser.newContext({
      locale: language,
      serviceWorkers: 'block',
      viewport: { width: 360, height: 640 },
    })
    const page = await context.newPage()
    await page.goto(`${app.address}#/guide`)
    await page.locator('.guide li').first().waitFor()
    expect(await violations(page)).toEqual([])
    expect(await rawText(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
    for (const format of ['A4', 'Letter']) {
      const path = join(folder, `${language}-${format}.pdf`)
      const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' }
      await page.pdf({ path, format, margin })
      expect(spawnSync('pdfinfo', [path], { encoding: 'utf8' }).stdout).toMatch(/^Pages:\s+1$/m)
    }
    await context.close()
  })
})
