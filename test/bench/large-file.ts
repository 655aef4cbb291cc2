import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { entriesOfAnswers, readAnswers } from '../../src/domain/exchange/answers'
import { writePackage } from '../../src/domain/exchange/package'
import { packageParts } from '../../src/domain/exchange/packed-package'
import { sampleAnswers } from '../../src/domain/exchange/sample'
import { isCountry } from '../../src/i18n/countries'
import { digestOf } from '../../src/platform/digest'
import { zipOf } from '../../src/platform/zip'
import { pause, stands, until } from './ask'
import { goTo, press } from './finger'
import { longTasksAsked } from './long-tasks'
import type { Tab, UnwatchedChromium } from './unwatched'

export const largeFileSteps = [
  'open answers of 10,000 entries',
  'open the same as text',
  'open the same as a package',
  'add that file',
  'save it as a backup file',
  'open two such files together, beside it',
] as const

/** So many give some ten thousand entries. */
const respondents = 114

/** Milliseconds: a step is over when nothing more is heard. */
const settling = 4_000

/** The same assessment in every format that is read. */
async function writeFiles(folder: string) {
  const sample = sampleAnswers(shippedCatalogue, { seed: 3, respondents, title: 'A crowd', year: 2026 })
  const answers = readAnswers(sample, shippedCatalogue, isCountry)
  if (!answers.ok) throw new Error('The sample cannot be read')
  const entries = entriesOfAnswers(answers.value, shippedCatalogue, digestOf)
  const assessment = entries[0]?.assessment ?? ''
  const parts = packageParts(assessment, entries, { at: 0, app: 'bench' }, { digest: digestOf })
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }
  return {
    assessment,
    answers: await write('answers.json', JSON.stringify(sample)),
    text: await write('text.ittisaq', writePackage(assessment, entries, digestOf)),
    packed: await write('packed.ittisaq', zipOf(parts)),
  }
}

/** Gives files to the page that asks for them, and waits until the page shows what they hold. */
async function open(tab: Tab, ...files: readonly string[]): Promise<readonly number[]> {
  await goTo(tab, '#/open')
  await pause(settling)
  await longTasksAsked(tab)
  const asked = tab.next<{ readonly backendNodeId?: number }>('Page.fileChooserOpened')
  await press(tab, 'Choose')
  const { backendNodeId } = await asked
  if (backendNodeId === undefined) throw new Error('The page did not ask for a file')
  await tab.send('DOM.setFileInputFiles', { files: [...files], backendNodeId })
  await stands(tab, '.effects, .gathered')
  await pause(settling)
  return longTasksAsked(tab)
}

/** What stops a finger while a large file is opened, added and saved; by step. The tab notes long tasks, and is the first in its profile. */
export async function largeFile(
  browser: UnwatchedChromium,
  tab: Tab,
  address: string,
  slower: number,
): Promise<readonly (readonly number[])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ittisaq-large-'))
  try {
    const { assessment, answers, text, packed } = await writeFiles(folder)
    await tab.send('Page.setInterceptFileChooserDialog', { enabled: true })
    await tab.send('Page.navigate', { url: address })
    await pause(settling)
    await tab.send('Emulation.setCPUThrottlingRate', { rate: slower })
    const found = [await open(tab, answers)]
    for (const path of [text, packed]) {
      await press(tab, 'Leave it')
      found.push(await open(tab, path))
    }
    await press(tab, 'Add to this device')
    await until(tab, (hash) => window.location.hash === hash, `#/a/${assessment}`)
    await stands(tab, 'main[aria-busy=false] .team')
    await pause(settling)
    found.push(await longTasksAsked(tab))
    await goTo(tab, `#/a/${assessment}/report`)
    await pause(settling)
    await longTasksAsked(tab)
    const saved = browser.nextDownload(tab, folder)
    await press(tab, 'Save a backup file')
    await saved
    await pause(settling)
    found.push(await longTasksAsked(tab))
    return [...found, await open(tab, text, packed)]
  } finally {
    await tab.close()
    await rm(folder, { recursive: true, force: true })
  }
}
