import { subsetTrueType } from '../typesetting/subset'
import { fontMetrics, readTrueType } from '../typesetting/true-type'
import type { EmbeddedFont } from './embedded-font'
import type { Internals } from './jspdf-internals'
import { binaryString, code, decimal, decimals, hexadecimal, reference } from './pdf-syntax'

/** Symbolic: the codes are our own, not those of a known alphabet. */
const SYMBOLIC = 4
/** PDF asks for a stem width; readers only use it to replace a font that is not embedded. */
const STEM_WIDTH = 80

/** Writes the objects of an embedded font; gives the number of the font object. */
export function writeFont(font: EmbeddedFont, internals: Internals): number {
  const source = readTrueType(font.face.bytes)
  const { box, capHeight, italicAngle } = fontMetrics(source)
  const thousandths = (units: number) => (units * 1000) / font.face.unitsPerEm
  const name = `${subsetTag(font)}+${font.face.name}`
  const file = writeStream(internals, binaryString(subsetTrueType(source, font.slots)), true)
  const map = writeStream(internals, characterMap(font))
  const descriptor = writeObject(
    internals,
    `<</Type/FontDescriptor/FontName/${name}/FontFile2 ${reference(file)}/Flags ${SYMBOLIC}/StemV ${STEM_WIDTH}` +
      `/FontBBox[${decimals(...box.map(thousandths))}]/ItalicAngle ${decimal(italicAngle)}` +
      `/Ascent ${decimal(thousandths(font.face.ascender))}/Descent ${decimal(thousandths(font.face.descender))}` +
      `/CapHeight ${decimal(thousandths(capHeight))}>>`,
  )
  const widths = font.slots.map((slot) => decimal(thousandths(slot.advance))).join(' ')
  const descendant = writeObject(
    internals,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/FontDescriptor ${reference(descriptor)}` +
      '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>' +
      `/DW 1000/W[0[${widths}]]/CIDToGIDMap/Identity>>`,
  )
  return writeObject(
    internals,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${reference(descendant)}]` +
      `/ToUnicode ${reference(map)}>>`,
  )
}

function writeObject(internals: Internals, body: string): number {
  const object = internals.newObject()
  internals.write(body)
  internals.write('endobj')
  return object
}

function writeStream(internals: Internals, data: string, addLength1 = false): number {
  const object = internals.newObject()
  internals.putStream({ data, objectId: object, addLength1 })
  internals.write('endobj')
  return object
}

/** ToUnicode: from code to text, so that the report can be searched, copied and read aloud. */
function characterMap(font: EmbeddedFont): string {
  const pairs = font.slots.flatMap((slot, index) =>
    slot.text === '' ? [] : [`<${code(index)}> <${hexadecimal(slot.text)}>`],
  )
  const blocks: string[] = []
  // The format allows a hundred lines a block.
  for (let start = 0; start < pairs.length; start += 100) {
    const block = pairs.slice(start, start + 100)
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar')
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

/** Six capitals that tell two subsets of one font apart; from the content, so that the same report has the same tag. */
function subsetTag(font: EmbeddedFont): string {
  let hash = 5381
  for (const { text, advance } of font.slots) {
    for (const unit of [advance, ...Array.from(text, (character) => character.codePointAt(0) ?? 0)]) {
      hash = (Math.imul(hash, 33) ^ unit) >>> 0
    }
  }
  let tag = ''
  for (let letter = 0; letter < 6; letter += 1) {
    tag += String.fromCharCode(65 + (hash % 26))
    hash = Math.floor(hash / 26)
  }
  return tag
}
