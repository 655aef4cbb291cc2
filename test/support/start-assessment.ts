import type { Page } from 'playwright-core'

/** A new assessment of Tunisia, answered for `constituency`, in English. Returns the address of its overview. */
export async function startAssessment(page: Page, address: string, constituency: string): Promise<string> {
  await page.goto(`${address}#/new`)
  await page.getByRole('combobox', { name: 'Country' }).fill('Tunis')
  await page.getByRole('option', { name: 'Tunisia' }).click()
  await page.getByRole('radio', { name: constituency }).check()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('heading', { level: 1, name: /0 of 96 indicators complete/ }).waitFor()
  return page.url()
}
