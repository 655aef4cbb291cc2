import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { serveBuiltApp } from '../support/built-app'
import { ask, pause, stands, until } from './ask'
import { goTo, press, strike, touch } from './finger'
import { largeFile, largeFileSteps } from './large-file'
import { longTasksAsked, tabOf } from './long-tasks'
import { middle, table } from './measure'
import { launchUnwatched, type Session, type Tab } from './unwatched'

const PORT = 4346
/** A phone of some years ago beside the machine that builds; less of a slower machine is the same phone. */
const SLOWER = Number(process.env.ITTISAQ_SLOWER ?? 6)
const ROUNDS = 5
/** Milliseconds. */
const SETTLING = 4_000

const laptop = { width: 1280, height: 720 }
const phone = { width: 360, height: 740 }

interface Step {
  readonly name: string
  readonly run: (tab: Session, address: string) => Promise<unknown>
}

const heading = (tab: Session): Promise<void> => stands(tab, 'main h1')

const assessmentOpen = (tab: Session): Promise<string | undefined> =>
  ask(tab, () => /#\/a\/([^/]+)/.exec(window.location.hash)?.[1], undefined)

/** Goes to a part of the assessment that is open. */
const part = (steps: string) => async (tab: Session) => {
  const wanted = `#/a/${await assessmentOpen(tab)}${steps}`
  const before = await ask(tab, () => document.title, undefined)
  await goTo(tab, wanted)
  // The page before stays until this one has come.
  await until(tab, (title) => document.title !== title, before)
  await stands(tab, 'main[aria-busy=false] h1')
}

/** By its key. */
async function say(tab: Session, key: string, sign: string): Promise<void> {
  await strike(tab, key)
  await stands(tab, sign)
}

/** What a visit is made of. */
const steps: readonly Step[] = [
  {
    name: 'start',
    run: async (tab, url) => {
      await tab.send('Page.navigate', { url })
      await heading(tab)
    },
  },
  { name: 'open the example', run: (tab) => press(tab, 'Open the example') },
  {
    name: 'add it',
    run: async (tab) => {
      await press(tab, 'Add to this device')
      await until(tab, () => window.location.hash.startsWith('#/a/'), null)
      await heading(tab)
    },
  },
  { name: 'a question', run: part('/answer/legal-framework/definition') },
  {
    name: 'say who answers',
    run: async (tab) => {
      await press(tab, 'Employers')
      await stands(tab, '.asker')
    },
  },
  { name: 'the next question', run: part('/answer/legal-framework/legal-forms') },
  { name: 'an answer', run: (tab) => say(tab, 'n', '.rung.is-no') },
  { name: 'another answer', run: (tab) => say(tab, 'y', '.rung.is-yes') },
  { name: 'results', run: part('/results') },
  { name: 'plan', run: part('/plan') },
  { name: 'what if', run: part('/what-if') },
  { name: 'agreement room', run: part('/agree') },
  { name: 'library', run: part('/library') },
  { name: 'report page', run: part('/report') },
]

/** What a phone does that knows the assessment and nothing of the program: by a link, in a browser that has thrown all else away. */
const coldSteps = ['a question by its address, nothing in the cache', 'the first answer there, with a finger'] as const

async function cold(tab: Tab, url: string): Promise<readonly (readonly number[])[]> {
  // Without more of this, as it would tell of every request on the thread of the page.
  await tab.send('Network.enable')
  await tab.send('Network.clearBrowserCache')
  await tab.send('Network.disable')
  await tab.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await tab.send('Page.navigate', { url })
  await pause(SETTLING + 2_000)
  const opened = await longTasksAsked(tab)
  await touch(tab, '.answer-screen input[type=radio]:not(:checked)')
  await pause(SETTLING)
  const isSaid = await ask(tab, () => document.querySelector('.toast') !== null, undefined)
  if (!isSaid) throw new Error('The answer was not heard')
  return [opened, await longTasksAsked(tab)]
}

/** The same program as one file, from the disk (`build:portable`). */
const oneFileStep = 'the one-file build, opened'

async function oneFile(tab: Tab): Promise<readonly number[]> {
  await tab.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await tab.send('Page.navigate', { url: pathToFileURL('dist-portable/ittisaq.html').href })
  await pause(SETTLING + 2_000)
  const found = await longTasksAsked(tab)
  await tab.close()
  return found
}

/** What the browser takes for itself: no page can have fewer. */
const bareStep = 'for comparison: a page of one sentence, ten times'

async function bare(tab: Tab): Promise<readonly number[]> {
  await tab.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const found: number[] = []
  for (let time = 1; time <= 10; time += 1) {
    await tab.send('Page.navigate', { url: `data:text/html,<title>${time}</title><p>Nothing else.` })
    await pause(1_000)
    found.push(...(await longTasksAsked(tab)))
  }
  await tab.close()
  return found
}

/**
 * Milliseconds of each task of more than 50, by step. Each tab is closed when it has been walked: one that is slowed keeps a
 * processor busy even where nothing happens.
 */
async function walk(): Promise<readonly (readonly number[])[]> {
  const app = await serveBuiltApp(PORT)
  const browser = await launchUnwatched()
  try {
    const tab = await tabOf(browser, laptop)
    await tab.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    // A browser that has just been started draws its own windows beside the page; a reader's has long been running.
    await pause(SETTLING)
    const found: (readonly number[])[] = []
    for (const { run } of steps) {
      await run(tab, app.address)
      // Until nothing has been heard for a while: what a step sets off may go on after it.
      let own: readonly number[] = []
      let more: readonly number[] = []
      do {
        await pause(700)
        more = await longTasksAsked(tab)
        own = [...own, ...more]
      } while (more.length > 0)
      found.push(own)
    }
    const link = `${app.address}#/a/${await assessmentOpen(tab)}/answer/legal-framework/statistics`
    // A profile lasts as long as a tab of it.
    const later = await tabOf(browser, phone, tab)
    await tab.close()
    found.push(...(await cold(later, link)))
    await later.close()
    found.push(await oneFile(await tabOf(browser, laptop)))
    found.push(await bare(await tabOf(browser, laptop)))
    // On a device with nothing on it: what is there already would be read beside the file.
    return [...found, ...(await largeFile(browser, await tabOf(browser, laptop), app.address, SLOWER))]
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
  const rows = [...steps.map(({ name }) => name), ...coldSteps, oneFileStep, bareStep, ...largeFileSteps].map(
    (name, index) => {
      const all = rounds.map((round) => round[index] ?? []).sort((a, b) => sum(a) - sum(b))
      const best = all[0] ?? []
      const counts = all.map((one) => one.length)
      return [name, String(best.length), String(middle(counts)), Math.max(0, ...best).toFixed(0), sum(best).toFixed(0)]
    },
  )
  return `Tasks of more than 50 ms on a processor slowed ${SLOWER} times, the quietest of ${ROUNDS} rounds

${table(['step', 'tasks', 'median of the rounds', 'longest, ms', 'together, ms'], rows)}`
}
