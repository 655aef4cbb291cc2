import type { ReportDocument } from '../../src/report/document'

/** All text a report prints, in any order. */
export function printedText(document: ReportDocument): string {
  const texts: string[] = []
  const collect = (value: unknown, key: string) => {
    if (typeof value === 'string' && PRINTED.has(key)) texts.push(value)
    else if (Array.isArray(value)) for (const item of value) collect(item, key)
    else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) collect(item, name)
    }
  }
  collect(document.cover, 'cover')
  collect(document.blocks, 'blocks')
  return texts.join('\n')
}

const PRINTED = new Set(['text', 'caption', 'header', 'title', 'subtitle', 'eyebrow', 'eyebrowEnd', 'footer', 'label'])

/** Words of Arabic letters with their vowels. */
export function arabicWords(text: string): readonly string[] {
  return (text.normalize('NFC').match(/[\p{Script=Arabic}\p{M}]+/gu) ?? []).filter((word) => /\p{L}/u.test(word))
}

/** Share of the expected words that were found, each as often as it was expected. */
export function foundShare(expected: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of expected) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    hits += 1
  }
  return hits / expected.length
}
