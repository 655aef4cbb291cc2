import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import type { Block, FigureBlock, ReportDocument, Span } from '../../src/report/document'
import { renderPdf } from '../../src/report/pdf/render-pdf'
import { documentOf } from '../support/country-report'
import { fontPaths, readFonts } from './font-paths'
import { type Cost, costOf, middle, table } from './measure'
import { renderWithPdfkit } from './pdfkit-document'
import { pdfmakeDocument, renderWithPdfmake } from './pdfmake-document'
import { readBack } from './read-back'

const ROUNDS = 7

interface Renderer {
  readonly name: string
  /** What is not counted: it makes of the report what the library is given. */
  readonly prepare: (document: ReportDocument) => () => Promise<Uint8Array>
}

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version

async function renderers(): Promise<readonly Renderer[]> {
  const paths = await fontPaths()
  return [
    {
      name: 'ours',
      prepare: (document) => async () => (await renderPdf(document, { fonts: await readFonts(paths) })).bytes,
    },
    {
      name: `pdfmake ${versionOf('pdfmake')}`,
      prepare: (document) => {
        const definition = pdfmakeDocument(document)
        return () => renderWithPdfmake(definition, paths)
      },
    },
    {
      name: `PDFKit ${versionOf('pdfkit')}`,
      prepare: (document) => () => renderWithPdfkit(document, paths),
    },
  ]
}

const paragraph = (spans: readonly Span[], style: 'body' | 'lead' | 'small' = 'body'): Block => ({
  kind: 'paragraph',
  spans,
  style,
})

/**
 * What all three can print: the cover's words and portrait as a first page like the others, and no table of contents, for which
 * PDFKit would have to guess how many pages it takes.
 */
function comparable({ cover, ...document }: ReportDocument): ReportDocument {
  const unlisted = (block: Block): Block => (block.kind === 'heading' ? { ...block, inContents: false } : block)
  if (cover === null) return { ...document, cover, blocks: document.blocks.map(unlisted) }
  const portrait: FigureBlock = {
    kind: 'figure',
    drawing: cover.drawing,
    alternative: cover.drawingAlternative,
    caption: cover.caption,
  }
  const first: readonly Block[] = [
    paragraph([{ text: `${cover.eyebrow} ${cover.eyebrowEnd}` }], 'small'),
    paragraph([{ text: cover.title, bold: true }], 'lead'),
    paragraph([{ text: cover.subtitle }], 'lead'),
    portrait,
    ...cover.facts.map(({ label, value }) => paragraph([{ text: `${label} `, bold: true }, ...value])),
    paragraph([{ text: cover.footer }], 'small'),
    { kind: 'page-break' },
  ]
  return { ...document, cover: null, blocks: [...first, ...document.blocks].map(unlisted) }
}

/** Words and rules only: how much of a ratio is the drawing of figures. */
function withoutDrawings(document: ReportDocument): ReportDocument {
  const blocks = document.blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'figure') return [paragraph([{ text: block.caption }], 'small')]
    if (block.kind !== 'table') return [block]
    const rows = block.rows.map((row) =>
      row.map((cell) => (cell.kind === 'drawing' ? { kind: 'text' as const, spans: [] } : cell)),
    )
    return [{ ...block, rows }]
  })
  return { ...document, blocks }
}

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

interface Measured {
  readonly name: string
  readonly costs: readonly Cost[]
  readonly bytes: Uint8Array
}

/** Every renderer once a round, another one first each time; round 0 warms up and does not count. */
async function measure(document: ReportDocument): Promise<readonly Measured[]> {
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

async function rows(what: string, document: ReportDocument): Promise<readonly (readonly string[])[]> {
  const measured = await measure(document)
  const medianOf = ({ costs }: Measured, kind: keyof Cost) => middle(costs.map((cost) => cost[kind]))
  const [ours] = measured
  return measured.map((one) => {
    const [wall, cpu] = [medianOf(one, 'wall'), medianOf(one, 'cpu')]
    const ratio = (value: number, kind: keyof Cost) =>
      ours === undefined ? '' : (value / medianOf(ours, kind)).toFixed(2)
    return [
      what,
      one.name,
      wall.toFixed(0),
      cpu.toFixed(0),
      ratio(wall, 'wall'),
      ratio(cpu, 'cpu'),
      Math.round(one.bytes.length / 1024).toLocaleString('en'),
      String(pagesOf(one.bytes)),
      isTagged(one.bytes) ? 'yes' : 'no',
      ...readBack(document, one.bytes),
    ]
  })
}

const HEAD = [
  'report',
  'renderer',
  'wall ms',
  'CPU ms',
  'wall ÷ ours',
  'CPU ÷ ours',
  'KB',
  'pages',
  'tagged',
  'words read back',
  'pairs of words',
]

/** Our PDF beside those of pdfmake and PDFKit: the example's country report in the same words, fonts and figures. */
export async function pdfBench(): Promise<string> {
  const answers = await readFile('questionnaires/example/answers.json', 'utf8')
  const load = () => (loadavg()[0] ?? 0).toFixed(1)
  const before = load()
  const found: (readonly string[])[] = []
  for (const [language, name] of [
    ['en', 'English'],
    ['ar', 'Arabic'],
  ] as const) {
    const document = comparable(await documentOf(answers, language))
    found.push(...(await rows(name, document)))
    found.push(...(await rows(`${name}, no figures`, withoutDrawings(document))))
  }
  const conditions = [
    `Node ${process.version}, ${availableParallelism()} cores, load ${before} before and ${load()} after`,
    `medians of ${ROUNDS} rounds after one that does not count, every round with other words`,
  ]
  return `PDF of the example's country report (${conditions.join('; ')})

${table(HEAD, found)}

The same words, fonts and figures for all three, each reading its font files anew; cover set as a page like the others, no table
of contents. Ours also orders words from right to left, widens columns for their words and writes the tags of PDF/UA; pdfmake and
PDFKit do neither here. Making pdfmake's definition of the document is not counted.`
}
