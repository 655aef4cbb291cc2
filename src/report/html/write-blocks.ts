import type { HeadingBlock, ListBlock, ParagraphBlock, ReportDocument, TogetherBlock, WritingBlock } from '../document'
import { attributes } from '../markup'
import { type Placed, type PrintedBlock, type Stretch, stretchesOf } from '../outline'
import type { Setting } from './setting'
import { writeFigure } from './write-figure'
import { writeLine, writeSpans } from './write-spans'
import { writeTable } from './write-table'

export function writeBlocks(setting: Setting, document: ReportDocument): string {
  return stretchesOf(document)
    .map((stretch) => writeStretch(setting, stretch))
    .join('\n')
}

/** Pages that lie stand in a box of their own, which begins the first of them. */
function writeStretch(setting: Setting, { isLandscape, placed }: Stretch): string {
  const written = placed.map((one, index) =>
    writePlaced(setting, isLandscape && index === 0 ? { ...one, startsPage: false } : one),
  )
  return isLandscape ? `<div class="page landscape">\n${written.join('\n')}\n</div>` : written.join('\n')
}

function writePlaced(setting: Setting, { block, startsPage }: Placed): string {
  const written = writeBlock(setting, block)
  return startsPage ? `<div class="page">${written}</div>` : written
}

function writeBlock(setting: Setting, block: PrintedBlock): string {
  switch (block.kind) {
    case 'heading':
      return writeHeading(setting, block)
    case 'paragraph':
      return writeParagraph(setting, block)
    case 'list':
      return writeList(setting, block)
    case 'table':
      return writeTable(setting, block)
    case 'figure':
      return writeFigure(setting, block)
    case 'writing':
      return writeWriting(setting, block)
    case 'together':
      return writeTogether(setting, block)
  }
}

/** The level that a screen reader hears may not skip one; the look is that of the level given. */
function writeHeading(setting: Setting, heading: HeadingBlock): string {
  const { levels, names } = setting.outline
  const tag = `h${levels.get(heading) ?? heading.level}`
  const look = { id: names.get(heading.key), class: `heading-${heading.level}` }
  return `<${tag}${attributes(look)}>${writeLine(setting, heading.text)}</${tag}>`
}

function writeParagraph(setting: Setting, { spans, style, direction, keepWithNext }: ParagraphBlock): string {
  const dir = direction === setting.direction ? undefined : direction
  const kept = keepWithNext === true ? 'kept' : undefined
  const words = writeSpans({ ...setting, direction: direction ?? setting.direction }, spans)
  // The rule of a quotation or note stays at the start edge of the page; only the words run their own way.
  if (style === 'quote') return `<blockquote><p${attributes({ dir })}>${words}</p></blockquote>`
  if (style === 'note')
    return `<div${attributes({ class: 'note', role: 'note' })}><p${attributes({ dir })}>${words}</p></div>`
  const look = [style === 'body' ? undefined : style, kept].filter((name) => name !== undefined).join(' ')
  return `<p${attributes({ class: look === '' ? undefined : look, dir })}>${words}</p>`
}

function writeList(setting: Setting, { ordered, items }: ListBlock): string {
  const tag = ordered ? 'ol' : 'ul'
  const entries = items.map((spans) => `<li>${writeSpans(setting, spans)}</li>`).join('\n')
  return `<${tag}>\n${entries}\n</${tag}>`
}

/** The lines are no content: a screen reader hears the label alone. */
function writeWriting(setting: Setting, { label, lines }: WritingBlock): string {
  const ruled = '<div class="rule" aria-hidden="true"></div>'.repeat(Math.max(0, lines))
  return `<div class="writing"><p class="small">${writeSpans(setting, label)}</p>${ruled}</div>`
}

function writeTogether(setting: Setting, { blocks }: TogetherBlock): string {
  return `<div class="together">\n${blocks.map((block) => writeBlock(setting, block)).join('\n')}\n</div>`
}
