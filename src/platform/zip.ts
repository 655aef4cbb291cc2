import { strToU8, type Zippable, zipSync } from 'fflate'

/** Fixed, as the time of saving stands in the manifest: the same files give the same bytes. The first day that a zip knows. */
const noTime = new Date(1980, 0, 1)

/** What goes into a zip. */
export interface ZipContent {
  readonly name: string
  readonly bytes: Uint8Array
  /** Texts are packed. Files are stored as they are: most are packed already. */
  readonly isText: boolean
}

/** A zip of these, in the order of their names. */
export function zipOfContents(contents: readonly ZipContent[]): Uint8Array<ArrayBuffer> {
  const parts: Zippable = {}
  for (const { name, bytes, isText } of [...contents].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    parts[name] = [bytes, { mtime: noTime, level: isText ? 6 : 0 }]
  }
  return zipSync(parts)
}

/** The same of texts and of files by name. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> =>
  zipOfContents(
    Object.entries(files).map(([name, content]) =>
      typeof content === 'string'
        ? { name, bytes: strToU8(content), isText: true }
        : { name, bytes: content, isText: false },
    ),
  )
