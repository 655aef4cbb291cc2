import type { Page } from 'playwright-core'

/**
 * Until the screen says that everything is on the disk. What the page shows is ahead of what is stored, so whoever
 * reloads or leaves before this proves nothing. `saved`: how the page says it, where it speaks another language.
 */
export async function waitForSaved(page: Page, saved = 'Saved on this device'): Promise<void> {
  // What was just typed has to reach the screen first: until then it still says "saved" of what was before.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page.getByText(saved).filter({ visible: true }).first().waitFor()
}
