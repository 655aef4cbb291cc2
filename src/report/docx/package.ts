import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { ReportDocument } from '../document'
import { escaped } from '../markup'
import { TABLE_STYLES } from './table-styles'

type Parts = Record<string, Uint8Array>
type Change = (text: string) => string

/** The library stamps times and draws names by lot: put in order here, so that the same document gives the same bytes. */
export function settledPackage(bytes: Uint8Array, document: ReportDocument): Uint8Array {
  const parts: Parts = { ...unzipSync(bytes) }
  change(parts, 'docProps/core.xml', (text) => withProperties(text, document))
  change(parts, 'word/styles.xml', (text) => text.replace('</w:styles>', `${TABLE_STYLES}</w:styles>`))
  change(parts, 'word/document.xml', (text) => withDirection(closeContents(numberedBookmarks(text)), document))
  for (const path of Object.keys(parts)) if (path.endsWith('.rels')) numberRelations(parts, path)
  return zipSync(zippable(parts), { level: 6 })
}

function change(parts: Parts, path: string, by: Change): void {
  const part = parts[path]
  if (part !== undefined) parts[path] = strToU8(by(strFromU8(part)))
}

/** A zip holds local time; this one is the same everywhere. */
function zippable(parts: Parts): Zippable {
  const mtime = new Date(1980, 0, 1)
  return Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, [part, { mtime }]]))
}

function withProperties(text: string, { language, madeAt }: ReportDocument): string {
  const made = `${new Date(madeAt).toISOString().slice(0, 19)}Z`
  return text
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${made}`)
    .replace('</cp:coreProperties>', `<dc:language>${escaped(language)}</dc:language></cp:coreProperties>`)
}

/** Bookmarks are counted for the whole life of the program; here from one. */
function numberedBookmarks(text: string): string {
  const numbers = new Map<string, number>()
  return text.replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
    tag.replace(/ w:id="([^"]*)"/, (_, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, number)
      return ` w:id="${number}"`
    }),
  )
}

/** The field of the contents begins and ends in its first and last entry: the library leaves an empty line at both ends. */
function closeContents(text: string): string {
  return text
    .replace(/<w:sdtContent><w:p>(<w:r>.*?<\/w:r>)<\/w:p>(<w:p><w:pPr>.*?<\/w:pPr>)/, '<w:sdtContent>$2$1')
    .replace(/<\/w:p><w:p>(<w:r><w:fldChar w:fldCharType="end"\/><\/w:r><\/w:p><\/w:sdtContent>)/, '$1')
}

/** The section runs the same way as its paragraphs: the library has no word for it. */
function withDirection(text: string, { direction }: ReportDocument): string {
  if (direction === 'ltr') return text
  return text.replace(/(<w:docGrid\b[^>]*\/>)?<\/w:sectPr>/g, (end) => `<w:bidi/>${end}`)
}

/** "rId1" and so on in the order of the file, there and in the part that the relations are of. */
function numberRelations(parts: Parts, path: string): void {
  const names = new Map<string, string>()
  change(parts, path, (text) =>
    text.replace(/ Id="([^"]*)"/g, (_, id: string) => {
      names.set(id, `rId${names.size + 1}`)
      return ` Id="${names.get(id) ?? id}"`
    }),
  )
  change(parts, path.replace(/_rels\/(.*)\.rels$/, '$1'), (text) =>
    text.replace(/ (r:(?:id|embed|link))="([^"]*)"/g, (whole, name: string, id: string) => {
      const settled = names.get(id)
      return settled === undefined ? whole : ` ${name}="${settled}"`
    }),
  )
}
