const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Noncharacters that no XML may hold, escaped or not. */
const UNWRITABLE = /[\uFFFE\uFFFF]/g

/** Clean text without the signs that XML refuses. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '\uFFFD')
}

/** Text that is never read as markup, neither between tags nor in an attribute in quotes. Clean it first (`cleanText`). */
export function escaped(text: string): string {
  return writable(text).replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** Attributes as they stand in a tag, each after a space; what is null is left out. */
export function attributes(values: Readonly<Record<string, string | number | null | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')
}
