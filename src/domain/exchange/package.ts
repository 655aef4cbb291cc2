import { type Digest, type Entry, isIntact } from '../assessment/entry'
import { entrySchema } from '../assessment/entry-schema'
import { entryVersion } from '../assessment/entry-version'
import { uniting } from '../assessment/threads'
import { cutting, type DigestingPieces, digesting, isPause, joining, mapping, type Pieces, wholeOf } from '../pieces'
import { failure, type Place, type Problem, parse, type Result, success } from '../problem'
import { type Catalogue, indicatorByPath, questionnaireByPath } from '../questionnaire/questionnaire'
import { identifier, z } from '../schema'
import { type Json, jsonOf } from './json'
import { problemsListed } from './limits'
import type { ReadingTools } from './reading-tools'
import { areFew } from './short-names'

/**
 * The version of the text format: the first, written until 0.2.0 and read for ever (golden file `package-1.ittisaq`). What is
 * written now is in `packed-package.ts`.
 */
export const textVersion = 1

/** The first line of a text package. The other lines are entries, one a line, in stamp order: a file that was cut off shows it. */
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
  version: textVersion,
  assessment,
  count: lines.length,
  digest: digest(lines.join('\n')),
})

/** Each entry once, one a line, in stamp order: the same entries give the same lines. In pieces. */
export function* liningUp(entries: readonly Entry[]): Pieces<readonly string[]> {
  const { entries: united } = yield* uniting(entries)
  return yield* mapping(united, (entry) => JSON.stringify(entry))
}

/** The same at once. */
export const entryLines = (entries: readonly Entry[]): readonly string[] => wholeOf(liningUp(entries))

/** The first format, for tests and for whoever wants to look into a file: the same entries give the same text. */
export function writePackage(assessment: string, entries: readonly Entry[], digest: Digest): string {
  const lines = entryLines(entries)
  return `${[JSON.stringify(manifestOf(assessment, lines, digest)), ...lines].join('\n')}\n`
}

/** A line of a file. */
type Where = Omit<Place, 'path'>

function readVersion(where: Where, value: unknown): Result<null> {
  const version = z.object({ v: z.int() }).safeParse(value)
  if (version.success && version.data.v > entryVersion) {
    return failure([{ type: 'too-new', place: { ...where, path: 'v' }, version: version.data.v }])
  }
  return success(null)
}

/** Asked before the entry is parsed, which would keep a problem for each name; not part of its schema, which every screen loads. */
const namedSchema = z.object({ body: z.object({ countryNames: z.unknown() }) })

function readEntry(text: string, where: Where, digest: Digest): Result<Entry> {
  const json = jsonOf(text)
  if (json === null) return failure([{ type: 'not-json', place: { ...where, path: '' } }])
  const version = readVersion(where, json.value)
  if (!version.ok) return version
  const named = namedSchema.safeParse(json.value)
  if (named.success && !areFew(named.data.body.countryNames)) {
    return failure([{ type: 'wrong-form', place: { ...where, path: 'body.countryNames' } }])
  }
  const parsed = parse(entrySchema, json.value, where)
  if (!parsed.ok) return parsed
  // The parser drops fields that it does not know; the seal covers those that it does.
  return isIntact(parsed.value, digest)
    ? parsed
    : failure([{ type: 'damaged', place: { ...where, path: '' }, id: parsed.value.id }])
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
  const saysNotApplicable = 'answer' in body && body.answer?.kind === 'not-applicable'
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
  if (version > textVersion) return failure([{ type: 'too-new', place, version }])
  return version < 1 ? failure([{ type: 'unknown-version', place, found: String(version) }]) : success(null)
}

function* checkingManifest(
  manifest: z.infer<typeof manifestSchema>,
  lines: readonly string[],
): DigestingPieces<readonly Problem[]> {
  if (lines.length !== manifest.count) {
    return [{ type: 'incomplete', place: { path: 'count', line: 1 }, expected: manifest.count, found: lines.length }]
  }
  return (yield* digesting(yield* joining(lines))) === manifest.digest
    ? []
    : [{ type: 'damaged', place: { path: 'digest', line: 1 }, id: manifest.assessment }]
}

/** Whether a text is meant as a package: its first line says so. */
export const looksLikeManifest = (first: Json | null): boolean =>
  first !== null && z.object({ ittisaq: z.string() }).safeParse(first.value).success

/** Entries with their problems: those that could be read, each once. */
export interface EntriesRead {
  readonly entries: readonly Entry[]
  readonly problems: readonly Problem[]
}

/** Lines of entries, of which the first stands at `start.line` of its file. */
export function* readingEntries(
  lines: readonly string[],
  start: Where & { readonly line: number },
  assessment: string,
  tools: ReadingTools,
): Pieces<EntriesRead> {
  const problems: Problem[] = []
  const entries = new Map<string, Entry>()
  for (const [index, text] of lines.entries()) {
    if (problems.length >= problemsListed) break
    if (isPause(index)) yield
    const where = { ...start, line: start.line + index }
    const place = { ...where, path: '' }
    const entry = readEntry(text, where, tools.digest)
    if (!entry.ok) {
      problems.push(...entry.problems.slice(0, problemsListed))
      continue
    }
    const twin = entries.get(entry.value.id)
    // The same line twice is the same entry; the same id with another content is damage (DESIGN).
    if (twin !== undefined && twin.hash !== entry.value.hash) {
      problems.push({ type: 'damaged', place, id: entry.value.id })
    }
    problems.push(...checkEntry(entry.value, assessment, place, tools))
    entries.set(entry.value.id, entry.value)
  }
  return { entries: [...entries.values()], problems }
}

/** A package read whole, or its problems with their lines. Nothing of a package with a problem is used. */
export function* readingPackage(text: string, tools: ReadingTools): DigestingPieces<Result<Package>> {
  const lines = yield* cutting(text.trimEnd())
  // Written on Windows, or sent by e-mail: a line may end with two characters.
  const [first = '', ...rest] = yield* mapping(lines, (line) => line.replace(/\r$/, ''))
  const json = jsonOf(first)
  if (json === null) return failure([{ type: 'not-ittisaq', place: { path: '', line: 1 } }])
  const version = readManifestVersion(json.value)
  if (!version.ok) return version
  const manifest = parse(manifestSchema, json.value, { line: 1 })
  if (!manifest.ok) return manifest
  const { assessment } = manifest.value
  const { entries, problems: found } = yield* readingEntries(rest, { line: 2 }, assessment, tools)
  // Damaged lines explain a wrong digest better than the digest does.
  const problems = found.length > 0 ? found : yield* checkingManifest(manifest.value, rest)
  if (problems.length > 0) return failure(problems)
  return entries.length === 0 ? failure([{ type: 'empty', place: { path: '' } }]) : success({ assessment, entries })
}
