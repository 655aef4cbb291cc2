import type { OutlinePart } from './outline'
import { glyphData, type TrueTypeFont, viewOf } from './true-type'

/** Flags of a component record in a composite glyph. */
const WORD_ARGUMENTS = 0x0001
const ARGUMENTS_ARE_OFFSETS = 0x0002
const HAS_SCALE = 0x0008
const MORE_COMPONENTS = 0x0020
const HAS_TWO_SCALES = 0x0040
const HAS_MATRIX = 0x0080

const HEADER_LENGTH = 10
const COMPONENT_LENGTH = 8

type Box = readonly [left: number, bottom: number, right: number, top: number]

/** The outline with its components renumbered by `renumber`; `data` is changed in place. A simple outline stays as it is. */
export function renumberComponents(data: Uint8Array, renumber: (glyph: number) => number): Uint8Array {
  if (data.length < HEADER_LENGTH) return data
  const view = viewOf(data)
  if (view.getInt16(0) >= 0) return data
  let offset = HEADER_LENGTH
  let flags = MORE_COMPONENTS
  while ((flags & MORE_COMPONENTS) !== 0) {
    flags = view.getUint16(offset)
    view.setUint16(offset + 2, renumber(view.getUint16(offset + 2)))
    offset += componentLength(flags)
  }
  return data
}

function componentLength(flags: number): number {
  const offsets = (flags & WORD_ARGUMENTS) !== 0 ? 4 : 2
  if ((flags & HAS_SCALE) !== 0) return 4 + offsets + 2
  if ((flags & HAS_TWO_SCALES) !== 0) return 4 + offsets + 4
  if ((flags & HAS_MATRIX) !== 0) return 4 + offsets + 8
  return 4 + offsets
}

/** A new composite glyph of `parts`; `numberOf` gives each part's number in the new font. */
export function compositeGlyph(
  font: TrueTypeFont,
  parts: readonly OutlinePart[],
  numberOf: (glyph: number) => number,
): Uint8Array {
  const data = new Uint8Array(HEADER_LENGTH + parts.length * COMPONENT_LENGTH)
  const view = viewOf(data)
  writeHeader(view, -1, unionOf(parts.map((part) => movedBox(font, part)).filter((box) => box !== null)))
  parts.forEach((part, index) => {
    const offset = HEADER_LENGTH + index * COMPONENT_LENGTH
    const more = index < parts.length - 1 ? MORE_COMPONENTS : 0
    view.setUint16(offset, WORD_ARGUMENTS | ARGUMENTS_ARE_OFFSETS | more)
    view.setUint16(offset + 2, numberOf(part.glyph))
    view.setInt16(offset + 4, part.x)
    view.setInt16(offset + 6, part.y)
  })
  return data
}

function movedBox(font: TrueTypeFont, { glyph, x, y }: OutlinePart): Box | null {
  const data = glyphData(font, glyph)
  if (data.length < HEADER_LENGTH) return null
  const view = viewOf(data)
  return [view.getInt16(2) + x, view.getInt16(4) + y, view.getInt16(6) + x, view.getInt16(8) + y]
}

function unionOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return [0, 0, 0, 0]
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ]
}

function writeHeader(view: DataView, contours: number, box: Box): void {
  view.setInt16(0, contours)
  box.forEach((value, index) => {
    view.setInt16(2 + index * 2, value)
  })
}

/** An upright frame in the width of the glyph: what stands for a character that no font has. Subset fonts lose their own. */
export function boxGlyph(width: number, unitsPerEm: number): Uint8Array {
  const side = Math.round(unitsPerEm * 0.07)
  const stroke = Math.round(unitsPerEm * 0.05)
  const outer: Box = [side, 0, Math.max(width - side, side + 3 * stroke), Math.round(unitsPerEm * 0.7)]
  const inner: Box = [outer[0] + stroke, outer[1] + stroke, outer[2] - stroke, outer[3] - stroke]
  // The inner contour runs the other way, so that it cuts a hole.
  const points = [...corners(outer), ...corners(inner).reverse()]
  const contourEnds = [3, 7]
  const data = new Uint8Array(HEADER_LENGTH + 2 * contourEnds.length + 2 + points.length * 5 + 2)
  const view = viewOf(data)
  writeHeader(view, contourEnds.length, outer)
  contourEnds.forEach((end, index) => {
    view.setUint16(HEADER_LENGTH + index * 2, end)
  })
  const flags = HEADER_LENGTH + 2 * contourEnds.length + 2
  const ON_CURVE = 0x01
  let [x, y] = [0, 0]
  points.forEach(([pointX, pointY], index) => {
    data[flags + index] = ON_CURVE
    view.setInt16(flags + points.length + index * 2, pointX - x)
    view.setInt16(flags + points.length * 3 + index * 2, pointY - y)
    x = pointX
    y = pointY
  })
  return data
}

function corners([left, bottom, right, top]: Box): (readonly [number, number])[] {
  return [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ]
}
