import { readFile as readBytes, stat, writeFile } from 'node:fs/promises'
import { shippedCatalogue } from '../catalogue/catalogue'
import type { FileContent } from '../domain/exchange/read'
import { maximumMegabytes, readFile } from '../domain/exchange/read'
import { failure, type Problem, type Result } from '../domain/problem'
import { isCountry } from '../i18n/countries'
import { digestOf } from '../platform/digest'
import { utf8Text } from '../platform/text'

/** Nothing at that path, or nothing that can be read: said in a sentence, not thrown. */
export type FileFailure = 'noFile' | 'notReadable'

export type Loaded = { readonly type: 'loaded'; readonly result: Result<FileContent> } | { readonly type: FileFailure }

const refused = (problem: Problem): Loaded => ({ type: 'loaded', result: failure([problem]) })

/** Reads a package or a file of plain answers; a file too large is not read at all. */
export async function loadFile(path: string): Promise<Loaded> {
  const facts = await stat(path).catch(() => null)
  if (facts === null) return { type: 'noFile' }
  if (!facts.isFile()) return { type: 'notReadable' }
  if (facts.size > maximumMegabytes * 1_000_000) {
    return refused({ type: 'too-large', place: { path: '' }, limitMegabytes: maximumMegabytes })
  }
  const bytes = await readBytes(path).catch(() => null)
  if (bytes === null) return { type: 'notReadable' }
  const text = utf8Text(bytes)
  if (text === null) return refused({ type: 'not-text', place: { path: '' } })
  return { type: 'loaded', result: readFile(text, { catalogue: shippedCatalogue, digest: digestOf, isCountry }) }
}

/** False when nothing could be written there. */
export async function saveFile(path: string, content: string | Uint8Array): Promise<boolean> {
  try {
    await writeFile(path, content)
    return true
  } catch {
    return false
  }
}
