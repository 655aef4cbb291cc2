const OPENING = /[\u202A\u202B\u202D\u202E\u2066\u2067\u2068]/
const EMBEDDING_END = '\u202C'
const ISOLATE_END = '\u2069'

/** Lines without anything to see: one of them parts two paragraphs, thousands would be a ream of empty pages. */
const BLANK_LINES = /\n(?:(?:[^\S\n]|\p{Default_Ignorable_Code_Point})*\n){2,}/gu

/** What UAX#29 joins to the letter before it: a mark, a skin tone, a tag, or a joiner with the picture after it. */
const JOINED = String.raw`(?:[\p{M}\p{Emoji_Modifier}\u200C\uFF9E\uFF9F\u{E0020}-\u{E007F}]|\u200D\p{Extended_Pictographic}?)`
/**
 * No writing joins more than eight signs to a letter. A letter with hundreds would be drawn as a column over the whole page, and
 * its text would not fit in the ToUnicode map of a PDF, where a string has 512 bytes at most: readers then refuse the map.
 */
const TOO_MANY_JOINED = new RegExp(`(${JOINED}{8})${JOINED}+`, 'gu')

/**
 * Text that came from a keyboard, a paste or a file, made safe to set: line ends are "\n", other controls are spaces, half
 * characters are U+FFFD, direction controls opened here are closed here so that they cannot turn the text that follows, there is
 * one blank line at most between two others, and eight marks at most on a letter.
 */
export function cleanText(text: string): string {
  const plain = text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    // A soft hyphen would need a visible hyphen at the break; nobody types one on purpose in an answer.
    .replace(/[\u00AD\uFEFF]/g, '')
    // Biome's rule guards against stray controls; here they are the subject.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: see above
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, ' ')
    .replace(BLANK_LINES, '\n\n')
  // Marks are counted last: balancing may bring those of two letters together.
  return (/[\u202A-\u202E\u2066-\u2069]/.test(plain) ? plain.split('\n').map(balanced).join('\n') : plain).replace(
    TOO_MANY_JOINED,
    '$1',
  )
}

/** The same on one line, for a title, a bookmark or an alternative text. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

function balanced(line: string): string {
  const open: string[] = []
  let result = ''
  for (const character of line) {
    if (OPENING.test(character)) {
      open.push(character >= '\u2066' ? ISOLATE_END : EMBEDDING_END)
    } else if (character === EMBEDDING_END || character === ISOLATE_END) {
      if (open.at(-1) !== character) continue
      open.pop()
    }
    result += character
  }
  return result + open.reverse().join('')
}
