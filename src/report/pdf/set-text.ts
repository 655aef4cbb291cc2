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

/** Text in one width, ready to draw. */
export interface SetText {
  readonly shaped: ShapedText
  readonly lines: readonly [Line, ...Line[]]
  /** One for each span of the shaped text. */
  readonly looks: readonly Look[]
  readonly style: TextStyle
}

/** What a span is beside its letters. */
export interface Look {
  readonly paint: Paint
  readonly target: LinkTarget | null
  readonly language: string | null
  readonly text: string
}

/** Sets spans in lines of `width`. User text is cleaned here: nothing beyond has to doubt it. */
export function setText(setting: Setting, spans: readonly Span[], style: TextStyle, width: number): SetText {
  const shaped = typeset(
    spans.map((span) => styledText(setting, span, style)),
    { direction: setting.direction, language: setting.language, missing: setting.missing },
  )
  return { shaped, lines: breakLines(shaped, width), looks: spans.map((span) => lookOf(setting, span, style)), style }
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
