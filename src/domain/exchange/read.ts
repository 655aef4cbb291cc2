import type { Entry } from '../assessment/entry'
import { failure, type Result, success } from '../problem'
import { z } from '../schema'
import { entriesOfAnswers, readAnswers } from './answers'
import type { FilesByHash } from './evidence-files'
import { placeOfJsonError } from './json-place'
import { looksLikePackage, readPackage } from './package'
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

function readAnswersText(text: string, tools: ReadingTools): Result<FileContent> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return failure([{ type: 'not-json', place: placeOfJsonError(text) }])
  }
  const looksLikeAnswers = z.looseObject({}).safeParse(value)
  if (!looksLikeAnswers.success || !('answers' in looksLikeAnswers.data || 'country' in looksLikeAnswers.data)) {
    return failure([{ type: 'not-ittisaq', place: { path: '' } }])
  }
  const answers = readAnswers(value, tools.catalogue, tools.isCountry)
  if (!answers.ok) return answers
  const entries = entriesOfAnswers(answers.value, tools.catalogue, tools.digest)
  return success({ format: 'answers', assessment: entries[0]?.assessment ?? '', entries })
}

function readText(text: string, tools: ReadingTools): Result<FileContent> {
  if (text.trim() === '') return failure([{ type: 'empty', place: { path: '' } }])
  if (!looksLikePackage(text)) return readAnswersText(text, tools)
  const read = readPackage(text, tools)
  return read.ok ? success({ format: 'package', ...read.value }) : read
}

/** The text of any file that Ittisaq ever wrote or documented, read whole, or its problems with their places. */
export function readFile(source: string, tools: ReadingTools): Result<FileContent> {
  try {
    // Editors on Windows begin a file with a byte order mark, which is no JSON.
    return readText(source.replace(/^\uFEFF/, ''), tools)
  } catch (error) {
    // A file made to exhaust its reader (a hundred thousand mistakes, an endless nesting) is refused like any other.
    if (error instanceof RangeError) return failure([{ type: 'unreadable', place: { path: '' } }])
    throw error
  }
}
