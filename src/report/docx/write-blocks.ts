import { Bookmark, HeadingLevel, LeaderType, Paragraph, Tab, type Table, TabStopType, TextRun } from 'docx'
import type { FigureBlock, HeadingBlock, ListBlock, ParagraphBlock, TogetherBlock, WritingBlock } from '../document'
import type { Placed, PrintedBlock } from '../outline'
import { type Place, paragraphOf, placeOptions } from './paragraphs'
import { pictureRun } from './picture-run'
import { lineRuns, runsOf } from './runs'
import type { Setting } from './setting'
import { twips } from './twips'
import { writeTable } from './write-table'

export type Content = Paragraph | Table

export function writeBlocks(setting: Setting, placed: readonly Placed[]): readonly Content[] {
  return placed.flatMap(({ block, startsPage }) => writeBlock(setting, block, { isKept: false, startsPage }))
}

function writeBlock(setting: Setting, block: PrintedBlock, place: Place): readonly Content[] {
  switch (block.kind) {
    case 'heading':
      return [writeHeading(setting, block, place)]
    case 'paragraph':
      return [writeParagraph(setting, block, place)]
    case 'list':
      return writeList(setting, block, place)
    case 'table':
      return writeTable(setting, block, place)
    case 'figure':
      return writeFigure(setting, block, place)
    case 'writing':
      return writeWriting(setting, block, place)
    case 'together':
      return writeTogether(setting, block, place)
  }
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** Word lists every heading of the three built-in styles: one that is not listed has a style of its own, based on them. */
function writeHeading(setting: Setting, { level, text, key, inContents }: HeadingBlock, place: Place): Paragraph {
  const id = setting.outline.names.get(key) ?? key
  const children = [new Bookmark({ id, children: lineRuns(setting, text) })]
  const bidirectional = setting.direction === 'rtl'
  const style = inContents ? { heading: LEVELS[level] } : { style: `Unlisted${level}` }
  return new Paragraph({ ...style, children, bidirectional, ...placeOptions({ ...place, isKept: true }) })
}

const STYLES: Readonly<Record<ParagraphBlock['style'], string>> = {
  body: 'Normal',
  lead: 'Lead',
  small: 'Small',
  quote: 'QuoteText',
  note: 'Note',
}

function writeParagraph(setting: Setting, block: ParagraphBlock, { isKept, startsPage }: Place): Paragraph {
  const { spans, style, keepWithNext, direction = setting.direction } = block
  const options = placeOptions({ isKept: isKept || keepWithNext === true, startsPage })
  return paragraphOf(setting, STYLES[style], runsOf(setting, spans, direction), { ...options, direction })
}

function writeList(
  setting: Setting,
  { ordered, items }: ListBlock,
  { isKept, startsPage }: Place,
): readonly Paragraph[] {
  const reference = ordered ? 'numbers' : 'bullets'
  // Each ordered list counts from one.
  const numbering = { reference, level: 0, instance: ordered ? setting.next() : 0 }
  return items.map((spans, index) => {
    const place = placeOptions({ isKept, startsPage: startsPage && index === 0 })
    return paragraphOf(setting, 'ListParagraph', runsOf(setting, spans), { numbering, ...place })
  })
}

function writeFigure(
  setting: Setting,
  { drawing, alternative, caption }: FigureBlock,
  place: Place,
): readonly Paragraph[] {
  const words = lineRuns(setting, caption)
  const room = { width: setting.sheet.textWidth, height: setting.sheet.figureHeight }
  const picture = pictureRun(setting, drawing, alternative, room)
  const first = placeOptions({ startsPage: place.startsPage, isKept: place.isKept || words.length > 0 })
  const last = placeOptions({ startsPage: false, isKept: place.isKept })
  return [
    paragraphOf(setting, 'Figure', picture, first),
    ...(words.length === 0 ? [] : [paragraphOf(setting, 'Caption', words, last)]),
  ]
}

/** Lines to write on: a tab that fills the width, which a screen reader passes over. */
function writeWriting(setting: Setting, { label, lines }: WritingBlock, place: Place): readonly Paragraph[] {
  const position = twips(setting.sheet.textWidth) - 1
  const tabStops = [{ type: TabStopType.LEFT, position, leader: LeaderType.UNDERSCORE }]
  const ruled = Array.from({ length: lines }, (_, index) => {
    const isKept = place.isKept || index < lines - 1
    return paragraphOf(setting, 'WritingLine', [new TextRun({ children: [new Tab()] })], {
      tabStops,
      ...placeOptions({ isKept, startsPage: false }),
    })
  })
  const first = placeOptions({ startsPage: place.startsPage, isKept: place.isKept || lines > 0 })
  return [paragraphOf(setting, 'Small', runsOf(setting, label), first), ...ruled]
}

/** Each block with the next; the last is free, unless it belongs to others itself. */
function writeTogether(setting: Setting, { blocks }: TogetherBlock, place: Place): readonly Content[] {
  return blocks.flatMap((block, index) =>
    writeBlock(setting, block, {
      isKept: place.isKept || index < blocks.length - 1,
      startsPage: place.startsPage && index === 0,
    }),
  )
}
