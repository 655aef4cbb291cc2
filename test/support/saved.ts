import type { Page } from 'playwright-core'

/**
 * Until the screen says that everything is on the disk. What the page shows is ahead of what is stored, so whoever
 * reloads or leaves before this proves nothing.
 */
export const waitForSaved = (page: Page): Promise<void> =>
  page
    .getByText(/Saved on this device/)
    .filter({ visible: true })
    .first()
    .waitFor()
