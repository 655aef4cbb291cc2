/** Letters without the marks that people leave out when they type: accents, vowel signs, forms of alef, the final ta and ya. */
export function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u0640’'‘-]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .toLowerCase()
}

/** With or without the Arabic article. */
const begins = (words: string, wanted: string): boolean =>
  words.startsWith(wanted) || words.replace(/^ال/, '').startsWith(wanted)

/** 0 where the label begins with what was typed, 1 where one of its words does, 2 where none does. */
function distance(label: string, typed: string): number {
  const wanted = bare(typed).trim()
  const words = bare(label).split(/[\s(]+/)
  if (begins(words.join(' '), wanted)) return 0
  return words.some((_, index) => begins(words.slice(index).join(' '), wanted)) ? 1 : 2
}

/** The options that fit what was typed, those that begin with it first, otherwise in their order. */
export function search<Option extends { readonly label: string }>(
  options: readonly Option[],
  typed: string,
): readonly Option[] {
  const ranked = options.map((option) => ({ option, rank: distance(option.label, typed) }))
  return [0, 1].flatMap((wanted) => ranked.filter(({ rank }) => rank === wanted).map(({ option }) => option))
}
