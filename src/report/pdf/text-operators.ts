import type { Paint } from '../../charts/drawing'
import type { Cluster } from '../typesetting/shape'
import type { VisualRun } from '../typesetting/visual-runs'
import type { EmbeddedFont } from './embedded-font'
import { PAGE_HEIGHT } from './jspdf-internals'
import { rgb } from './palette'
import { code, decimal, decimals } from './pdf-syntax'

export interface TextPlace {
  /** Left end and baseline of the line, in points from the top left of the page. */
  readonly left: number
  readonly baseline: number
}

/** The operators that show one run. */
export function runOperators(run: VisualRun, font: EmbeddedFont, paint: Paint, { left, baseline }: TextPlace): string {
  return [
    'BT',
    `/${font.id} ${decimal(run.size)} Tf`,
    `${rgb(paint)} rg`,
    `1 0 0 1 ${decimals(left + run.left, PAGE_HEIGHT - baseline)} Tm`,
    `[${shownCodes(run, font)}] TJ`,
    'ET',
  ].join('\n')
}

/** Kerning below this is not worth its bytes; in thousandths of an em. */
const KERNING_THRESHOLD = 0.05

function shownCodes(run: VisualRun, font: EmbeddedFont): string {
  let operands = ''
  let codes = ''
  // Where the reader's pen is, and where the next cluster wants it.
  let pen = 0
  let wanted = 0
  for (const cluster of run.clusters) {
    if (Math.abs(wanted - pen) > KERNING_THRESHOLD) {
      operands += `<${codes}>${decimal(pen - wanted)}`
      codes = ''
      pen = wanted
    }
    const { shown, moved } = clusterCodes(cluster, font, run.level % 2 === 1)
    codes += shown
    pen += moved
    wanted += cluster.advance
  }
  return codes === '' ? operands : `${operands}<${codes}>`
}

interface Shown {
  readonly shown: string
  /** Thousandths of an em. */
  readonly moved: number
}

function clusterCodes(cluster: Cluster, font: EmbeddedFont, rightToLeft: boolean): Shown {
  const { outline, text } = cluster
  const { unitsPerEm } = font.face
  const advance =
    outline.kind === 'glyph'
      ? font.face.advanceOf(outline.glyph)
      : Math.max(0, Math.round((cluster.advance * unitsPerEm) / 1000))
  const moved = (advance * 1000) / unitsPerEm
  const characters = rightToLeft ? Array.from(text).reverse() : [text]
  if (characters.length < 2) return { shown: code(font.codeFor({ outline, text, advance })), moved }
  // Readers reverse a text of several characters that one right-to-left code stands for: lam-alef would read alef-lam. So
  // each character has a code of its own, from left to right; the first carries the shape, the others are empty.
  const share = Math.floor(advance / characters.length)
  const codes = characters.map((character, index) =>
    font.codeFor({
      outline: index === 0 ? outline : { kind: 'empty' },
      text: character,
      advance: index === characters.length - 1 ? advance - share * index : share,
    }),
  )
  return { shown: codes.map(code).join(''), moved }
}
