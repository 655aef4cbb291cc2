import { serveBuiltApp } from '../support/built-app'
import { areSummariesKept, fillPortfolio, putRows } from '../support/portfolio'
import { ask, beforeAnything, pause, stands, until } from './ask'
import { strike, touch } from './finger'
import { longTasksAsked, tabOf } from './long-tasks'
import { table } from './measure'
import { launchUnwatched, type Tab, type UnwatchedChromium } from './unwatched'

const port = 4345
const ASSESSMENTS = 500
const RESPONDENTS = 3
const laptop = { width: 1280, height: 720 }

/** In the page: when the bar and the first card came, in milliseconds from its start. */
const noteWhatComes = (): void => {
  const came: Record<string, number> = {}
  Object.assign(window, { came })
  const awaited = ['.topbar', '.assessment-card']
  const observer = new MutationObserver(() => {
    while (awaited[0] !== undefined && document.querySelector(awaited[0]) !== null)
      came[awaited.shift() as string] = performance.now()
    if (awaited.length === 0) observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true })
}

interface Visit {
  readonly name: string
  /** How many times slower than this machine. */
  readonly rate: number
}

/** As whoever opens the program: in a tab, and so a heap, of its own. */
async function visit(browser: UnwatchedChromium, holder: Tab, url: string, { name, rate }: Visit) {
  const tab = await tabOf(browser, laptop, holder)
  await beforeAnything(tab, noteWhatComes)
  // Its window is drawn first.
  await pause(1_000)
  await tab.send('Emulation.setCPUThrottlingRate', { rate })
  await tab.send('Page.navigate', { url })
  await stands(tab, '.assessment-card')
  await pause(1_000)
  const starting = await longTasksAsked(tab)
  const came = await ask(tab, () => (window as unknown as { came: Record<string, number> }).came, undefined)
  const nodes = await ask(tab, () => document.querySelectorAll('*').length, undefined)
  await touch(tab, '.finder input')
  await pause(1_000)
  await longTasksAsked(tab)
  for (const letter of 'country xxc') {
    await strike(tab, letter)
    await pause(120)
  }
  await pause(1_000)
  const typing = await longTasksAsked(tab)
  await tab.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  // A summary is computed once and kept: what comes later finds all of them.
  await until(tab, areSummariesKept, ASSESSMENTS)
  await tab.close()
  const told = (tasks: readonly number[]): string =>
    tasks.length === 0 ? '0' : `${tasks.length} (longest ${Math.max(...tasks).toFixed(0)})`
  const ms = (selector: string): string => (came[selector] ?? Number.NaN).toFixed(0)
  return [name, `${rate}x`, ms('.topbar'), ms('.assessment-card'), told(starting), told(typing), String(nodes)]
}

/** The start page of a specialist with five hundred assessments. */
export async function portfolioBench(): Promise<string> {
  const app = await serveBuiltApp(port)
  const browser = await launchUnwatched()
  try {
    // A profile lasts as long as a tab of it.
    const holder = await browser.newTab(laptop)
    await holder.send('Page.navigate', { url: app.address })
    await stands(holder, '.topbar')
    const order = { assessments: ASSESSMENTS, respondents: RESPONDENTS }
    const entries = await fillPortfolio((texts) => ask(holder, putRows, texts), order)
    await holder.send('Page.navigate', { url: 'about:blank' })
    const rows: (readonly string[])[] = []
    for (const one of [
      { name: 'first: all is copied to the journal, and each card computed', rate: 1 },
      { name: 'later', rate: 1 },
      { name: 'later', rate: 6 },
      { name: 'later', rate: 6 },
      { name: 'later', rate: 6 },
    ])
      rows.push(await visit(browser, holder, app.address, one))
    const head = [
      'visit',
      'processor',
      'bar, ms',
      'list, ms',
      'tasks over 50 ms until a second after',
      'while typing',
      'elements',
    ]
    return `${ASSESSMENTS} assessments, ${entries.toLocaleString('en')} entries

${table(head, rows)}`
  } finally {
    await browser.close()
    await app.stop()
  }
}
