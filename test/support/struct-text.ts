import type { Block, Cell, Cover, HeadingBlock, ReportDocument, Span } from '../../src/report/document'

/**
 * A report as a list of what stands in it, one after the other, without looks. Made twice, from the document model and from the
 * structure that poppler reads out of a PDF, it says whether the two agree.
 */
export type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly heads: readonly string[]
      /** A cell with a drawing is `drawn`. */
      readonly rows: readonly (readonly string[])[]
      /** Heads of rows, one a row that has one. */
      readonly rowHeads: number
    }
  | { readonly kind: 'figure'; readonly caption: string }
  | { readonly kind: 'contents'; readonly entries: number }

/** Stands for what a drawing shows, which is not compared: its words are in its alternative. */
const drawn = '[drawing]'

/** An element of what `pdfinfo -struct-text` prints. */
interface Node {
  readonly tag: string
  /** Of the element itself and of all within. */
  text: string
  readonly children: Node[]
}

/** The elements of a listing, by their indentation. Attributes and numbers of objects are passed over. */
function readStructure(listing: string): Node {
  const root: Node = { tag: 'Root', text: '', children: [] }
  const open: { readonly depth: number; readonly node: Node }[] = [{ depth: -1, node: root }]
  for (const line of listing.split('\n')) {
    const depth = line.search(/\S/)
    const content = line.trim()
    if (depth < 0 || content.startsWith('/') || /^Object \d+ \d+$/.test(content)) continue
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
    if (content.startsWith('"')) {
      for (const { node } of open) node.text += content.slice(1, -1)
    } else {
      const node: Node = { tag: /^\w+/.exec(content)?.[0] ?? '', text: '', children: [] }
      open.at(-1)?.node.children.push(node)
      open.push({ depth, node })
    }
  }
  return root
}

const within = (node: Node, tag: string): readonly Node[] => [
  ...(node.tag === tag ? [node] : []),
  ...node.children.flatMap((child) => within(child, tag)),
]

const textIn = (node: Node, tag: string): string =>
  within(node, tag)
    .map(({ text }) => text)
    .join('')

function tablePart(table: Node): Part {
  const rows = table.children.filter(({ tag }) => tag === 'TBody').flatMap((body) => within(body, 'TR'))
  return {
    kind: 'table',
    caption: textIn(table, 'Caption'),
    heads: table.children
      .flatMap((child) => (child.tag === 'THead' ? within(child, 'TH') : []))
      .map(({ text }) => text),
    rows: rows.map(({ children }) => children.map((cell) => (within(cell, 'Figure').length > 0 ? drawn : cell.text))),
    rowHeads: rows.filter(({ children }) => children[0]?.tag === 'TH').length,
  }
}

function partOf(node: Node): Part {
  switch (node.tag) {
    case 'P':
      return { kind: 'paragraph', text: node.text }
    case 'BlockQuote':
      return { kind: 'quote', text: node.text }
    case 'L':
      return { kind: 'list', items: within(node, 'LI').map(({ text }) => text) }
    case 'Table':
      return tablePart(node)
    case 'Div':
    case 'Figure':
      return { kind: 'figure', caption: textIn(node, 'Caption') }
    case 'TOC':
      return { kind: 'contents', entries: within(node, 'TOCI').length }
    default: {
      const level = /^H(\d)$/.exec(node.tag)?.[1]
      if (level === undefined) throw new Error(`Nothing in a report is a ${node.tag}`)
      return { kind: 'heading', level: Number(level), text: node.text }
    }
  }
}

/** What stands in a PDF, from what `pdfinfo -struct-text` prints of it. */
export const partsOfListing = (listing: string): readonly Part[] =>
  (readStructure(listing).children[0]?.children ?? []).map(partOf)

const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

const cellText = (cell: Cell): string => (cell.kind === 'text' ? textOf(cell.spans) : drawn)

/** As the document writes its numbers. */
const numeral = (digits: string, number: number): string =>
  String(number).replace(/\d/g, (one) => digits[Number(one)] ?? one)

function blockParts(block: Block, digits: string): readonly Part[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: block.text }]
    case 'paragraph':
      return [{ kind: block.style === 'quote' ? 'quote' : 'paragraph', text: textOf(block.spans) }]
    case 'list':
      return [
        {
          kind: 'list',
          items: block.items.map(
            (item, index) => `${block.ordered ? `${numeral(digits, index + 1)}.` : '•'}${textOf(item)}`,
          ),
        },
      ]
    case 'table':
      return [
        {
          kind: 'table',
          caption: block.caption,
          heads: block.columns.map(({ header }) => header),
          rows: block.rows.map((row) => row.map(cellText)),
          rowHeads: block.rowHeaders ? block.rows.length : 0,
        },
      ]
    case 'figure':
      return [{ kind: 'figure', caption: block.caption }]
    case 'together':
      return block.blocks.flatMap((inner) => blockParts(inner, digits))
    case 'writing':
      return [{ kind: 'paragraph', text: textOf(block.label) }]
    case 'page-break':
      return []
  }
}

function coverParts({ eyebrow, eyebrowEnd, title, subtitle, caption, facts, footer }: Cover): readonly Part[] {
  const paragraph = (text: string): Part => ({ kind: 'paragraph', text })
  return [
    ...[eyebrow, eyebrowEnd, title, subtitle].map(paragraph),
    { kind: 'figure', caption: '' },
    paragraph(caption),
    { kind: 'list', items: facts.map(({ label, value }) => `${label}${textOf(value)}`) },
    paragraph(footer),
  ]
}

/** The headings in their order, those that stay together with others among them. */
export const headingsOf = (blocks: readonly Block[]): readonly HeadingBlock[] =>
  blocks.flatMap((block) =>
    block.kind === 'together' ? headingsOf(block.blocks) : block.kind === 'heading' ? [block] : [],
  )

/** What has to stand in a print of the document. */
export function partsOfDocument({ cover, contentsTitle, digits, blocks }: ReportDocument): readonly Part[] {
  const entries = headingsOf(blocks).filter(({ inContents }) => inContents).length
  return [
    ...(cover === null ? [] : coverParts(cover)),
    { kind: 'heading', level: 1, text: contentsTitle },
    { kind: 'contents', entries },
    ...blocks.flatMap((block) => blockParts(block, digits)),
  ]
}

/** The alternatives of all figures of the document, in their order. */
export function alternativesOf({ cover, blocks }: ReportDocument): readonly string[] {
  const ofBlock = (block: Block): readonly string[] => {
    if (block.kind === 'figure') return [block.alternative]
    if (block.kind === 'together') return block.blocks.flatMap(ofBlock)
    if (block.kind !== 'table') return []
    return block.rows.flat().flatMap((cell) => (cell.kind === 'drawing' ? [cell.alternative] : []))
  }
  return [...(cover === null ? [] : [cover.drawingAlternative]), ...blocks.flatMap(ofBlock)]
}

/** The first places where two lists of parts differ, each as a line; none when they agree. `alike` makes texts comparable. */
export function differences(
  expected: readonly Part[],
  found: readonly Part[],
  alike: (text: string) => string,
): readonly string[] {
  const written = (part: Part | undefined): string =>
    JSON.stringify(part, (_, value) => (typeof value === 'string' ? alike(value) : value)) ?? 'nothing'
  const length = Math.max(expected.length, found.length)
  return Array.from({ length }, (_, index) => [written(expected[index]), written(found[index])] as const)
    .flatMap(([one, other], index) => (one === other ? [] : [`${index}: ${one}\n   ${other}`]))
    .slice(0, 5)
}
