import { readFile } from 'node:fs/promises'
import type { Block, FigureBlock, ReportDocument, Span } from '../../../src/report/document'
import { documentOf } from '../../support/country-report'

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

export interface NamedDocument {
  readonly name: string
  readonly document: ReportDocument
}

/** The example's country report as all three can print it: in a language of each direction, with figures and without. */
export async function reportsToPrint(): Promise<readonly NamedDocument[]> {
  const answers = await readFile('questionnaires/example/answers.json', 'utf8')
  const [english, arabic] = [comparable(await documentOf(answers, 'en')), comparable(await documentOf(answers, 'ar'))]
  return [
    { name: 'English', document: english },
    { name: 'English, no figures', document: withoutDrawings(english) },
    { name: 'Arabic', document: arabic },
    { name: 'Arabic, no figures', document: withoutDrawings(arabic) },
  ]
}
