import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { entriesOfAnswers, readAnswers } from '../../src/domain/exchange/answers'
import { writePackage } from '../../src/domain/exchange/package'
import { packageParts } from '../../src/domain/exchange/packed-package'
import { sampleAnswers } from '../../src/domain/exchange/sample'
import { isCountry } from '../../src/i18n/countries'
import { digestOf } from '../../src/platform/digest'
import { zipOf } from '../../src/platform/zip'
import { ask, pause } from './ask'
import { longTasksAsked, watchLongTasks } from './long-tasks'
import { touch } from './screen/visit'

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
const patience = 120_000

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

async function until<Given>(session: CDPSession, isSo: (given: Given) => boolean, given: Given): Promise<void> {
  const end = Date.now() + patience
  while (!(await ask(session, isSo, given))) {
    if (Date.now() > end) throw new Error(`Never came: ${JSON.stringify(given)}`)
    await pause(200)
  }
}

const touched = 'data-touched'

/** Touches the button with these words, once it is there. */
async function press(page: Page, session: CDPSession, words: string): Promise<void> {
  const mark = ({ words, touched }: { readonly words: string; readonly touched: string }): boolean => {
    for (const one of document.querySelectorAll(`[${touched}]`)) one.removeAttribute(touched)
    const found = [...document.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent.includes(words))
    found?.setAttribute(touched, '')
    return found !== undefined
  }
  await until(session, mark, { words, touched })
  await touch(page, session, `[${touched}]`)
}

const goTo = (session: CDPSession, hash: string): Promise<unknown> =>
  ask(
    session,
    (hash) => {
      window.location.hash = hash
    },
    hash,
  )

/** Gives files to the page that asks for them, and waits until the page shows what they hold. */
async function open(page: Page, session: CDPSession, ...files: readonly string[]): Promise<readonly number[]> {
  await goTo(session, '#/open')
  await pause(settling)
  await longTasksAsked(session)
  const asked = new Promise<{ readonly backendNodeId?: number }>((resolve) =>
    session.once('Page.fileChooserOpened', resolve),
  )
  await press(page, session, 'Choose')
  const { backendNodeId } = await asked
  if (backendNodeId === undefined) throw new Error('The page did not ask for a file')
  await session.send('DOM.setFileInputFiles', { files: [...files], backendNodeId })
  await until(session, () => document.querySelector('.effects, .gathered') !== null, null)
  await pause(settling)
  return longTasksAsked(session)
}

/** What stops a finger while a large file is opened, added and saved; by step. The tool's own scripts are not among it. */
export async function largeFile(
  context: BrowserContext,
  address: string,
  slower: number,
): Promise<readonly (readonly number[])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ittisaq-large-'))
  const page = await context.newPage()
  try {
    const { assessment, answers, text, packed } = await writeFiles(folder)
    await watchLongTasks(page)
    const session = await context.newCDPSession(page)
    await session.send('Page.enable')
    await session.send('Page.setInterceptFileChooserDialog', { enabled: true })
    await page.goto(address)
    await pause(settling)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    const found = [await open(page, session, answers)]
    for (const path of [text, packed]) {
      await press(page, session, 'Leave it')
      found.push(await open(page, session, path))
    }
    await press(page, session, 'Add to this device')
    await until(session, (hash) => window.location.hash === hash, `#/a/${assessment}`)
    await until(session, () => document.querySelector('main[aria-busy=false] .team') !== null, null)
    await pause(settling)
    found.push(await longTasksAsked(session))
    await goTo(session, `#/a/${assessment}/report`)
    await pause(settling)
    await longTasksAsked(session)
    const saving = page.waitForEvent('download', { timeout: patience })
    await press(page, session, 'Save a backup file')
    await saving
    await pause(settling)
    found.push(await longTasksAsked(session))
    return [...found, await open(page, session, text, packed)]
  } finally {
    await page.close()
    await rm(folder, { recursive: true, force: true })
  }
}
