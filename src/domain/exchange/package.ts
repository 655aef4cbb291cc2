import { type Digest, type Entry, isIntact } from '../assessment/entry'
import { entrySchema } from '../assessment/entry-schema'
import { entryVersion } from '../assessment/entry-version'
import { uniteEntries } from '../assessment/fold'
import { failure, type Problem, parse, type Result, success } from '../problem'
import { type Catalogue, indicatorByPath, questionnaireOf } from '../questionnaire/questionnaire'
import { z } from '../schema'

/** The version of the file's own format; each has its step in `steps/` and its golden file. */
export const packageVersion = 1

/**
 * The first line of a package. The other lines are entries, one a line, in stamp order: a file that was cut off shows it,
 * and a damaged line costs one entry.
 */
const manifestSchema = z.object({
  ittisaq: z.literal('package'),
  version: z.int(),
  assessment: z.string(),
  count: z.int(),
  /** SHA-256 of the entry lines joined by line feeds. */
  digest: z.string(),
})

export interface Package {
  readonly assessment: string
  readonly entries: readonly Entry[]
}

const manifestOf = (assessment: string, lines: readonly string[], digest: Digest) => ({
  ittisaq: 'package' as const,
  version: packageVersion,
  assessment,
  count: lines.length,
  digest: digest(lines.join('\n')),
})

/** One exact format is written: the same entries give the same text. */
export function writePackage(assessment: string, entries: readonly Entry[], digest: Digest): string {
  const lines = uniteEntries(entries).entries.map((entry) => JSON.stringify(entry))
  return `${[JSON.stringify(manifestOf(assessment, lines, digest)), ...lines].join('\n')}\n`
}

/** Undefined where the text is no JSON. */
function jsonOf(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

function readVersion(line: number, value: unknown): Result<null> {
  const version = z.object({ v: z.int() }).safeParse(value)
  if (version.success && version.data.v > entryVersion) {
    return failure([{ type: 'too-new', place: { path: 'v', line }, version: version.data.v }])
  }
  return success(null)
}

function readEntry(text: string, line: number, digest: Digest): Result<Entry> {
  const json = jsonOf(text)
  if (json === null) return failure([{ type: 'not-json', place: { path: '', line } }])
  const version = readVersion(line, json.value)
  if (!version.ok) return version
  const parsed = parse(entrySchema, json.value, { line })
  if (!parsed.ok) return parsed
  // The parser drops fields that it does not know; the seal covers those that it does.
  return isIntact(parsed.value, digest)
    ? parsed
    : failure([{ type: 'damaged', place: { path: '', line }, id: parsed.value.id }])
}

/**
 * An answer to an indicator that this version's questionnaire does not have is a mistake, unless the questionnaire was a
 * newer one: then it is kept, like an answer to a questionnaire that is not shipped at all.
 */
function checkIndicator(entry: Entry, line: number, catalogue: Catalogue): readonly Problem[] {
  if (!('indicator' in entry.body)) return []
  const { indicator } = entry.body
  const questionnaire = catalogue.questionnaires.find(({ id }) => id === questionnaireOf(indicator))
  if (questionnaire === undefined || indicatorByPath(catalogue, indicator) !== null) return []
  const version = 'version' in entry.body ? entry.body.version : questionnaire.version
  return version > questionnaire.version ? [] : [{ type: 'unknown-indicator', place: { path: '', line }, indicator }]
}

function checkManifest(
  manifest: z.infer<typeof manifestSchema>,
  lines: readonly string[],
  digest: Digest,
): readonly Problem[] {
  if (lines.length !== manifest.count) {
    return [{ type: 'incomplete', place: { path: 'count', line: 1 }, expected: manifest.count, found: lines.length }]
  }
  return digest(lines.join('\n')) === manifest.digest
    ? []
    : [{ type: 'damaged', place: { path: 'digest', line: 1 }, id: manifest.assessment }]
}

/** Whether the text is meant as a package: its first line says so. */
export function looksLikePackage(text: string): boolean {
  const end = text.indexOf('\n')
  const first = jsonOf(end === -1 ? text : text.slice(0, end))
  return first !== null && z.object({ ittisaq: z.string() }).safeParse(first.value).success
}

/** A package read whole, or every problem with its line. Nothing of a package with a problem is used. */
export function readPackage(text: string, catalogue: Catalogue, digest: Digest): Result<Package> {
  const [first = '', ...rest] = text.replace(/\r\n/g, '\n').trimEnd().split('\n')
  const json = jsonOf(first)
  if (json === null) return failure([{ type: 'not-ittisaq', place: { path: '', line: 1 } }])
  const manifest = parse(manifestSchema, json.value, { line: 1 })
  if (!manifest.ok) return manifest
  if (manifest.value.version > packageVersion) {
    return failure([{ type: 'too-new', place: { path: 'version', line: 1 }, version: manifest.value.version }])
  }
  if (manifest.value.version < 1) {
    return failure([
      { type: 'unknown-version', place: { path: 'version', line: 1 }, found: String(manifest.value.version) },
    ])
  }
  const { assessment } = manifest.value
  const problems: Problem[] = []
  const entries: Entry[] = []
  for (const [index, text] of rest.entries()) {
    const line = index + 2
    const entry = readEntry(text, line, digest)
    if (!entry.ok) {
      problems.push(...entry.problems)
      continue
    }
    if (entry.value.assessment !== assessment)
      problems.push({ type: 'several-assessments', place: { path: 'assessment', line } })
    problems.push(...checkIndicator(entry.value, line, catalogue))
    entries.push(entry.value)
  }
  // Damaged lines explain a wrong digest better than the digest does.
  if (problems.length === 0) problems.push(...checkManifest(manifest.value, rest, digest))
  return problems.length > 0 ? failure(problems) : success({ assessment, entries })
}
