import { readFile as readBytes, stat, writeFile } from 'node:fs/promises'
import { shippedCatalogue } from '../catalogue/catalogue'
import type { FileContent } from '../domain/exchange/read'
import { maximumMegabytes, readFile } from '../domain/exchange/read'
import { failure, type Result } from '../domain/problem'
import { isCountry } from '../i18n/countries'
import { digestOf } from '../platform/digest'

/** Nothing at that path, or nothing readable: said in a sentence, not thrown. */
export type FileFailure = { readonly type: 'no-file'; readonly path: string }

export type Loaded = { readonly type: 'loaded'; readonly result: Result<FileContent> } | FileFailure

/** Reads a package or a file of plain answers; a file too large is not read at all. */
export async function loadFile(path: string): Promise<Loaded> {
  const facts = await stat(path).catch(() => null)
  if (facts === null || !facts.isFile()) return { type: 'no-file', path }
  if (facts.size > maximumMegabytes * 1_000_000) {
    return {
      type: 'loaded',
      result: failure([{ type: 'too-large', place: { path: '' }, limitMegabytes: maximumMegabytes }]),
    }
  }
  const text = await readBytes(path, 'utf8')
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
