import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What keeps readers out, found by axe-core in the page: past the policy that keeps everything else out, so `bypassCSP`. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    // @ts-expect-error The script above defines it.
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }: { id: string; nodes: { target: string[] }[] }) => `${id}: ${nodes[0]?.target.join(' ')}`)
  })
}

/** Keys, blanks and values that a reader should never see. */
export async function rawText(page: Page): Promise<readonly string[]> {
  const text = await page.locator('body').textContent()
  return (text ?? '').match(/\b[a-zA-Z]+:[a-z]+\.[a-zA-Z.]+|\{\{|undefined|NaN/g) ?? []
}

/** How far the page can be pushed sideways, in CSS pixels: none. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
