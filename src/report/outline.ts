import type { Block, HeadingBlock, ReportDocument } from './document'
import { cleanLine } from './typesetting/clean-text'

type Level = HeadingBlock['level']

/** What web page and Word file must know of a document's headings before they write the first block. */
export interface Outline {
  /** Every heading in its order, those that stay together with others among them. */
  readonly headings: readonly HeadingBlock[]
  /** The headings of the table of contents. */
  readonly listed: readonly HeadingBlock[]
  /** A level for screen readers: never more than one deeper than that of the heading before. */
  readonly levels: ReadonlyMap<HeadingBlock, Level>
  /** A plain name in the file ("s12") for each key, as a key may hold spaces. */
  readonly names: ReadonlyMap<string, string>
}

export function outlineOf(blocks: readonly Block[]): Outline {
  const headings = headingsOf(blocks)
  const names = new Map<string, string>()
  headings.forEach(({ key }, index) => {
    if (!names.has(key)) names.set(key, `s${index + 1}`)
  })
  return { headings, listed: headings.filter(({ inContents }) => inContents), levels: levelsOf(headings), names }
}

function levelsOf(headings: readonly HeadingBlock[]): ReadonlyMap<HeadingBlock, Level> {
  let last = 0
  return new Map(
    headings.map((heading) => {
      last = Math.min(heading.level, last + 1)
      return [heading, last <= 1 ? 1 : last === 2 ? 2 : 3]
    }),
  )
}

function headingsOf(blocks: readonly Block[]): readonly HeadingBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'together' ? headingsOf(block.blocks) : block.kind === 'heading' ? [block] : [],
  )
}

export type PrintedBlock = Exclude<Block, { kind: 'page-break' }>

/** A block with something to see, and whether it begins a page. */
export interface Placed {
  readonly block: PrintedBlock
  readonly startsPage: boolean
}

/** Blocks in a row whose pages stand the same way. */
export interface Stretch {
  readonly isLandscape: boolean
  readonly placed: readonly Placed[]
}

/**
 * The blocks that print something; a page break goes to the next of them, however many stand between or in a row, and the last
 * of those says how the pages stand.
 */
export function stretchesOf({ blocks }: ReportDocument): readonly Stretch[] {
  const stretches: { isLandscape: boolean; placed: Placed[] }[] = []
  let startsPage = false
  let isLandscape = false
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      startsPage = true
      isLandscape = block.orientation === 'landscape'
    } else if (isPrinted(block)) {
      if (stretches.at(-1)?.isLandscape !== isLandscape) stretches.push({ isLandscape, placed: [] })
      stretches.at(-1)?.placed.push({ block, startsPage })
      startsPage = false
    }
  }
  return stretches
}

function isPrinted(block: PrintedBlock): boolean {
  switch (block.kind) {
    case 'heading':
      return cleanLine(block.text) !== ''
    case 'paragraph':
      return block.spans.some(({ text }) => cleanLine(text) !== '')
    case 'list':
      return block.items.length > 0
    case 'table':
      return block.columns.length > 0
    case 'together':
      return block.blocks.some(isPrinted)
    case 'figure':
    case 'writing':
      return true
  }
}
