import { type Digits, withDigits } from './digits'
import { factsOf, type Language } from './languages'
import { onDemand } from './on-demand'

/** Months as UN Arabic prints them, the Levantine name before the other. */
const arabicMonths = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
]

/** Letters of lettered points and paragraphs, in the order in which UN Arabic counts. */
const arabicLetters = ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح', 'ط', 'ي', 'ك', 'ل', 'م', 'ن', 'س', 'ع']

/** How numbers, dates and lists look to one reader. */
export interface Formats {
  readonly language: Language
  readonly digits: Digits
  /** `text` with its free-standing digits in the reader's set. */
  readonly text: (text: string) => string
  readonly integer: (value: number) => string
  /** One decimal, without a sign. */
  readonly decimal: (value: number) => string
  /** A whole percentage, halves up: `63 %`. */
  readonly percent: (value: number) => string
  /** A percentage with one decimal, for annexes. */
  readonly exactPercent: (value: number) => string
  /** Of `2024`, `2024-05` or `2024-05-12`, as exactly as it was given; empty for an empty text. */
  readonly date: (iso: string) => string
  /** Of an instant in milliseconds, in the device's time zone. */
  readonly day: (instant: number) => string
  /** `hh:mm`. */
  readonly time: (instant: number) => string
  readonly list: (items: readonly string[]) => string
  /** One of them, and it is not known which. */
  readonly alternatives: (items: readonly string[]) => string
  /** `9(a)` or `24(b)` as the language writes it. */
  readonly point: (point: string) => string
}

export const localeOf = (language: Language, digits: Digits): string =>
  `${factsOf(language).locale}-u-nu-${digits === 'western' ? 'latn' : 'arab'}`

/** `12 May 2024`, `12 mai 2024` and `1er mai 2024`, `12 de mayo de 2024`. */
function dateText(iso: string, language: Language, months: () => Intl.DateTimeFormat): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso) ?? []
  if (year === undefined) return iso
  if (month === undefined) return year
  const place = Number(month) - 1
  const name = language === 'ar' ? (arabicMonths[place] ?? '') : months().format(Date.UTC(2000, place, 15))
  const days = day === undefined ? [] : [language === 'fr' && day === '01' ? '1er' : Number(day)]
  return [...days, name, year].join(language === 'es' ? ' de ' : ' ')
}

const two = (value: number): string => String(value).padStart(2, '0')

function isoDay(instant: number): string {
  const date = new Date(instant)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function timeText(instant: number): string {
  const date = new Date(instant)
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

function pointText(point: string, language: Language): string {
  // `paragraphe 24 a)` in French and Spanish documents of the ILO.
  if (language === 'fr' || language === 'es') return point.replace('(', '\u00a0')
  if (language !== 'ar') return point
  return point.replace(/\(([a-z])\)/g, (whole, letter: string) => {
    const arabic = arabicLetters[letter.charCodeAt(0) - 'a'.charCodeAt(0)]
    return arabic === undefined ? whole : `(${arabic})`
  })
}

/** Below a thousand nothing is grouped, and the browser's formatter, slow to make, would say the same. */
const isPlain = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < 1000 && !Object.is(value, -0)

/** Each of the browser's formatters is made when it is first asked for: together they cost an old phone forty milliseconds. */
export function formatsFor(language: Language, digits: Digits): Formats {
  const locale = localeOf(language, digits)
  const whole = onDemand(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }))
  const tenth = onDemand(() => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }))
  const months = onDemand(() => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }))
  const lists = onDemand(() => new Intl.ListFormat(locale))
  const choices = onDemand(() => new Intl.ListFormat(locale, { type: 'disjunction' }))
  const text = (value: string) => withDigits(value, digits)
  const integer = (value: number) => (isPlain(value) ? text(String(value)) : whole().format(value))
  // The sign stands apart from the number in UN typography; the space must not break.
  const sign = language === 'ar' ? '\u00a0٪' : '\u00a0%'
  return {
    language,
    digits,
    text,
    integer,
    decimal: (value) => tenth().format(value),
    percent: (value) => integer(Math.floor(value + 0.5)) + sign,
    exactPercent: (value) => tenth().format(value) + sign,
    date: (iso) => text(dateText(iso, language, months)),
    day: (instant) => text(dateText(isoDay(instant), language, months)),
    time: (instant) => text(timeText(instant)),
    list: (items) => lists().format([...items]),
    alternatives: (items) => choices().format([...items]),
    point: (point) => text(pointText(point, language)),
  }
}
