import { bare } from '../picker/search'

const digitSets = ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹']

/** The digits of every set as 0 to 9: whoever reads ٢٤ may type 24. */
const westernDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => {
    const value = digitSets.map((set) => set.indexOf(digit)).find((place) => place >= 0)
    return String(value ?? digit)
  })

/** Everything that a search of one thing looks through, prepared once. */
export const searchable = (parts: readonly string[]): string => westernDigits(bare(parts.join(' ')))

/** What begins with a digit is a whole number: `9` finds 9 and 9(a), not 19, not 94 and not C9. */
function isIn(text: string, word: string): boolean {
  if (!/^\d/.test(word)) return text.includes(word)
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isWhole = !/\d$/.test(word) || !/\d/.test(text.charAt(at + word.length))
    if (isWhole && !/[\p{L}\d.]/u.test(text.charAt(at - 1))) return true
  }
  return false
}

/** Whether a prepared text has every word of what was typed, whatever their order; all texts have nothing. */
export function matcher(typed: string): (text: string) => boolean {
  const words = searchable([typed])
    .split(/\s+/)
    .filter((word) => word !== '')
  return (text) => words.every((word) => isIn(text, word))
}
