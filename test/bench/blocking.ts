import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { ask, pause } from './ask'
import { largeFile, largeFileSteps } from './large-file'
import { longTasks, longTasksAsked, watchLongTasks, watchLongTasksSince } from './long-tasks'
import { middle, table } from './measure'
import { touch } from './screen/visit'

const PORT = 4346
/** A phone of some years ago beside the machine that builds. */
const SLOWER = 6
const ROUNDS = 3
/** Milliseconds. */
const SETTLING = 4_000

interface Step {
  readonly name: string
  readonly run: (page: Page, address: string) => Promise<unknown>
}

const heading = (page: Page) => page.locator('main h1').first().waitFor()

/** Goes to a part of the assessment that is open. */
const part = (steps: string) => async (page: Page, address: string) => {
  const [, id] = /#\/a\/([^/]+)/.exec(page.url()) ?? []
  const wanted = `#/a/${id}${steps}`
  const before = await page.title()
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, wanted)
  await page.waitForURL(`${address}${wanted}`)
  // The page before stays until this one has come.
  await page.waitForFunction((title) => document.title !== title, before)
  await heading(page)
  await page.locator('main[aria-busy=false]').waitFor()
}

/** By its key. */
async function say(page: Page, key: string, sign: string): Promise<void> {
  await page.keyboard.type(key)
  await page.locator(sign).first().waitFor()
}

/** What a visit is made of. */
const steps: readonly Step[] = [
  {
    name: 'start',
    run: async (page, address) => {
      await page.goto(address)
      await heading(page)
    },
  },
  {
    name: 'open the example',
    run: (page) => page.getByRole('button', { name: 'Open the example' }).click(),
  },
  {
    name: 'add it',
    run: async (page) => {
      await page.getByRole('button', { name: 'Add to this device' }).click()
      await page.waitForURL(/#\/a\//)
      await heading(page)
    },
  },
  { name: 'a question', run: part('/answer/legal-framework/definition') },
  {
    name: 'say who answers',
    run: async (page) => {
      await page.getByRole('button', { name: /^Employers/ }).click()
      await page.locator('.asker').waitFor()
    },
  },
  { name: 'the next question', run: part('/answer/legal-framework/legal-forms') },
  { name: 'an answer', run: (page) => say(page, 'n', '.rung.is-no') },
  { name: 'another answer', run: (page) => say(page, 'y', '.rung.is-yes') },
  { name: 'results', run: part('/results') },
  { name: 'plan', run: part('/plan') },
  { name: 'what if', run: part('/what-if') },
  { name: 'agreement room', run: part('/agree') },
  { name: 'library', run: part('/library') },
  { name: 'report page', run: part('/report') },
]

/** What a phone does that knows the assessment and nothing of the program: by a link, in a browser that has thrown all else away. */
const coldSteps = ['a question by its address, nothing in the cache', 'the first answer there, with a finger'] as const

/** Asks the page without the tool's own scripts, which would be counted as the page's. */
async function cold(context: BrowserContext, address: string): Promise<readonly (readonly number[])[]> {
  const page = await context.newPage()
  await page.setViewportSize({ width: 360, height: 740 })
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.clearBrowserCache')
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(address, { waitUntil: 'commit' })
  await pause(SETTLING + 2_000)
  await watchLongTasksSince(session)
  const opened = await longTasksAsked(session)
  await touch(page, session, '.answer-screen input[type=radio]:not(:checked)')
  await pause(SETTLING)
  const isSaid = await ask(session, () => document.querySelector('.toast') !== null, undefined)
  if (!isSaid) throw new Error('The answer was not heard')
  return [opened, await longTasksAsked(session)]
}

/** The same program as one file, from the disk (`build:portable`). */
const oneFileStep = 'the one-file build, opened'

async function oneFile(context: BrowserContext): Promise<readonly number[]> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(pathToFileURL('dist-portable/ittisaq.html').href, { waitUntil: 'commit' })
  await pause(SETTLING + 2_000)
  await watchLongTasksSince(session)
  const found = await longTasksAsked(session)
  await page.close()
  return found
}

/** Milliseconds of each task of more than 50, by step. */
async function walk(): Promise<readonly (readonly number[])[]> {
  const app = await serveBuiltApp(PORT)
  const browser = await launchChromium()
  try {
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' })
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    await watchLongTasks(page)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    // A browser that has just been started draws its own windows beside the page; a reader's has long been running.
    await page.waitForTimeout(SETTLING)
    const found: (readonly number[])[] = []
    for (const { run } of steps) {
      await run(page, app.address)
      // Until nothing has been heard for a while: what a step sets off may go on after it.
      let own: readonly number[] = []
      for (let more = await longTasks(page, 700); more.length > 0; more = await longTasks(page, 700))
        own = [...own, ...more]
      found.push(own)
    }
    const [, id] = /#\/a\/([^/]+)/.exec(page.url()) ?? []
    await page.close()
    found.push(...(await cold(context, `${app.address}#/a/${id}/answer/legal-framework/statistics`)))
    found.push(await oneFile(context))
    // On a device with nothing on it: what is there already would be read beside the file.
    const empty = await browser.newContext({ locale: 'en', serviceWorkers: 'block', acceptDownloads: true })
    return [...found, ...(await largeFile(empty, app.address, SLOWER))]
  } finally {
    await browser.close()
    await app.stop()
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

/** What stops a finger on a slow phone, step by step: the quietest of some rounds, as a busy machine only adds. */
export async function blockingBench(): Promise<string> {
  await build({ mode: 'portable', logLevel: 'error' })
  const rounds: (readonly (readonly number[])[])[] = []
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await walk())
  const rows = [...steps.map(({ name }) => name), ...coldSteps, oneFileStep, ...largeFileSteps].map((name, index) => {
    const all = rounds.map((round) => round[index] ?? []).sort((a, b) => sum(a) - sum(b))
    const best = all[0] ?? []
    const counts = all.map((one) => one.length)
    return [name, String(best.length), String(middle(counts)), Math.max(0, ...best).toFixed(0), sum(best).toFixed(0)]
  })
  return `Tasks of more than 50 ms on a processor slowed ${SLOWER} times, the quietest of ${ROUNDS} rounds

${table(['step', 'tasks', 'median of the rounds', 'longest, ms', 'together, ms'], rows)}`
}
