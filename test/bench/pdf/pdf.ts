import type { Block, ReportDocument } from '../../../src/report/document'
import { runChild } from '../child'
import { type Cost, costOf, machine, middle, table } from '../measure'
import type { Measured, SummaryRow } from '../part'
import { reportsToPrint } from './example-report'
import { readBack } from './read-back'
import { type Renderer, renderers } from './renderers'

const ROUNDS = 7

/** The same report with other words: nothing that was remembered of the round before fits every line. */
function salted(document: ReportDocument, round: number): ReportDocument {
  const salt = (value: unknown, key: string): unknown => {
    if (key === 'drawing') return value
    if (Array.isArray(value)) return value.map((item) => salt(item, key))
    if (typeof value !== 'object' || value === null) {
      return key === 'text' && typeof value === 'string' && value.trim() !== '' ? `${value} ${round}` : value
    }
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, salt(item, name)]))
  }
  // The walk changes texts alone, so a document stays a document.
  return { ...document, blocks: salt(document.blocks, 'blocks') as readonly Block[] }
}

interface Printed {
  readonly name: string
  readonly costs: readonly Cost[]
  readonly bytes: Uint8Array
}

/** Every renderer once a round, another one first each time; round 0 warms up and does not count. */
async function measure(document: ReportDocument): Promise<readonly Printed[]> {
  const all = await renderers()
  const costs = new Map<Renderer, Cost[]>(all.map((renderer) => [renderer, []]))
  const last = new Map<Renderer, Uint8Array>()
  for (let round = 0; round <= ROUNDS; round += 1) {
    const content = salted(document, round)
    for (const renderer of [...all.slice(round % all.length), ...all.slice(0, round % all.length)]) {
      const { result, cost } = await costOf(renderer.prepare(content))
      if (round > 0) costs.get(renderer)?.push(cost)
      last.set(renderer, result)
    }
  }
  return all.map((renderer) => ({
    name: renderer.name,
    costs: costs.get(renderer) ?? [],
    bytes: last.get(renderer) ?? new Uint8Array(),
  }))
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const pagesOf = (bytes: Uint8Array): number => latin(bytes).match(/\/Type\s*\/Page\b/g)?.length ?? 0
const isTagged = (bytes: Uint8Array): boolean => latin(bytes).includes('/StructTreeRoot')

/** Megabytes that a process takes at most, which composes the report and prints it once; -1 is no renderer. */
async function peakOf(renderer: number, report: number): Promise<number> {
  const { lines, end } = await runChild('pdf-memory', [String(renderer), String(report)], 120)
  if (end !== 'done') throw new Error(`Printing report ${report} ${end}`)
  return Number(lines[0])
}

interface Medians extends Printed {
  readonly wall: number
  readonly cpu: number
  readonly peak: number
}

async function mediansOf(document: ReportDocument, report: number): Promise<readonly Medians[]> {
  const all: Medians[] = []
  for (const [at, printed] of (await measure(document)).entries()) {
    const of = (kind: keyof Cost) => middle(printed.costs.map((cost) => cost[kind]))
    all.push({ ...printed, wall: of('wall'), cpu: of('cpu'), peak: await peakOf(at, report) })
  }
  return all
}

const rowsOf = (what: string, document: ReportDocument, all: readonly Medians[]): readonly (readonly string[])[] =>
  all.map(({ name, bytes, wall, cpu, peak }) => [
    what,
    name,
    wall.toFixed(0),
    cpu.toFixed(0),
    (wall / (all[0]?.wall ?? Number.NaN)).toFixed(2),
    (cpu / (all[0]?.cpu ?? Number.NaN)).toFixed(2),
    peak.toFixed(0),
    Math.round(bytes.length / 1024).toLocaleString('en'),
    String(pagesOf(bytes)),
    isTagged(bytes) ? 'yes' : 'no',
    ...readBack(document, bytes),
  ])

function summaryOf(what: string, [ours, ...others]: readonly Medians[]): readonly SummaryRow[] {
  if (ours === undefined) return []
  return others.flatMap(({ name: peer, wall, peak }): readonly SummaryRow[] => [
    { what: `Report as PDF, ${what}`, unit: 'ms', peer, ours: ours.wall, theirs: wall },
    { what: `Report as PDF, ${what}, most memory`, unit: 'MB', peer, ours: ours.peak, theirs: peak },
  ])
}

const HEAD = [
  'report',
  'renderer',
  'wall ms',
  'CPU ms',
  'wall ÷ ours',
  'CPU ÷ ours',
  'peak MB',
  'KB',
  'pages',
  'tagged',
  'words read back',
  'pairs of words',
]

/** Our PDF beside those of pdfmake and PDFKit: the example's country report in the same words, fonts and figures. */
export async function pdfBench(): Promise<Measured> {
  const found: (readonly string[])[] = []
  const summary: SummaryRow[] = []
  for (const [at, { name, document }] of (await reportsToPrint()).entries()) {
    const all = await mediansOf(document, at)
    found.push(...rowsOf(name, document, all))
    if (!name.includes('no figures')) summary.push(...summaryOf(name, all))
  }
  const text = `PDF of the example's country report (${machine()}; medians of ${ROUNDS} rounds after one that does not count, every round with other words)

${table(HEAD, found)}

The same words, fonts and figures for all three, each reading its font files anew; cover set as a page like the others, no table
of contents. Ours also orders words from right to left, widens columns for their words and writes the tags of PDF/UA; pdfmake and
PDFKit do neither here. Making pdfmake's definition of the document is not counted. The peak is that of a process which composes the
report and prints it once, all three libraries loaded; without printing it is ${(await peakOf(-1, 0)).toFixed(0)} MB.`
  return { text, summary }
}
