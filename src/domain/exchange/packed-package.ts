import type { Entry } from '../assessment/entry'
import { folding } from '../assessment/fold'
import { maximumEvidenceMegabytes } from '../limits'
import { cutting, type DigestingPieces, digestedWhole, digesting, joining, type LongText } from '../pieces'
import { failure, type Problem, parse, type Result, success } from '../problem'
import { identifier, line, z } from '../schema'
import { type FilesByHash, hashOfPart, namedFiles } from './evidence-files'
import { jsonOf } from './json'
import {
  maximumManifestMegabytes,
  maximumMegabytes,
  maximumRatio,
  maximumUnpackedMegabytes,
  million,
  unpackedWithoutQuestion,
} from './limits'
import { liningUp, readingEntries } from './package'
import type { FileContent } from './read'
import { type ReadingTools, type UnpackingTools, workedThrough } from './reading-tools'
import { type ZipPart, zipDirectory } from './zip-directory'

/**
 * The version that is written: a zip of two files (golden file `package-2.ittisaq`), and of the evidence files where there are
 * any (golden file `package-2-files.ittisaq`). The first version is text: see `package.ts`.
 */
export const packageVersion = 2

const manifestName = 'manifest.json'
const entriesName = 'entries.ndjson'

/** What a person, or another program, learns of a package without reading its entries. Fields that it does not name are ignored. */
const manifestSchema = z.object({
  ittisaq: z.literal('package'),
  version: z.int(),
  assessment: identifier,
  /** Of the assessment; null where the entry that names them is not among these. */
  country: z.nullable(line),
  year: z.nullable(z.int()),
  count: z.int(),
  /** SHA-256 of the file of entries. */
  digest: z.string(),
  /** ISO 8601, in UTC. */
  madeAt: line,
  /** The version of Ittisaq that wrote the file. */
  app: line,
})

type Manifest = z.infer<typeof manifestSchema>

/** What is said of a package beside its entries. */
export interface Making {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The version of Ittisaq. */
  readonly app: string
}

/**
 * The texts of a package by name, to be zipped: the same entries give the same file of entries. Evidence files go in beside
 * them (`fileParts`); a package without is whole too, and whoever reads it is told what did not come along. In pieces.
 */
export function* packing(
  assessment: string,
  entries: readonly Entry[],
  { at, app }: Making,
): DigestingPieces<Readonly<Record<string, LongText>>> {
  const lines = yield* liningUp(entries)
  const text = lines.length === 0 ? [] : [...(yield* joining(lines)), '\n']
  const { details } = yield* folding(assessment, entries)
  const manifest: Manifest = {
    ittisaq: 'package',
    version: packageVersion,
    assessment,
    country: details?.country ?? null,
    year: details?.year ?? null,
    count: lines.length,
    digest: yield* digesting(text),
    madeAt: new Date(at).toISOString(),
    app,
  }
  return { [entriesName]: text, [manifestName]: [`${JSON.stringify(manifest, null, 2)}\n`] }
}

/** The same at once. */
export function packageParts(
  assessment: string,
  entries: readonly Entry[],
  making: Making,
  { digest }: Pick<ReadingTools, 'digest'>,
): Readonly<Record<string, string>> {
  const parts = digestedWhole(packing(assessment, entries, making), digest)
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, text.join('')]))
}

/** Refused before anything is unpacked: what is too much, and what would swell beyond reason. */
function sizeProblem({ name, size, packed }: ZipPart, limitMegabytes: number): Problem | null {
  const place = { path: '', file: name }
  if (size > unpackedWithoutQuestion && size > packed.length * maximumRatio) {
    return { type: 'swelling', place, limit: maximumRatio }
  }
  return size > limitMegabytes * million ? { type: 'too-large', place, limitMegabytes } : null
}

async function unpack(part: ZipPart, limitMegabytes: number, tools: UnpackingTools): Promise<Result<Uint8Array>> {
  const place = { path: '', file: part.name }
  const problem = sizeProblem(part, limitMegabytes)
  if (problem !== null) return failure([problem])
  const stored = part.method === 0 && part.packed.length === part.size ? part.packed : null
  const bytes = part.method === 8 ? await tools.inflate(part.packed, part.size) : stored
  return bytes === null ? failure([{ type: 'cut-off', place }]) : success(bytes)
}

async function unpackText(part: ZipPart, limitMegabytes: number, tools: UnpackingTools): Promise<Result<string>> {
  const bytes = await unpack(part, limitMegabytes, tools)
  if (!bytes.ok) return bytes
  const text = await workedThrough(tools.decoding(bytes.value), tools)
  return text === null ? failure([{ type: 'not-text', place: { path: '', file: part.name } }]) : success(text)
}

/** Evidence files that the entries name, each as its name says; what nobody names stays packed. */
async function unpackFiles(
  parts: readonly ZipPart[],
  entries: readonly Entry[],
  tools: UnpackingTools,
): Promise<Result<FilesByHash>> {
  const named = namedFiles(entries)
  const files = new Map<string, Uint8Array>()
  let total = 0
  for (const part of parts) {
    const hash = hashOfPart(part.name)
    if (hash === null || !named.has(hash)) continue
    total += part.size
    // We store files as they are: together they never unpack to more than the largest package.
    if (total > maximumMegabytes * million) {
      return failure([{ type: 'too-large', place: { path: '', file: part.name }, limitMegabytes: maximumMegabytes }])
    }
    const bytes = await unpack(part, maximumEvidenceMegabytes, tools)
    if (!bytes.ok) return bytes
    if ((await tools.digestOfBytes(bytes.value)) !== hash) {
      return failure([{ type: 'damaged', place: { path: '', file: part.name }, id: named.get(hash)?.name ?? hash }])
    }
    files.set(hash, bytes.value)
  }
  return success(files)
}

/** A newer format may look quite different: its version is read before anything else is asked of it. */
function readManifest(text: string): Result<Manifest> {
  const where = { file: manifestName }
  const json = jsonOf(text)
  if (json === null) return failure([{ type: 'not-json', place: { ...where, path: '' } }])
  const version = parse(z.object({ ittisaq: z.literal('package'), version: z.int() }), json.value, where)
  if (!version.ok) return version
  const place = { ...where, path: 'version' }
  const found = version.value.version
  if (found > packageVersion) return failure([{ type: 'too-new', place, version: found }])
  // The first format was text: no zip says so.
  if (found < packageVersion) return failure([{ type: 'unknown-version', place, found: String(found) }])
  return parse(manifestSchema, json.value, where)
}

/** What the manifest says that the entries do not bear out. */
function* checkingManifest(
  manifest: Manifest,
  lines: readonly string[],
  content: { readonly text: string; readonly entries: readonly Entry[] },
): DigestingPieces<readonly Problem[]> {
  const wrong = (path: string): Problem => ({ type: 'damaged', place: { path, file: manifestName }, id: path })
  const { count, country, year, assessment } = manifest
  if (lines.length !== count) {
    const place = { path: 'count', file: manifestName }
    return [{ type: 'incomplete', place, expected: count, found: lines.length }]
  }
  if ((yield* digesting([content.text])) !== manifest.digest) return [wrong('digest')]
  const { details } = yield* folding(assessment, content.entries)
  return [
    ...(country === (details?.country ?? null) ? [] : [wrong('country')]),
    ...(year === (details?.year ?? null) ? [] : [wrong('year')]),
  ]
}

function* readingContent(
  manifest: Manifest,
  text: string,
  tools: ReadingTools,
): DigestingPieces<Result<Omit<FileContent, 'ignored'>>> {
  const { assessment } = manifest
  const lines = text === '' ? [] : yield* cutting(text.replace(/\n$/, ''))
  const { entries, problems: found } = yield* readingEntries(lines, { line: 1, file: entriesName }, assessment, tools)
  // Damaged lines explain a wrong digest better than the digest does.
  const problems = found.length > 0 ? found : yield* checkingManifest(manifest, lines, { text, entries })
  if (problems.length > 0) return failure(problems)
  if (entries.length === 0) return failure([{ type: 'empty', place: { path: '', file: entriesName } }])
  return success({ format: 'package', assessment, entries })
}

/** A zip read whole, or its problems with their places. Nothing of a package with a problem is used. */
export async function readPackedPackage(bytes: Uint8Array, tools: UnpackingTools): Promise<Result<FileContent>> {
  const directory = zipDirectory(bytes)
  if (!directory.ok) return directory
  const partCalled = (name: string) => directory.value.find((part) => part.name === name)
  const [manifestPart, entriesPart] = [partCalled(manifestName), partCalled(entriesName)]
  // A Word file is a zip too.
  if (manifestPart === undefined) return failure([{ type: 'not-ittisaq', place: { path: '' } }])
  const manifestText = await unpackText(manifestPart, maximumManifestMegabytes, tools)
  if (!manifestText.ok) return manifestText
  const manifest = readManifest(manifestText.value)
  if (!manifest.ok) return manifest
  if (entriesPart === undefined) return failure([{ type: 'missing-part', place: { path: '', file: entriesName } }])
  const text = await unpackText(entriesPart, maximumUnpackedMegabytes, tools)
  if (!text.ok) return text
  const content = await workedThrough(readingContent(manifest.value, text.value, tools), tools)
  if (!content.ok) return content
  const others = directory.value.filter(({ name }) => name !== manifestName && name !== entriesName)
  const files = await unpackFiles(others, content.value.entries, tools)
  if (!files.ok) return files
  const ignored = others.flatMap(({ name }) => (files.value.has(hashOfPart(name) ?? '') ? [] : [name]))
  return success({ ...content.value, ignored, files: files.value })
}
