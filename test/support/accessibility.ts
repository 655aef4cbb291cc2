import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { laidOut } from './drawn'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.0, 2.1 and 2.2, A and AA, and what is good practice beside them; whatever the impact. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What keeps readers out, found by axe-core in the page: past the policy that keeps everything else out, so `bypassCSP`. */
export async function violations(page: Page): Promise<readonly string[]> {
  await laidOut(page)
  return violationsNow(page)
}

async function violationsNow(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async (values) => {
    const options = { resultTypes: ['violations'], runOnly: { type: 'tag', values } }
    // @ts-expect-error The script above defines it.
    const { violations } = await window.axe.run(document, options)
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { target: string[] }[] }) => `${id}: ${nodes[0]?.target.join(' ')}`,
    )
  }, rules)
}

/** The colours that a reader can choose, put on the page as it stands. */
export const themes = ['light', 'dark', 'contrast'] as const

/** The same, in colours of `chosen`. Only where motion is reduced: a colour on its way from one theme to another is no theme's. */
export async function violationsIn(page: Page, chosen: readonly (typeof themes)[number][]): Promise<readonly string[]> {
  const before = await page.evaluate(() => document.documentElement.dataset.theme)
  const found: string[] = []
  for (const theme of chosen) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    found.push(...(await violationsNow(page)).map((one) => `${theme}: ${one}`))
  }
  await page.evaluate((name) => {
    if (name === undefined) delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = name
  }, before)
  return found
}

/** Keys, blanks and values that a reader should never see. */
export async function rawText(page: Page): Promise<readonly string[]> {
  const text = await page.locator('body').textContent()
  return (text ?? '').match(/\b[a-zA-Z]+:[a-z]+\.[a-zA-Z.]+|\{\{|undefined|NaN/g) ?? []
}

/** How far the page can be pushed sideways, in CSS pixels: none. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
