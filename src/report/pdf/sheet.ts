import type { Paper } from '../report-options'
import { PAGE_HEIGHT, PAGE_WIDTH } from './jspdf-internals'

/** A page and where things stand on it. Points from its top left. */
export interface Sheet {
  readonly width: number
  readonly height: number
  /** The column of text. */
  readonly column: { readonly left: number; readonly width: number }
  /** Running head and first line of the cover. */
  readonly head: number
  readonly bodyTop: number
  readonly bodyBottom: number
  /** Rule above the folio. */
  readonly foot: number
  readonly coverBottom: number
}

export type Orientation = 'portrait' | 'landscape'

const MILLIMETRE = 72 / 25.4
const MARGIN = 20 * MILLIMETRE

const SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: PAGE_WIDTH, height: PAGE_HEIGHT },
  letter: { width: 612, height: 792 },
}

/** Upright, the column is as wide on either paper: charts are drawn for that width. */
export function sheetOf(paper: Paper, orientation: Orientation): Sheet {
  const upright = SIZES[paper]
  const [width, height] = orientation === 'portrait' ? [upright.width, upright.height] : [upright.height, upright.width]
  const textWidth = orientation === 'portrait' ? SIZES.a4.width - 2 * MARGIN : width - 2 * MARGIN
  return {
    width,
    height,
    column: { left: (width - textWidth) / 2, width: textWidth },
    head: 16 * MILLIMETRE,
    bodyTop: 30 * MILLIMETRE,
    bodyBottom: height - 26 * MILLIMETRE,
    foot: height - 19 * MILLIMETRE,
    coverBottom: height - 16 * MILLIMETRE,
  }
}
