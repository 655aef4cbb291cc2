import type { ActionContent } from '../assessment/action-schema'

/** `[law or policy]`: what a template leaves to the national team. */
const blank = /\[[^[\]\n]+\]/g

export interface Piece {
  readonly text: string
  readonly isBlank: boolean
}

/** `text` cut at its blanks; put together again it is `text`. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(blank)) {
    if (index > end) pieces.push({ text: text.slice(end, index), isBlank: false })
    pieces.push({ text: found, isBlank: true })
    end = index + found.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isBlank: false })
  return pieces
}

/** Every text of a row, in the order in which a row is read. */
const textsOf = (content: ActionContent): readonly string[] => [
  content.priority ?? '',
  content.outcome,
  content.indicator,
  content.baseline.text,
  content.target.text,
  content.meansOfVerification,
  content.lead,
  content.partners,
  content.resources,
  content.risks,
]

/** What is left to fill, as often as it stands there. */
export const blanksOf = (content: ActionContent): readonly string[] =>
  textsOf(content)
    .flatMap(piecesOf)
    .flatMap(({ text, isBlank }) => (isBlank ? [text] : []))
