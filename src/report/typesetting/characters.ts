/** What the engine must know of a single character. Answers are kept: a report asks the same few hundred again and again. */

export type Script = 'Arab' | 'Latn' | 'Cyrl' | 'Grek'

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['Arab', /\p{Script=Arabic}/u],
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
]

/** The script of a letter; null for what all scripts share (digits, spaces, punctuation, marks). */
export const scriptOf = remembered((code): Script | null => {
  const character = String.fromCodePoint(code)
  return SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0] ?? null
})

/** A character drawn on the one before it. */
export const isMark = remembered((code) => /\p{M}/u.test(String.fromCodePoint(code)))

/** A character with no shape of its own: direction marks, isolates, joiners, variation selectors. */
export const isIgnorable = remembered((code) => /\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(code)))

export const isSpace = remembered((code) => /\s/u.test(String.fromCodePoint(code)))

/** The text as a reader would search for it: without the controls that only steer its layout. */
export function withoutIgnorables(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
}

/** How many UTF-16 units the code point takes. */
export function unitsOf(code: number): 1 | 2 {
  return code > 0xffff ? 2 : 1
}

function remembered<Answer>(ask: (code: number) => Answer): (code: number) => Answer {
  const answers = new Map<number, Answer>()
  return (code) => {
    const known = answers.get(code)
    if (known !== undefined) return known
    const answer = ask(code)
    answers.set(code, answer)
    return answer
  }
}
