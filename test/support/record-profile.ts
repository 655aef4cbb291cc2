import { writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { dumpProfile, type RecordedProfile, type ShownIndicator, shownOn } from './profile-dump'
import { waitForSaved } from './saved'
import { startAssessment } from './start-assessment'

/** What is said of each indicator: keys for its criteria, a note, a piece of evidence. */
const said = [
  {
    path: 'legal-framework/definition',
    keys: 'yy?n',
    note: 'Asked the registry: 412 cooperatives.',
    evidence: 'Law no. 30',
  },
  { path: 'legal-framework/education', keys: 'ynnn', note: 'قانون الاقتصاد الاجتماعي والتضامني', evidence: '' },
  { path: 'legal-framework/capacity-knowledge', keys: '??', note: '', evidence: 'Décret n° 2020-31' },
] as const

async function say(page: Page, assessment: string, { path, keys, note, evidence }: (typeof said)[number]) {
  await shownOn(page, assessment, path)
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  await page.keyboard.type(keys, { delay: 40 })
  if (note !== '') {
    await page.locator('h1').focus()
    await page.keyboard.press('m')
    await page.keyboard.type(note)
    await page.keyboard.press('Escape')
    await waitForSaved(page)
  }
  if (evidence !== '') {
    await page.locator('h1').focus()
    await page.keyboard.press('e')
    await page.keyboard.type(evidence)
    await page.keyboard.press('Enter')
    await page.locator('.evidence .name').getByText(evidence).waitFor()
  }
  await waitForSaved(page)
}

/** Versions from 0.2.0 on have a plan: the first gap becomes an action. */
async function plan(page: Page, assessment: string): Promise<readonly string[]> {
  const partners = 'Union of cooperatives'
  await page.goto(`${assessment}/plan`)
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: /Add to the plan/ }).click()
  await page.getByRole('textbox', { name: 'Partners' }).fill(partners)
  await page.keyboard.press('Tab')
  await waitForSaved(page)
  return [partners]
}

/** Uses the version at `address` as somebody would, and writes down what it left on the device and what it showed of it. */
export async function recordProfile(page: Page, address: string, version: string): Promise<void> {
  const begun = version.startsWith('0.1.')
    ? await startFirst(page, address)
    : await startAssessment(page, address, 'Government')
  const assessment = begun.replace(/\/$/, '')
  for (const one of said) await say(page, assessment, one)
  const indicators: ShownIndicator[] = []
  const planned = version.startsWith('0.1.') ? [] : await plan(page, assessment)
  for (const { path } of said) indicators.push(await shownOn(page, assessment, path))
  const id = assessment.split('/').at(-1) ?? ''
  // Read where no app is running, as the next version will find it.
  await page.goto(`${address}icon.svg`)
  const profile: RecordedProfile = { version, assessment: id, indicators, plan: planned, ...(await dumpProfile(page)) }
  await writeFile(`test/fixtures/profiles/${version}.json`, `${JSON.stringify(profile, null, 2)}\n`)
}

/** The first version had sixteen indicators. */
async function startFirst(page: Page, address: string): Promise<string> {
  await page.goto(`${address}#/new`)
  await page.getByRole('combobox', { name: 'Country' }).fill('Tunis')
  await page.getByRole('option', { name: 'Tunisia' }).click()
  await page.getByRole('radio', { name: 'Government' }).check()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('heading', { level: 1, name: /0 of 16 answered/ }).waitFor()
  return page.url()
}
