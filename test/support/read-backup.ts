import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { readBytes } from '../../src/domain/exchange/read-bytes'
import { unpackingTools } from './packages'

/** What a file holds that the page hands out when `button` is pressed, read as the terminal reads it. */
export async function backupFrom(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).filter({ visible: true }).first().click(),
  ])
  const bytes = new Uint8Array(await readFile(await download.path()))
  const read = await readBytes(bytes, { ...unpackingTools, catalogue: shippedCatalogue })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value.entries
}
