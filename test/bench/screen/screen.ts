import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { build } from 'vite'
import { launchChromium } from '../../support/chromium'
import { startAssessment } from '../../support/start-assessment'
import { machine, middle, ratioOf, short, table, versionOf } from '../measure'
import type { Measured, SummaryRow } from '../part'
import { type Site, serveFolder } from '../serve'
import { surveyOf } from './survey-of'
import { type Conditions, type Signs, type Visit, visit } from './visit'

const ROUNDS = 7

/** A cheap phone beside this machine; the slow network is the one that Lighthouse assumes of a phone. */
const allConditions: readonly Conditions[] = [
  { name: 'fast network', slowdown: 6, network: null },
  { name: 'slow 4G', slowdown: 6, network: { download: 204_800, upload: 96_000, latency: 150 } },
]

interface Contender {
  readonly name: string
  readonly site: Site
  readonly signs: Signs
  /** What was there before the visit; gives the address that is visited. */
  readonly prepare: (context: BrowserContext) => Promise<string>
}

/** The app as it is published, served without its service worker; the assessment that is opened was begun on this device. */
async function ours(): Promise<Contender> {
  await build({ logLevel: 'error' })
  const site = await serveFolder('dist', 4320)
  const prepare = async (context: BrowserContext): Promise<string> => {
    const page = await context.newPage()
    const overview = await startAssessment(page, site.address, 'Government')
    await page.close()
    return `${overview.replace(/\/overview$/, '')}/answer/legal-framework/definition`
  }
  const signs = { answer: '.answer-screen input[type=radio]', answered: '.rung.is-yes', saved: '.safe-time' }
  return { name: 'Ittisaq', site, signs, prepare }
}

async function surveyjs(folder: string): Promise<Contender> {
  await build({
    configFile: false,
    root: 'test/bench/screen/survey',
    base: './',
    logLevel: 'error',
    define: { __SURVEY__: JSON.stringify(await surveyOf('legal-framework')) },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5_000 },
  })
  const site = await serveFolder(folder, 4321)
  // It has been here before too, so that neither meets an origin for the first time.
  const prepare = async (context: BrowserContext): Promise<string> => {
    const page = await context.newPage()
    await page.goto(site.address)
    await page.locator('input[type=radio]').first().waitFor({ state: 'attached' })
    await page.close()
    return site.address
  }
  const signs = { answer: 'input[type=radio]', answered: 'input[type=radio]:checked', saved: null }
  return { name: `SurveyJS ${versionOf('survey-js-ui')}`, site, signs, prepare }
}

async function round(browser: Browser, { signs, prepare }: Contender, conditions: Conditions): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  })
  try {
    return await visit(context, await prepare(context), signs, conditions)
  } finally {
    await context.close()
  }
}

/** In turns, another one first each round; round 0 does not count. */
async function visits(
  browser: Browser,
  contenders: readonly Contender[],
  conditions: Conditions,
): Promise<ReadonlyMap<Contender, readonly Visit[]>> {
  const all = new Map<Contender, Visit[]>(contenders.map((one) => [one, []]))
  for (let at = 0; at <= ROUNDS; at += 1) {
    for (const contender of at % 2 === 0 ? contenders : [...contenders].reverse()) {
      const found = await round(browser, contender, conditions)
      if (at > 0) all.get(contender)?.push(found)
    }
  }
  return all
}

const kilobytes = (bytes: number): number => bytes / 1000
const megabytes = (bytes: number): number => bytes / 1_000_000

/** What is printed of a visit, in this order. */
const columns: readonly (readonly [string, (visit: Visit) => number])[] = [
  ['first paint ms', ({ painted }) => painted],
  ['answerable ms', ({ answerable }) => answerable],
  ['answer shown ms', ({ answered }) => answered],
  ['answer on disk ms', ({ saved }) => saved],
  ['kB until answerable', ({ bytesAtOnce }) => kilobytes(bytesAtOnce)],
  ['kB in all', ({ bytes }) => kilobytes(bytes)],
  ['requests', ({ requests }) => requests],
  ['long tasks', ({ longTasks }) => longTasks],
  ['blocked ms', ({ blocked }) => blocked],
  ['heap MB', ({ heap }) => megabytes(heap)],
  ['nodes', ({ nodes }) => nodes],
]

function rowsOf(name: string, all: ReadonlyMap<Contender, readonly Visit[]>): readonly (readonly string[])[] {
  const medians = [...all].map(([contender, found]) => ({
    contender,
    values: columns.map(([, of]) => middle(found.map(of))),
  }))
  const [first, second] = medians
  const lines = medians.map(({ contender, values }) => [name, contender.name, ...values.map(short)])
  if (first === undefined || second === undefined) return lines
  const ratios = columns.map((_, at) => {
    const [own, other] = [first.values[at] ?? Number.NaN, second.values[at] ?? Number.NaN]
    return Number.isFinite(own) && Number.isFinite(other) && own > 0 ? ratioOf(other, own) : ''
  })
  return [...lines, [name, 'SurveyJS ÷ ours', ...ratios]]
}

function summaryOf(name: string, all: ReadonlyMap<Contender, readonly Visit[]>): readonly SummaryRow[] {
  const [own, other] = [...all]
  if (own === undefined || other === undefined) return []
  const both = (of: (visit: Visit) => number) => ({ ours: middle(own[1].map(of)), theirs: middle(other[1].map(of)) })
  const peer = other[0].name
  return [
    { what: `Opening a question, ${name}`, unit: 'ms', peer, ...both(({ answerable }) => answerable) },
    { what: `To the first answer, ${name}`, unit: 'ms', peer, ...both(({ firstAnswer }) => firstAnswer) },
    { what: `Bytes until then, ${name}`, unit: 'kB', peer, ...both(({ bytesAtOnce }) => kilobytes(bytesAtOnce)) },
    { what: `Memory of scripts, ${name}`, unit: 'MB', peer, ...both(({ heap }) => megabytes(heap)) },
  ]
}

/** The first question of the same questionnaire, opened and answered: the built app beside SurveyJS. */
export async function screenBench(): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'ittisaq-survey-'))
  const contenders = [await ours(), await surveyjs(folder)]
  const browser = await launchChromium()
  try {
    const rows: (readonly string[])[] = []
    const summary: SummaryRow[] = []
    for (const conditions of allConditions) {
      const all = await visits(browser, contenders, conditions)
      rows.push(...rowsOf(conditions.name, all))
      summary.push(...summaryOf(conditions.name, all))
    }
    const head = ['network', 'app', ...columns.map(([name]) => name)]
    const text = `The first question of the legal framework (16 indicators, English), processor 6 times slower, 360 by 740 (${machine()}; Chromium ${browser.version()}; medians of ${ROUNDS} rounds after one that does not count)

${table(head, rows)}`
    return { text, summary }
  } finally {
    await browser.close()
    for (const { site } of contenders) site.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
