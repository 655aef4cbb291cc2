import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import type { Direction } from '../../charts/drawing'
import type { Span } from '../document'
import { colours } from '../palette'
import { outerAddress } from '../pdf/links'
import { cleanLine } from '../typesetting/clean-text'
import { type Piece, piecesOf } from '../typesetting/pieces'
import { runLanguage } from './languages'
import type { Setting } from './setting'

/** Spans as runs of a paragraph. `direction`: of the paragraph. */
export function runsOf(
  setting: Setting,
  spans: readonly Span[],
  direction: Direction = setting.direction,
): ParagraphChild[] {
  return spans.flatMap((span) => linked(setting, span, piecesOf(span, direction)))
}

/** A plain text of one line: a title, a caption. */
export function lineRuns(setting: Setting, text: string, more: Pick<Span, 'bold' | 'paint'> = {}): ParagraphChild[] {
  return runsOf(setting, [{ text: cleanLine(text), ...more }])
}

/** A link that leads nowhere is plain text. */
function linked(setting: Setting, span: Span, pieces: readonly Piece[]): ParagraphChild[] {
  const runs = (style?: string): TextRun[] => pieces.flatMap((piece) => pieceRuns(setting, span, piece, style))
  const anchor = span.target === undefined ? undefined : setting.outline.names.get(span.target)
  if (anchor !== undefined) return [new InternalHyperlink({ anchor, children: runs('Hyperlink') })]
  const link = span.link === undefined ? null : outerAddress(span.link)
  return link === null ? runs() : [new ExternalHyperlink({ link, children: runs('Hyperlink') })]
}

/** One run a line: a typed line end is a break in the same paragraph. */
function pieceRuns(setting: Setting, span: Span, { text, direction }: Piece, style?: string): readonly TextRun[] {
  const isForeign = span.language !== undefined && span.language !== setting.language
  const language = isForeign ? { language: runLanguage(span.language, direction === 'rtl') } : {}
  const colour = span.paint === undefined || span.paint === 'ink' ? {} : { color: colours[span.paint].slice(1) }
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(index > 0 ? { break: 1 } : {}),
        ...(span.bold === true ? { bold: true } : {}),
        ...(direction === 'rtl' ? { rightToLeft: true } : {}),
        ...(style === undefined ? {} : { style }),
        ...colour,
        ...language,
      }),
  )
}
