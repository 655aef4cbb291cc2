import { failure, type Result } from '../problem'
import { maximumTextMegabytes, million } from './limits'
import { looksLocked } from './locked'
import { readPackedPackage } from './packed-package'
import { type FileContent, readingFile } from './read'
import { type UnpackingTools, workedThrough } from './reading-tools'
import { looksLikeZip } from './zip-directory'

async function packedOrProblems(bytes: Uint8Array, tools: UnpackingTools): Promise<Result<FileContent>> {
  try {
    return await readPackedPackage(bytes, tools)
  } catch (error) {
    // Made to exhaust its reader: refused like any other.
    if (error instanceof RangeError) return failure([{ type: 'unreadable', place: { path: '' } }])
    throw error
  }
}

/** Any file that Ittisaq ever wrote or documented, known by what is in it and not by its name: read whole, or its problems. */
export async function readBytes(bytes: Uint8Array, tools: UnpackingTools): Promise<Result<FileContent>> {
  if (looksLocked(bytes)) return failure([{ type: 'locked', place: { path: '' } }])
  if (looksLikeZip(bytes)) return packedOrProblems(bytes, tools)
  if (bytes.length > maximumTextMegabytes * million) {
    return failure([{ type: 'too-large', place: { path: '' }, limitMegabytes: maximumTextMegabytes }])
  }
  const text = await workedThrough(tools.decoding(bytes), tools)
  if (text === null) return failure([{ type: 'not-text', place: { path: '' } }])
  return workedThrough(readingFile(text, tools), tools)
}
