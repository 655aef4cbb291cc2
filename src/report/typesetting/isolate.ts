import type { Direction } from '../../charts/drawing'

const LEFT_TO_RIGHT_ISOLATE = '\u2066'
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** A sign and European digits not glued to a word or to another number: "+3.2%", "−15", but not the dash of "10-20". */
const SIGNED_NUMBER = /(?<![\p{L}\p{N}\p{M}.,/\u2066-\u2069])[+\-\u2212\u00B1]\d[\d.,]*(?: ?%)?(?![\p{L}\d])/gu

/** A foreign run, set in its own direction whatever stands around it. Each line on its own: a line end closes every isolate. */
export function isolated(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : FIRST_STRONG_ISOLATE + line + POP_ISOLATE))
    .join('\n')
}

/** In right-to-left text a leading sign would jump to the other end of its number ("2.1-"): keep the two together. */
export function withSignsKept(text: string, direction: Direction): string {
  if (direction === 'ltr') return text
  return text.replace(SIGNED_NUMBER, (number) => LEFT_TO_RIGHT_ISOLATE + number + POP_ISOLATE)
}
