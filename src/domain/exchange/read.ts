import type { Digest, Entry } from '../assessment/entry'
import { failure, type Result, success } from '../problem'
import type { Catalogue } from '../questionnaire/questionnaire'
import { z } from '../schema'
import { entriesOfAnswers, readAnswers } from './answers'
import { placeOfJsonError } from './json-place'
import { looksLikePackage, readPackage } from './package'

/** A file larger than this is refused unread: ten times the largest assessment that a country could fill. */
export const maximumMegabytes = 40

export interface ReadingTools {
  readonly catalogue: Catalogue
  readonly digest: Digest
  readonly isCountry: (code: string) => boolean
}

/** What a file holds, whatever its format. */
export interface FileContent {
  readonly format: 'package' | 'answers'
  readonly assessment: string
  readonly entries: readonly Entry[]
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

/** The text of any file that Ittisaq ever wrote or documented, read whole, or every problem with its place. */
export function readFile(source: string, tools: ReadingTools): Result<FileContent> {
  // Editors on Windows begin a file with a byte order mark, which is no JSON.
  const text = source.replace(/^\uFEFF/, '')
  if (text.trim() === '') return failure([{ type: 'empty', place: { path: '' } }])
  if (!looksLikePackage(text)) return readAnswersText(text, tools)
  const read = readPackage(text, tools.catalogue, tools.digest)
  return read.ok ? success({ format: 'package', ...read.value }) : read
}
