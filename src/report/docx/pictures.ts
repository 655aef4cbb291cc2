import type { Direction, Drawing } from '../../charts/drawing'
import type { Block, ReportDocument } from '../document'
import { drawingSvg } from '../svg/drawing-svg'
import { plainDrawing } from '../svg/plain-drawing'
import { plainPng } from './plain-png'

/** A drawing as Word takes it: the SVG, and a PNG for programs that know none. */
export interface Picture {
  /** Points; a little higher than the drawing where its letters stand out. */
  readonly width: number
  readonly height: number
  readonly svg: Uint8Array
  readonly png: Uint8Array
}

/** Draws an SVG as a PNG of so many pixels: only a browser can. */
export type DrawChart = (svg: string, width: number, height: number) => Promise<Uint8Array>

/** What draws the pictures for programs that know no SVG. */
export interface PictureTools {
  readonly charts?: DrawChart | undefined
  /** Where there is no browser: turns the texts of a drawing into surfaces (`lettersOf`). */
  readonly letters?: ((plain: Drawing) => Drawing) | undefined
}

/** Dots for a point: sharp on paper, small in the file. */
const DOTS = 2

const FONTS = 'Arial, "Noto Sans", "Noto Sans Arabic", sans-serif'

/** Every drawing of the document. Equal ones are drawn once. */
export async function picturesOf(
  document: ReportDocument,
  tools: PictureTools,
): Promise<ReadonlyMap<Drawing, Picture>> {
  const drawings = document.blocks.flatMap(drawingsOf)
  if (document.cover !== null) drawings.unshift(document.cover.drawing)
  const known = new Map<string, Picture>()
  const pictures = new Map<Drawing, Picture>()
  for (const drawing of drawings) {
    if (drawing.shapes.length === 0 || pictures.has(drawing)) continue
    const plain = plainDrawing(drawing, document.direction)
    const svg = svgFile(plain)
    const picture = known.get(svg) ?? (await pictureOf(svg, plain, tools))
    known.set(svg, picture)
    pictures.set(drawing, picture)
  }
  return pictures
}

function drawingsOf(block: Block): Drawing[] {
  switch (block.kind) {
    case 'figure':
      return [block.drawing]
    case 'table':
      return block.rows.flat().flatMap((cell) => (cell.kind === 'drawing' ? [cell.drawing] : []))
    case 'together':
      return block.blocks.flatMap(drawingsOf)
    default:
      return []
  }
}

function svgFile(plain: Drawing): string {
  const direction: Direction = 'ltr'
  const { width, height } = plain
  const more = { xmlns: 'http://www.w3.org/2000/svg', width, height, 'font-family': FONTS }
  return drawingSvg(plain, { direction, hatch: 'hatch', more })
}

async function pictureOf(svg: string, plain: Drawing, { charts, letters }: PictureTools): Promise<Picture> {
  const width = Math.ceil(plain.width * DOTS)
  const height = Math.ceil(plain.height * DOTS)
  const drawn = () => plainPng(letters === undefined ? plain : letters(plain), width, height)
  const png = charts === undefined ? drawn() : await charts(svg, width, height)
  return { width: plain.width, height: plain.height, svg: new TextEncoder().encode(svg), png }
}
