import type { Paint } from '../../charts/drawing'
import type { Span } from '../document'
import { balancedLines, breakLines, type Line } from '../typesetting/break-lines'
import { cleanLine, cleanText } from '../typesetting/clean-text'
import { isAddress, isolated, withSignsKept } from '../typesetting/isolate'
import type { StyledText } from '../typesetting/styled-text'
import { type ShapedText, typeset } from '../typesetting/typeset'
import { type LinkTarget, outerAddress } from './links'
import type { Setting } from './setting'
import type { TextStyle } from './style-sheet'

/** Text in its letters, of no width yet. */
export interface UnbrokenText {
  readonly shaped: ShapedText
  /** One for each span of the shaped text. */
  readonly looks: readonly Look[]
  readonly style: TextStyle
}

type Lines = readonly [Line, ...Line[]]

/** Text in one width, ready to draw. */
export interface SetText extends UnbrokenText {
  readonly lines: Lines
}

/** By width: the columns of a table are the same in all its rows. */
const linesOf = new WeakMap<ShapedText, Map<number, Lines>>()

/** What a span is beside its letters. */
export interface Look {
  readonly paint: Paint
  readonly target: LinkTarget | null
  readonly language: string | null
  readonly text: string
}

/** Shapes spans. User text is cleaned here: nothing beyond has to doubt it. */
export function shapeText(setting: Setting, spans: readonly Span[], style: TextStyle): UnbrokenText {
  const styled = spans.map((span) => styledText(setting, span, style))
  // A report says the same few hundred things in thousands of cells.
  const key = styled.map(({ text, faces, size }) => `${size} ${faces === setting.bold} ${text}`).join('\u0000')
  const shaped = setting.shaped.get(key) ?? typeset(styled, setting)
  setting.shaped.set(key, shaped)
  return { shaped, looks: spans.map((span) => lookOf(setting, span, style)), style }
}

/** The text in lines of `width`. */
export function inLines(text: UnbrokenText, width: number): SetText {
  const known = linesOf.get(text.shaped) ?? new Map<number, Lines>()
  linesOf.set(text.shaped, known)
  const lines = known.get(width) ?? breakLines(text.shaped, width)
  known.set(width, lines)
  return { ...text, lines }
}

export function setText(setting: Setting, spans: readonly Span[], style: TextStyle, width: number): SetText {
  return inLines(shapeText(setting, spans, style), width)
}

/** A title or heading: its lines are balanced. */
export function setTitle(setting: Setting, title: string, style: TextStyle, width: number): SetText {
  const text = setPlain(setting, title, style, width)
  return { ...text, lines: balancedLines(text.shaped, width) }
}

/** The same for a plain text. */
export function setPlain(setting: Setting, text: string, style: TextStyle, width: number): SetText {
  return setText(setting, [{ text }], style, width)
}

function styledText(setting: Setting, span: Span, style: TextStyle): StyledText {
  const clean = cleanText(span.text)
  return {
    text: span.isolate === true || isAddress(clean) ? isolated(clean) : withSignsKept(clean, setting.direction),
    faces: style.bold || span.bold === true ? setting.bold : setting.regular,
    size: style.size,
  }
}

function lookOf(setting: Setting, span: Span, style: TextStyle): Look {
  return {
    paint: span.paint ?? style.paint,
    target: targetOf(setting, span),
    language: span.language === undefined || span.language === setting.language ? null : span.language,
    text: cleanLine(span.text),
  }
}

/** A link that leads nowhere is printed as plain text. */
function targetOf(setting: Setting, span: Span): LinkTarget | null {
  if (span.target !== undefined && setting.keys.has(span.target)) return { kind: 'inner', key: span.target }
  const address = span.link === undefined ? null : outerAddress(span.link)
  return address === null ? null : { kind: 'outer', address }
}
