import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { build } from 'vite'
import { launchPersistent } from '../../support/chromium'
import { machine, middle, percentile, ratioOf, short, table } from '../measure'
import type { Measured, SummaryRow } from '../part'
import { serveFolder } from '../serve'
import type { DiskTimes } from './page/page'

const ROUNDS = 3
const SINGLES = 110
const HUNDREDS = 10

const ways = [
  {
    name: 'store',
    title: 'Ittisaq: journal, then database, both flushed',
    survives: 'a power cut, and a lost database',
  },
  { name: 'strict', title: 'Dexie, strict', survives: 'a power cut' },
  { name: 'relaxed', title: 'Dexie, relaxed (the default)', survives: 'a closed browser' },
  { name: 'local', title: 'localStorage, all answers as one text', survives: 'a closed browser' },
] as const

type WayName = (typeof ways)[number]['name']

/** A profile on the disk and an origin where nothing was stored, for every way and round. */
async function timesOf(context: BrowserContext, address: string, way: WayName, slowdown: number): Promise<DiskTimes> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await page.goto(address)
  await page.waitForFunction(() => window.measureDisk !== undefined)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const times = await page.evaluate(([way, singles, hundreds]) => window.measureDisk(way, singles, hundreds), [
    way,
    SINGLES,
    HUNDREDS,
  ] as const)
  await page.close()
  return times
}

/** All rounds of every way, in turns. */
async function measureAll(context: BrowserContext, port: string, slowdown: number) {
  const all = new Map<WayName, DiskTimes[]>(ways.map(({ name }) => [name, []]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name } of round % 2 === 0 ? ways : [...ways].reverse()) {
      const address = `http://${name}-${slowdown}-${round}.localhost:${port}/`
      all.get(name)?.push(await timesOf(context, address, name, slowdown))
    }
  }
  return all
}

interface Row {
  readonly slowdown: number
  readonly title: string
  readonly survives: string
  readonly single: number
  readonly slowest: number
  readonly hundred: number
}

function rowsOf(slowdown: number, all: ReadonlyMap<WayName, readonly DiskTimes[]>): readonly Row[] {
  return ways.map(({ name, title, survives }) => {
    const times = all.get(name) ?? []
    const single = times.flatMap((one) => one.single)
    const hundreds = times.flatMap((one) => one.hundreds)
    return {
      slowdown,
      title,
      survives,
      single: middle(single),
      slowest: percentile(single, 0.95),
      hundred: middle(hundreds),
    }
  })
}

const cellsOf = (row: Row, ours: Row): readonly string[] => [
  `${row.slowdown}×`,
  row.title,
  short(row.single),
  short(row.slowest),
  short(row.hundred),
  ratioOf(row.single, ours.single),
  row.survives,
]

function summaryOf([ours, ...others]: readonly Row[]): readonly SummaryRow[] {
  if (ours === undefined) return []
  return others.map(({ title: peer, single: theirs, slowdown }) => ({
    what: `An answer's way to the disk, processor ${slowdown}× slower`,
    ours: ours.single,
    unit: 'ms',
    peer,
    theirs,
  }))
}

/** How long an answer takes until the store says "saved", in a real Chromium with its profile on the disk. */
export async function diskBench(): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'ittisaq-disk-'))
  await build({
    configFile: false,
    root: 'test/bench/disk/page',
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: join(folder, 'page'), emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  })
  const site = await serveFolder(join(folder, 'page'), 4322)
  const context = await launchPersistent(join(folder, 'profile'))
  try {
    const { port } = new URL(site.address)
    const cells: (readonly string[])[] = []
    const summary: SummaryRow[] = []
    for (const slowdown of [1, 6]) {
      const rows = rowsOf(slowdown, await measureAll(context, port, slowdown))
      const [ours] = rows
      if (ours !== undefined) cells.push(...rows.map((row) => cellsOf(row, ours)))
      summary.push(...summaryOf(rows))
    }
    const head = [
      'processor slower',
      'way',
      'one ms',
      'slowest 5 % above ms',
      'a hundred at once ms',
      'one ÷ ours',
      'survives',
    ]
    const text = `An answer's way to the disk, 1,000 entries there already (${machine()}; Chromium ${context.browser()?.version() ?? ''}; ${ROUNDS} rounds in turns, ${SINGLES - 10} answers and ${HUNDREDS} hundreds in each)

${table(head, cells)}

Only the page is slowed down, not the worker that writes the journal nor the browser's own processes.`
    return { text, summary }
  } finally {
    await context.close()
    site.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
