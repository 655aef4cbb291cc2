import { isIgnorable, isMark, type Script, scriptOf, unitsOf } from './characters'
import type { FontFace } from './font-face'
import type { StyledText } from './styled-text'
import { substituteSign } from './substitute-sign'

/** A stretch of text that HarfBuzz can shape in one go: one style, one face, one script, one direction. */
export interface Item {
  readonly span: number
  readonly face: FontFace
  readonly script: Script | null
  /** Embedding level of UAX#9; odd is right to left. */
  readonly level: number
  readonly start: number
  readonly end: number
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['»', '«'],
  ['›', '‹'],
])
const OPENING: ReadonlySet<string> = new Set(CLOSING.values())

/** The last item grows while characters are added: a new object for each would double the time. */
type GrowingItem = { -readonly [Key in keyof Item]: Item[Key] }

interface State {
  readonly items: GrowingItem[]
  readonly brackets: { readonly opening: string; readonly face: FontFace }[]
  script: Script | null
}

/** Cuts styled text into items. `levels` holds one embedding level for each UTF-16 unit of the whole text. */
export function itemise(spans: readonly StyledText[], levels: Uint8Array): readonly Item[] {
  const state: State = { items: [], brackets: [], script: null }
  let offset = 0
  spans.forEach((span, index) => {
    for (let at = 0; at < span.text.length; ) {
      const code = span.text.codePointAt(at) ?? 0
      addCharacter(state, span, { span: index, code, start: offset + at, level: levels[offset + at] ?? 0 })
      at += unitsOf(code)
    }
    offset += span.text.length
  })
  return state.items
}

interface Place {
  readonly span: number
  readonly code: number
  readonly start: number
  readonly level: number
}

function addCharacter(state: State, span: StyledText, place: Place): void {
  const last = state.items.at(-1)
  const current = last?.span === place.span ? last : undefined
  const face = faceFor(state, span, place.code, current?.face)
  // What all scripts share takes the script before it, as UAX#24 advises.
  const script = scriptOf(place.code) ?? state.script
  const end = place.start + unitsOf(place.code)
  const continues =
    current !== undefined &&
    current.face === face &&
    current.level === place.level &&
    (current.script === script || current.script === null)
  if (continues) {
    current.script = script
    current.end = end
  } else {
    state.items.push({ span: place.span, face, script, level: place.level, start: place.start, end })
  }
  state.script = script
}

/**
 * The first face of the span that has the character. Marks stay with their letter, shared characters with the face in use,
 * and a closing bracket with its opening one, so that a pair never comes from two hands.
 */
function faceFor(state: State, span: StyledText, code: number, inUse: FontFace | undefined): FontFace {
  if (inUse !== undefined && (isMark(code) || isIgnorable(code))) return inUse
  const character = String.fromCodePoint(code)
  const opening = CLOSING.get(character)
  if (opening !== undefined && state.brackets.at(-1)?.opening === opening) {
    const paired = state.brackets.pop()?.face
    if (paired !== undefined && span.faces.includes(paired)) return paired
  }
  const shared = inUse !== undefined && scriptOf(code) === null && inUse.glyphOf(code) !== 0
  const face = shared ? inUse : firstThatShows(code, span.faces)
  if (OPENING.has(character)) state.brackets.push({ opening: character, face })
  return face
}

function firstThatShows(code: number, faces: StyledText['faces']): FontFace {
  return (
    faces.find((face) => face.glyphOf(code) !== 0) ??
    faces.find((face) => substituteSign(String.fromCodePoint(code), face, false) !== null) ??
    faces[0]
  )
}
