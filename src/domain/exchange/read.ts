import type { Entry } from '../assessment/entry'
import { type DigestingPieces, digestedWhole } from '../pieces'
import { failure, type Result, success } from '../problem'
import { z } from '../schema'
import { readingAnswers, sealingAnswers } from './answers'
import type { FilesByHash } from './evidence-files'
import { type Json, parsingJson } from './json'
import { placingJsonError } from './json-place'
import { looksLikeManifest, readingPackage } from './package'
import type { ReadingTools } from './reading-tools'

/** What a file holds, whatever its format. */
export interface FileContent {
  readonly format: 'package' | 'answers'
  readonly assessment: string
  readonly entries: readonly Entry[]
  /** Names of files in a package that are none of its own: left aside, and said. */
  readonly ignored?: readonly string[]
  /** Evidence files that came along. */
  readonly files?: FilesByHash
}

function* readingAnswersText(
  text: string,
  json: Json | null,
  tools: ReadingTools,
): DigestingPieces<Result<FileContent>> {
  if (json === null) return failure([{ type: 'not-json', place: yield* placingJsonError(text) }])
  const { value } = json
  const looksLikeAnswers = z.looseObject({}).safeParse(value)
  if (!looksLikeAnswers.success || !('answers' in looksLikeAnswers.data || 'country' in looksLikeAnswers.data)) {
    return failure([{ type: 'not-ittisaq', place: { path: '' } }])
  }
  const answers = yield* readingAnswers(value, tools.catalogue, tools.isCountry)
  if (!answers.ok) return answers
  const entries = yield* sealingAnswers(answers.value, tools.catalogue, tools.digest)
  return success({ format: 'answers', assessment: entries[0]?.assessment ?? '', entries })
}

function* readingText(text: string, tools: ReadingTools): DigestingPieces<Result<FileContent>> {
  if (text.trim() === '') return failure([{ type: 'empty', place: { path: '' } }])
  const end = text.indexOf('\n')
  const first = yield* parsingJson(end === -1 ? text : text.slice(0, end))
  yield
  if (!looksLikeManifest(first)) {
    return yield* readingAnswersText(text, end === -1 ? first : yield* parsingJson(text), tools)
  }
  const read = yield* readingPackage(text, tools)
  return read.ok ? success({ format: 'package', ...read.value }) : read
}

/** The text of any file that Ittisaq ever wrote or documented, read whole, or its problems with their places; in pieces. */
export function* readingFile(source: string, tools: ReadingTools): DigestingPieces<Result<FileContent>> {
  try {
    // Editors on Windows begin a file with a byte order mark, which is no JSON.
    return yield* readingText(source.replace(/^\uFEFF/, ''), tools)
  } catch (error) {
    // A file made to exhaust its reader (an endless nesting) is refused like any other.
    if (error instanceof RangeError) return failure([{ type: 'unreadable', place: { path: '' } }])
    throw error
  }
}

/** The same at once. */
export const readFile = (source: string, tools: ReadingTools): Result<FileContent> =>
  digestedWhole(readingFile(source, tools), tools.digest)
