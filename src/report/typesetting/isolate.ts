import type { Direction } from '../../charts/drawing'

const LEFT_TO_RIGHT_ISOLATE = '\u2066'
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** Not glued to a word, except to one of the five that Arabic writes together with what follows ("و35%"), nor to another number. */
const FREE = String.raw`(?:(?<![\p{L}\p{N}\p{M}.,/\u2066-\u2069])|(?<=(?<![\p{L}\p{M}])[وفبلك]))`
const DIGITS = String.raw`\d[\d.,]*`
const PERCENT = String.raw`[ \u00A0\u202F]?%`

/** European digits with a sign before or a percent sign after: "+3.2%", "−15", "35%", but not the dash of "10-20". */
const SIGNED_NUMBER = new RegExp(
  String.raw`${FREE}(?:[+\-\u2212\u00B1]${DIGITS}(?:${PERCENT})?|${DIGITS}${PERCENT})(?![\p{L}\d])`,
  'gu',
)

/** An address alone: a slash at its end would land at its beginning in right-to-left text. */
export function isAddress(text: string): boolean {
  return /^\s*[a-z]+:\/\/\S+\s*$/i.test(text)
}

/** A foreign run, set in its own direction whatever stands around it. Each line on its own: a line end closes every isolate. */
export function isolated(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : FIRST_STRONG_ISOLATE + line + POP_ISOLATE))
    .join('\n')
}

/**
 * In right-to-left text a sign would jump to the other end of its number ("2.1-", "%35"): keep the two together, in the order
 * that CLDR gives European digits in Arabic. Arabic digits already carry their own signs on the right side.
 */
export function withSignsKept(text: string, direction: Direction): string {
  if (direction === 'ltr') return text
  return text.replace(SIGNED_NUMBER, (number) => LEFT_TO_RIGHT_ISOLATE + number + POP_ISOLATE)
}
