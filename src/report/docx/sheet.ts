import { type IPageSizeAttributes, PageOrientation } from 'docx'
import type { Paper } from '../report-options'
import { twips } from './twips'

const MILLIMETRE = 72 / 25.4

/** Least room at either side of the text, in points. */
const MARGIN = 20 * MILLIMETRE

const SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 210 * MILLIMETRE, height: 297 * MILLIMETRE },
  letter: { width: 612, height: 792 },
}

/** Width of the text on an upright page of either paper, in points: charts are drawn for it. */
export const TEXT_WIDTH = SIZES.a4.width - 2 * MARGIN

/** A page as it stands, in points. */
export interface Sheet {
  readonly isLandscape: boolean
  readonly width: number
  readonly height: number
  readonly textWidth: number
  /** The tallest figure, less its caption. */
  readonly figureHeight: number
}

/** Room for a caption under the tallest figure, in points. */
const CAPTION_ROOM = 80

export function sheetOf(paper: Paper, isLandscape: boolean): Sheet {
  const upright = SIZES[paper]
  const [width, height] = isLandscape ? [upright.height, upright.width] : [upright.width, upright.height]
  return {
    isLandscape,
    width,
    height,
    textWidth: isLandscape ? width - 2 * MARGIN : TEXT_WIDTH,
    figureHeight: height - 2 * MARGIN - CAPTION_ROOM,
  }
}

/** The library takes the upright size and turns it itself. */
export function pageSizeOf({ isLandscape, width, height }: Sheet): Partial<IPageSizeAttributes> {
  return isLandscape
    ? { width: twips(height), height: twips(width), orientation: PageOrientation.LANDSCAPE }
    : { width: twips(width), height: twips(height), orientation: PageOrientation.PORTRAIT }
}
