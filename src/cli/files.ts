import { readFile, stat, writeFile } from 'node:fs/promises'
import { shippedCatalogue } from '../catalogue/catalogue'
import { fileParts } from '../domain/exchange/evidence-files'
import { maximumMegabytes, million } from '../domain/exchange/limits'
import { looksLocked } from '../domain/exchange/locked'
import { type Making, packageParts } from '../domain/exchange/packed-package'
import type { FileContent } from '../domain/exchange/read'
import { readBytes } from '../domain/exchange/read-bytes'
import type { UnpackingTools } from '../domain/exchange/reading-tools'
import { failure, type Problem, type Result } from '../domain/problem'
import { isCountry } from '../i18n/countries'
import { digestOf, digestOfBytes } from '../platform/digest'
import { inflate } from '../platform/inflate'
import { decodingUtf8 } from '../platform/text'
import { appVersion } from '../platform/version'
import { zipOf } from '../platform/zip'

/** Nothing at that path, or nothing that can be read: said in a sentence, not thrown. */
export type FileFailure = 'noFile' | 'notReadable'

export type Loaded = { readonly type: 'loaded'; readonly result: Result<FileContent> } | { readonly type: FileFailure }

const refused = (problem: Problem): Loaded => ({ type: 'loaded', result: failure([problem]) })

const tools: UnpackingTools = {
  catalogue: shippedCatalogue,
  digest: digestOf,
  isCountry,
  digestOfBytes,
  decoding: decodingUtf8,
  inflate,
}

/** A locked file as its content, with the passphrase that was given; null was none. */
async function unlocked(bytes: Uint8Array, passphrase: string | null): Promise<Uint8Array | Problem> {
  const place = { path: '' }
  if (!looksLocked(bytes)) return bytes
  if (passphrase === null) return { type: 'locked', place }
  // Fetched with the first locked file.
  const { unlock } = await import('../platform/age')
  const result = await unlock(bytes, passphrase)
  if (result.type === 'unlocked') return result.bytes
  return { type: result.type === 'damaged' ? 'lock-broken' : result.type, place }
}

/** Reads a package or a file of plain answers; a file too large is not read at all. `passphrase` is for a locked one. */
export async function loadFile(path: string, passphrase: string | null): Promise<Loaded> {
  const facts = await stat(path).catch(() => null)
  if (facts === null) return { type: 'noFile' }
  if (!facts.isFile()) return { type: 'notReadable' }
  if (facts.size > maximumMegabytes * million) {
    return refused({ type: 'too-large', place: { path: '' }, limitMegabytes: maximumMegabytes })
  }
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return { type: 'notReadable' }
  const content = await unlocked(bytes, passphrase)
  return content instanceof Uint8Array ? { type: 'loaded', result: await readBytes(content, tools) } : refused(content)
}

/** The bytes of an Ittisaq file, in the one format that is written. */
export function packageBytes({ assessment, entries, files }: Omit<FileContent, 'format'>, made: Date): Uint8Array {
  const making: Making = { at: made.getTime(), app: appVersion }
  return zipOf({ ...packageParts(assessment, entries, making, tools), ...fileParts(files ?? new Map()) })
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
