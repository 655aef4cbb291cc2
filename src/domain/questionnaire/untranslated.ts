/**
 * A language begins as a copy of the source in which every sentence carries this mark. Whoever translates a sentence
 * replaces it, mark and all; what still carries it, or is missing, is shown in the source language, and said to be.
 */
export const untranslatedMark = '[en] '

export const isUntranslated = (text: unknown): boolean => typeof text === 'string' && text.startsWith(untranslatedMark)

/** Names, not sentences: the same in every language. */
const isName = (key: string): boolean => key === '$schema' || key === 'language'

const mapStrings = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((inner) => mapStrings(inner, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, isName(key) ? inner : mapStrings(inner, change)]),
  )
}

/** A copy in which every sentence is still to be translated. `language` is put where the file names its own. */
export function flaggedCopy(source: unknown, language: string): unknown {
  const copy = mapStrings(source, (text) => `${untranslatedMark}${text}`)
  return copy !== null && typeof copy === 'object' && 'language' in copy ? { ...copy, language } : copy
}

/** How many sentences of `source` there are, and how many of them `texts` does not say yet. */
export function countUntranslated(
  texts: unknown,
  source: unknown,
): { readonly sentences: number; readonly open: number } {
  if (typeof source === 'string') {
    return { sentences: 1, open: typeof texts !== 'string' || isUntranslated(texts) ? 1 : 0 }
  }
  if (source === null || typeof source !== 'object') return { sentences: 0, open: 0 }
  const own = texts !== null && typeof texts === 'object' ? Object.entries(texts) : []
  const ownBy = new Map(own)
  return Object.entries(source)
    .filter(([key]) => !isName(key))
    .map(([key, inner]) => countUntranslated(ownBy.get(key), inner))
    .reduce((a, b) => ({ sentences: a.sentences + b.sentences, open: a.open + b.open }), { sentences: 0, open: 0 })
}

const pluralEnding = /_(zero|one|two|few|many|other)$/

/**
 * `texts` laid over `source`: every sentence that is missing or still flagged comes from the source. `shown` marks such a
 * sentence, so that it keeps its own direction in a sentence of the other. `forms` are the plural categories of the
 * language: those that the source does not have are filled with its `other`.
 */
export function overSource(
  texts: unknown,
  source: unknown,
  forms: readonly string[],
  shown: (sourceSentence: string) => string,
): unknown {
  if (typeof source === 'string') {
    return typeof texts === 'string' && !isUntranslated(texts) ? texts : shown(source)
  }
  if (Array.isArray(source)) {
    const own: readonly unknown[] = Array.isArray(texts) ? texts : []
    return source.map((inner, index) => overSource(own[index], inner, forms, shown))
  }
  if (source === null || typeof source !== 'object') return source
  const own = new Map(texts !== null && typeof texts === 'object' ? Object.entries(texts) : [])
  const laid: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(source)) {
    laid[key] = isName(key) ? (own.get(key) ?? inner) : overSource(own.get(key), inner, forms, shown)
    if (!key.endsWith('_other')) continue
    for (const form of forms) {
      const name = key.replace(pluralEnding, `_${form}`)
      laid[name] ??= overSource(own.get(name), inner, forms, shown)
    }
  }
  return laid
}
