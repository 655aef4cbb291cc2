/** Letters without the marks that people leave out when they type: accents, vowel signs, forms of alef, the final ta and ya. */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u0640’'‘-]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .toLowerCase()
}

/** Whether a word of `label` begins with what was typed; in Arabic with or without the article. */
export function matches(label: string, typed: string): boolean {
  const wanted = bare(typed).trim()
  if (wanted === '') return true
  const name = bare(label)
  return name.split(/[\s(]+/).some((_, index, words) => {
    const rest = words.slice(index).join(' ')
    return rest.startsWith(wanted) || rest.replace(/^ال/, '').startsWith(wanted)
  })
}
