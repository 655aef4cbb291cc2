import { type Formats, localeOf } from '../../i18n/formats'

/** Numbers of a computation, more exact than the figures of a screen, in the reader's digits. */
export interface Numbers {
  /** As it is, to four decimals at most: weights, levels, sums. */
  readonly plain: (value: number) => string
  /** To so many decimals, always. */
  readonly fixed: (value: number, places: number) => string
  /** The same with its sign. */
  readonly signed: (value: number, places: number) => string
}

// A hyphen is no minus, beside a minus between numbers.
const withMinus = (text: string): string => text.replace('-', '−')

export function numbersOf({ language, digits }: Formats): Numbers {
  const locale = localeOf(language, digits)
  const format = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options)
  const places = (count: number) => ({ minimumFractionDigits: count, maximumFractionDigits: count })
  const plain = format({ maximumFractionDigits: 4 })
  return {
    plain: (value) => withMinus(plain.format(value)),
    fixed: (value, count) => withMinus(format(places(count)).format(value)),
    signed: (value, count) => withMinus(format({ ...places(count), signDisplay: 'exceptZero' }).format(value)),
  }
}

/** Terms of a sum. What belongs to one term stays on one line. */
export const added = (terms: readonly string[]): string => terms.join(' + ')

export const times = (...factors: readonly string[]): string => factors.join('\u00a0×\u00a0')

export const over = (part: string, whole: string): string => `${part} ÷ ${whole}`

export const within = (content: string): string => `(${content})`

export const equals = (left: string, right: string): string => `${left} = ${right}`

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
