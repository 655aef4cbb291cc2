/** Arabic-Indic and Persian digits as Western ones. */
const westernDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))

const two = (text: string): string => text.padStart(2, '0')

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Year, month and day as people write them: the year at either end. */
function partsOf(text: string): readonly [year: string, month?: string, day?: string] | null {
  const [, first = '', second, third] = /^(\d{1,4})(?:[-/. ]+(\d{1,2}))?(?:[-/. ]+(\d{1,2}))?$/.exec(text) ?? []
  if (first.length === 4) {
    return second === undefined ? [first] : third === undefined ? [first, second] : [first, second, third]
  }
  const [, one = '', other, year = ''] = /^(\d{1,2})(?:[-/. ]+(\d{1,2}))?[-/. ]+(\d{4})$/.exec(text) ?? []
  if (year === '') return null
  return other === undefined ? [year, one] : [year, other, one]
}

/**
 * `2021`, `2021-06` or `2021-06-30` from what was typed (`30/6/2021` and ٢٠٢١ too); empty for an empty text, null when it is
 * no date.
 */
export function evidenceDateOf(typed: string): string | null {
  const text = westernDigits(typed).trim()
  if (text === '') return ''
  const parts = partsOf(text)
  if (parts === null) return null
  const [year, month, day] = parts
  if (month === undefined) return year
  if (Number(month) < 1 || Number(month) > 12) return null
  if (day === undefined) return `${year}-${two(month)}`
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${two(month)}-${two(day)}` : null
}
