import type { CDPSession, Page } from 'playwright-core'
import { serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { fillPortfolio } from '../support/portfolio'
import { ask, pause } from './ask'
import { touch } from './finger'
import { longTasksAsked, watchLongTasks } from './long-tasks'
import { table } from './measure'

const port = 4345
const ASSESSMENTS = 500
const RESPONDENTS = 3

async function visit(page: Page, session: CDPSession, rate: number, address: string): Promise<readonly string[]> {
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  await page.goto('about:blank')
  const before = performance.now()
  await page.goto(address)
  await page.locator('.topbar').waitFor({ timeout: 300_000 })
  const shell = performance.now() - before
  await page.locator('.assessment-card').first().waitFor({ timeout: 300_000 })
  const list = performance.now() - before
  await pause(150)
  const starting = await longTasksAsked(session)
  const nodes = await ask(session, () => document.querySelectorAll('*').length, undefined)
  await touch(session, '.finder input')
  await pause(1_000)
  await longTasksAsked(session)
  await page.keyboard.type('Country XXC', { delay: 120 })
  await pause(1_000)
  const typing = (await longTasksAsked(session)).map((one) => one.toFixed(0)).join(', ')
  return [
    `${rate}x`,
    shell.toFixed(0),
    list.toFixed(0),
    `${starting.length} (longest ${Math.max(0, ...starting).toFixed(0)})`,
    String(nodes),
    typing === '' ? '0' : typing,
  ]
}

/** The start page of a specialist with five hundred assessments. */
export async function portfolioBench(): Promise<string> {
  const app = await serveBuiltApp(port)
  const browser = await launchChromium()
  const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' })
  const page = await context.newPage()
  page.setDefaultTimeout(600_000)
  const session = await context.newCDPSession(page)
  await watchLongTasks(session)
  await page.goto(app.address)
  await page.locator('.topbar').waitFor()
  const entries = await fillPortfolio(page, { assessments: ASSESSMENTS, respondents: RESPONDENTS })
  const rows: (readonly string[])[] = []
  // The first visit copies everything to the journal, the second one makes what later ones have kept.
  for (const [name, rate] of [
    ['first', 1],
    ['second', 1],
    ['second', 6],
  ] as const)
    rows.push([name, ...(await visit(page, session, rate, app.address))])
  await browser.close()
  await app.stop()
  return `${ASSESSMENTS} assessments, ${entries.toLocaleString('en')} entries

${table(['visit', 'processor', 'shell, ms', 'list, ms', 'tasks over 50 ms until then', 'nodes', 'tasks over 50 ms while typing, ms'], rows)}`
}
