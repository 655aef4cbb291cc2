import { type Digest, type Entry, isIntact } from '../assessment/entry'
import { entrySchema } from '../assessment/entry-schema'
import { entryVersion } from '../assessment/entry-version'
import { uniteEntries } from '../assessment/fold'
import { failure, type Place, type Problem, parse, type Result, success } from '../problem'
import { type Catalogue, indicatorByPath, questionnaireByPath } from '../questionnaire/questionnaire'
import { identifier, z } from '../schema'
import type { ReadingTools } from './reading-tools'

/** The version of the file's own format; each has its step in `steps/` and its golden file. */
export const packageVersion = 1

/**
 * The first line of a package. The other lines are entries, one a line, in stamp order: a file that was cut off shows it,
 * and a damaged line costs one entry.
 */
const manifestSchema = z.object({
  ittisaq: z.literal('package'),
  version: z.int(),
  assessment: identifier,
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
function checkIndicator({ body }: Entry, place: Place, catalogue: Catalogue): readonly Problem[] {
  if (!('indicator' in body)) return []
  const { indicator } = body
  const questionnaire = questionnaireByPath(catalogue, indicator)
  if (questionnaire === null) return []
  if ('version' in body && body.version > questionnaire.version) return []
  const known = indicatorByPath(catalogue, indicator)
  if (known === null) return [{ type: 'unknown-indicator', place, indicator }]
  const saysNotApplicable = 'answer' in body && body.answer.kind === 'not-applicable'
  return saysNotApplicable && !known.mayNotApply ? [{ type: 'not-applicable-closed', place, indicator }] : []
}

function checkEntry(entry: Entry, assessment: string, place: Place, tools: ReadingTools): readonly Problem[] {
  const { body } = entry
  return [
    ...(entry.assessment === assessment ? [] : [{ type: 'several-assessments' as const, place }]),
    ...(body.kind === 'details' && !tools.isCountry(body.country)
      ? [{ type: 'unknown-country' as const, place, country: body.country }]
      : []),
    ...checkIndicator(entry, place, tools.catalogue),
  ]
}

/** A newer format may look quite different: its version is read before anything else is asked of it. */
function readManifestVersion(value: unknown): Result<null> {
  const parsed = parse(z.object({ version: z.int() }), value, { line: 1 })
  if (!parsed.ok) return parsed
  const { version } = parsed.value
  const place = { path: 'version', line: 1 }
  if (version > packageVersion) return failure([{ type: 'too-new', place, version }])
  return version < 1 ? failure([{ type: 'unknown-version', place, found: String(version) }]) : success(null)
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

/** Beyond this number nobody reads on, and a hostile file would keep the reader waiting. */
const problemsListed = 100

/** A package read whole, or its problems with their lines. Nothing of a package with a problem is used. */
export function readPackage(text: string, tools: ReadingTools): Result<Package> {
  const [first = '', ...rest] = text.replace(/\r\n/g, '\n').trimEnd().split('\n')
  const json = jsonOf(first)
  if (json === null) return failure([{ type: 'not-ittisaq', place: { path: '', line: 1 } }])
  const version = readManifestVersion(json.value)
  if (!version.ok) return version
  const manifest = parse(manifestSchema, json.value, { line: 1 })
  if (!manifest.ok) return manifest
  const { assessment } = manifest.value
  const problems: Problem[] = []
  const entries = new Map<string, Entry>()
  for (const [index, text] of rest.entries()) {
    if (problems.length >= problemsListed) break
    const line = index + 2
    const entry = readEntry(text, line, tools.digest)
    if (!entry.ok) {
      problems.push(...entry.problems.slice(0, problemsListed))
      continue
    }
    const twin = entries.get(entry.value.id)
    // The same line twice is the same entry; the same id with another content is damage (DESIGN).
    if (twin !== undefined && twin.hash !== entry.value.hash) {
      problems.push({ type: 'damaged', place: { path: '', line }, id: entry.value.id })
    }
    problems.push(...checkEntry(entry.value, assessment, { path: '', line }, tools))
    entries.set(entry.value.id, entry.value)
  }
  // Damaged lines explain a wrong digest better than the digest does.
  if (problems.length === 0) problems.push(...checkManifest(manifest.value, rest, tools.digest))
  if (problems.length === 0 && entries.size === 0) problems.push({ type: 'empty', place: { path: '' } })
  return problems.length > 0 ? failure(problems) : success({ assessment, entries: [...entries.values()] })
}
