import { strFromU8, unzipSync } from 'fflate'

/** A Word file taken apart: the text of its parts by path, and its pictures as they are. */
export interface WordFile {
  readonly parts: Readonly<Record<string, string>>
  readonly bytes: Readonly<Record<string, Uint8Array>>
  readonly document: string
}

export function openWordFile(file: Uint8Array): WordFile {
  const bytes = unzipSync(file)
  const parts = Object.fromEntries(
    Object.entries(bytes)
      .filter(([path]) => /\.(xml|rels|svg)$/.test(path))
      .map(([path, part]) => [path, strFromU8(part)]),
  )
  return { parts, bytes, document: parts['word/document.xml'] ?? '' }
}

/** What is wrong with XML, or null: tags that do not close, signs that XML has no place for, bare ampersands. */
export function xmlFault(xml: string): string | null {
  const text = xml.replace(/^<\?xml[^>]*\?>/, '')
  const open: string[] = []
  let end = 0
  for (const match of text.matchAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const between = text.slice(end, match.index)
    if (/[<>]/.test(between)) return `stray bracket in ${between.slice(0, 80)}`
    end = match.index + match[0].length
    const [, closing, name = '', , single] = match
    if (closing === '/') {
      if (open.pop() !== name) return `</${name}> closes nothing`
    } else if (single !== '/') open.push(name)
  }
  if (open.length > 0) return `<${open.at(-1)}> is open`
  if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) return 'a bare ampersand'
  // Biome's rule guards against stray controls; here they are the subject.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: see above
  return /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.test(text)
    ? 'a sign that XML refuses'
    : null
}

/** The words of the document, a line each paragraph, without marks of direction. */
export function wordsOf({ document }: WordFile): readonly string[] {
  return document
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text = '']) => text)
        .join('')
        .replace(/[\u200E\u200F]/g, ''),
    )
    .filter((line) => line !== '')
}
