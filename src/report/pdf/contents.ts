import type { HeadingBlock } from '../document'
import { cleanLine } from '../typesetting/clean-text'
import type { Canvas } from './canvas'
import { drawLine, type Owners, ownersOf } from './draw-text'
import { type SetText, setPlain } from './set-text'
import { type Frame, frameWithin, numeral, type Setting } from './setting'
import { type Slice, type Strip, stack } from './slice'
import type { StructureElement } from './structure'
import type { TextStyle } from './style-sheet'
import { textSlices } from './text-slices'

/** In em. */
const UNDER_TITLE = 1.4
const ABOVE_CHAPTER = 0.9
const INDENT = 1.4
const NUMBER_WIDTH = 3

/** Gives the page of a key; asked when the contents are drawn, for then every page is known. */
export type PageOf = (key: string) => number

/** The table of contents as slices; its height does not depend on the page numbers. */
export function contentsSlices(
  setting: Setting,
  title: string,
  headings: readonly HeadingBlock[],
  column: Frame,
  pageOf: PageOf,
): readonly Slice[] {
  const { tree, style } = setting
  const heading = setPlain(setting, cleanLine(title), style.text['contents-title'], column.width)
  const element = tree.element('H1', tree.root)
  const opening: Strip = {
    slices: withBookmark(
      textSlices(setting, heading, {
        frame: column,
        owners: ownersOf(tree, heading, element),
        before: 0,
        keepWithNext: true,
        whole: true,
      }),
      cleanLine(title),
      element,
    ),
    after: UNDER_TITLE * style.em,
  }
  const list = tree.element('TOC', tree.root)
  const entries = headings.map((block, index) =>
    setEntry(setting, { block, list, column, pageOf, isFollowed: (headings[index + 1]?.level ?? 0) > block.level }),
  )
  return stack([opening, ...entries])
}

function withBookmark(slices: readonly Slice[], title: string, element: StructureElement): readonly Slice[] {
  return slices.map((slice, index) => ({
    ...slice,
    draw: (canvas, top, page) => {
      slice.draw(canvas, top, page)
      if (index === 0) canvas.file.bookmarks.push({ level: 1, title, destination: { page, top }, element })
    },
  }))
}

interface Entry {
  readonly block: HeadingBlock
  readonly list: StructureElement
  readonly column: Frame
  readonly pageOf: PageOf
  /** By an entry of a lower level: the two stay together. */
  readonly isFollowed: boolean
}

function setEntry(setting: Setting, { block, list, column, pageOf, isFollowed }: Entry): Strip {
  const { tree, style } = setting
  const isChapter = block.level === 1
  // Chapters stand out; what is in them is set closer, for there is much of it.
  const look: TextStyle = isChapter ? { ...style.text.body, bold: true } : style.text.cell
  const indent = (block.level - 1) * INDENT * style.em
  const frame = frameWithin(setting, column, indent, column.width - indent - NUMBER_WIDTH * style.em)
  const title = cleanLine(block.text)
  const text = setPlain(setting, title, look, frame.width)
  const link = tree.element('Link', tree.element('Reference', tree.element('TOCI', list)))
  const owners: Owners = { ofSpan: () => link }
  const last = text.lines.length - 1
  const slices = textSlices(setting, text, {
    frame,
    owners,
    before: isChapter ? ABOVE_CHAPTER * style.em : 0,
    keepWithNext: isFollowed,
    whole: true,
  })
  const linked = slices.map(
    (slice, index): Slice => ({
      ...slice,
      draw: (canvas, top, page) => {
        slice.draw(canvas, top, page)
        if (index === last) drawPageNumber(canvas, setting, { look, column, top, owners, page: pageOf(block.key) })
        const area = { left: column.left, top, width: column.width, height: slice.height }
        canvas.link(link, area, { kind: 'inner', key: block.key }, title)
      },
    }),
  )
  return { slices: linked, after: (isChapter ? 0.2 : 0.1) * style.em }
}

interface PageNumber {
  readonly look: TextStyle
  readonly column: Frame
  readonly top: number
  readonly owners: Owners
  readonly page: number
}

function drawPageNumber(canvas: Canvas, setting: Setting, { look, column, top, owners, page }: PageNumber): void {
  const text: SetText = setPlain(setting, numeral(setting, page), look, column.width)
  drawLine(canvas, setting, text, text.lines[0], { frame: column, align: 'end', top, owners })
}
