import { Buffer, BufferFlag, ClusterLevel, Direction, shape } from 'harfbuzzjs'
import { isIgnorable, isSpace, withoutIgnorables } from './characters'
import type { FontFace } from './font-face'
import type { Item } from './itemise'
import type { Outline, OutlinePart } from './outline'
import { substituteSign } from './substitute-sign'

/** The smallest piece that is drawn and copied as one: a letter with its marks, a ligature, a sign. */
export interface Cluster {
  /** UTF-16 index of its first character in the whole text. */
  readonly start: number
  /** Its source characters, in reading order, without layout controls. */
  readonly text: string
  readonly outline: Outline
  /** Thousandths of an em, kerning included. */
  readonly advance: number
}

export interface ShapedItem extends Item {
  /** From left to right, whatever the direction of the text. */
  readonly clusters: readonly Cluster[]
}

interface Glyph {
  readonly glyph: number
  readonly cluster: number
  readonly advance: number
  readonly x: number
  readonly y: number
}

/** One buffer for all: making one costs more than shaping a word. */
const buffer = new Buffer()

/** Shapes one item; `missing` receives the characters that the face cannot show. */
export function shapeItem(text: string, item: Item, language: string, missing: Set<string>): ShapedItem {
  const glyphs = shapedGlyphs(text, item, language)
  const groups = groupsByCluster(glyphs)
  const rightToLeft = item.level % 2 === 1
  const clusters = groups.map((group, index) => {
    const next = groups[rightToLeft ? index - 1 : index + 1]?.[0]
    const source = text.slice(group[0].cluster, next?.cluster ?? item.end)
    return toCluster(group, source, item.face, { rightToLeft, missing })
  })
  return { ...item, clusters }
}

function shapedGlyphs(text: string, item: Item, language: string): readonly Glyph[] {
  buffer.clearContents()
  // Marks must share the cluster of their letter, and clusters must follow the text, or extraction loses its order.
  buffer.setClusterLevel(ClusterLevel.MONOTONE_GRAPHEMES)
  buffer.addText(text, item.start, item.end - item.start)
  buffer.setDirection(item.level % 2 === 1 ? Direction.RTL : Direction.LTR)
  buffer.setScript(item.script ?? 'Zyyy')
  buffer.setLanguage(language)
  buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES)
  shape(item.face.shaper, buffer)
  // Asked for apart: together they come as objects that take several times as long to make.
  const positions = buffer.getGlyphPositions()
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    return { glyph: codepoint, cluster, advance: xAdvance, x: xOffset, y: yOffset }
  })
}

type Group = [Glyph, ...Glyph[]]

function groupsByCluster(glyphs: readonly Glyph[]): readonly Group[] {
  const groups: Group[] = []
  for (const glyph of glyphs) {
    const last = groups.at(-1)
    if (last !== undefined && last[0].cluster === glyph.cluster) last.push(glyph)
    else groups.push([glyph])
  }
  return groups
}

interface Context {
  readonly rightToLeft: boolean
  readonly missing: Set<string>
}

function toCluster(group: Group, source: string, face: FontFace, { rightToLeft, missing }: Context): Cluster {
  const text = withoutIgnorables(source)
  const start = group[0].cluster
  const thousandths = 1000 / face.unitsPerEm
  if (group.some(({ glyph }) => glyph === 0)) {
    const substitute = substituteSign(text, face, rightToLeft)
    if (substitute !== null) {
      return { start, text, outline: substitute.outline, advance: substitute.advance * thousandths }
    }
    const unknown = Array.from(text).filter((character) => !isKnown(character, face))
    // A line end has no glyph either, and needs none.
    if (unknown.length === 0) return { start, text, outline: { kind: 'empty' }, advance: 0 }
    for (const character of unknown) missing.add(character)
    return { start, text, outline: { kind: 'box' }, advance: face.advanceOf(0) * thousandths }
  }
  const advance = group.reduce((sum, glyph) => sum + glyph.advance, 0)
  return { start, text, outline: outlineOf(group), advance: advance * thousandths }
}

function isKnown(character: string, face: FontFace): boolean {
  const code = character.codePointAt(0) ?? 0
  return face.glyphOf(code) !== 0 || isIgnorable(code) || isSpace(code)
}

/**
 * Several glyphs, or one off its place, become one composite: readers then see one letter with one text, on one baseline.
 * Raised or shifted text would make them read vowel marks as lines of their own.
 */
function outlineOf(group: Group): Outline {
  const [first] = group
  if (group.length === 1 && first.x === 0 && first.y === 0) return { kind: 'glyph', glyph: first.glyph }
  const parts: OutlinePart[] = []
  let pen = 0
  for (const { glyph, advance, x, y } of group) {
    parts.push({ glyph, x: Math.round(pen + x), y: Math.round(y) })
    pen += advance
  }
  return { kind: 'composite', parts }
}
