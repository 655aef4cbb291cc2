import { type Comparison, comparing } from '../domain/exchange/comparison'
import { type FilesByHash, filesAmong, filesOf } from '../domain/exchange/evidence-files'
import type { NamedContent } from '../domain/exchange/gather'
import { maximumMegabytes, million } from '../domain/exchange/limits'
import { looksLocked } from '../domain/exchange/locked'
import type { FileContent } from '../domain/exchange/read'
import type { Problem } from '../domain/problem'
import { inPieces } from '../platform/in-pieces'
import { type ArrivedAssessment, arriving } from './arrival'
import { readDeleted } from './deleted'
import { readContent } from './reading'
import type { World } from './world'

/** Evidence files, beside the entries that name them. */
export interface Documents {
  /** Came along, and are not on this device. */
  readonly added: FilesByHash
  /** How many count today and are neither here nor in what came. */
  readonly missing: number
}

/** A file from outside, read whole and compared with what is here; nothing has changed yet. */
export interface Incoming extends Comparison {
  readonly fileName: string
  readonly format: 'package' | 'answers'
  /** Files in a package that are none of its own. */
  readonly ignored: readonly string[]
  readonly documents: Documents
  /** It was deleted here, and would be back. */
  readonly returns: boolean
}

export interface RefusedFile {
  readonly fileName: string
  readonly problems: readonly Problem[]
}

/** Several files from outside, by assessment. */
export interface Arrival {
  readonly refused: readonly RefusedFile[]
  readonly gatherings: readonly ArrivedAssessment[]
  readonly documents: Documents
  /** Some of it was deleted here, and would be back. */
  readonly returns: boolean
  /** When they were added, in milliseconds since 1970; null while nothing has changed yet. */
  readonly addedAt: number | null
}

export interface LockedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files that wait for a passphrase, and those that wait with them. */
export interface LockedFiles {
  readonly locked: readonly LockedFile[]
  readonly others: readonly FileSource[]
  /** The last passphrase opened none of them. */
  readonly isWrong: boolean
  /** Those that no passphrase opens. */
  readonly refused: readonly RefusedFile[]
}

export type IncomingResult =
  | { readonly type: 'ready'; readonly incoming: Incoming }
  | ({ readonly type: 'refused' } & RefusedFile)
  | { readonly type: 'several'; readonly arrival: Arrival }
  | { readonly type: 'locked'; readonly locked: LockedFiles }

/** What a file picker gives; the bytes are read only once the size is known to be sane. */
export interface FileSource {
  readonly name: string
  readonly size: number
  readonly bytes: () => Promise<Uint8Array>
}

/** Read from the disk and checked, not only looked up: what is torn here is worth having again. */
async function documentsOf(
  world: World,
  contents: readonly FileContent[],
  wanted: Iterable<string>,
): Promise<Documents> {
  const added = new Map<string, Uint8Array>()
  let missing = 0
  for (const hash of wanted) {
    if ((await (await world.evidenceFiles()).get(hash)) !== null) continue
    const [came] = filesAmong(contents, [hash]).values()
    if (came === undefined) missing += 1
    else added.set(hash, came)
  }
  return { added, missing }
}

type Read =
  | { readonly type: 'read'; readonly name: string; readonly content: FileContent }
  | ({ readonly type: 'locked' } & LockedFile)
  | Extract<IncomingResult, { type: 'refused' }>

/** Reads a file whole. Nothing on the device changes. */
async function readSource(world: World, { name, size, bytes }: FileSource): Promise<Read> {
  const refused = (problems: readonly Problem[]): Read => ({ type: 'refused', fileName: name, problems })
  if (size > maximumMegabytes * million) {
    return refused([{ type: 'too-large', place: { path: '' }, limitMegabytes: maximumMegabytes }])
  }
  const content = await bytes().catch(() => null)
  if (content === null) return refused([{ type: 'no-access', place: { path: '' } }])
  if (looksLocked(content)) return { type: 'locked', name, bytes: content }
  const read = await readContent(world, content)
  if (!read.ok) return refused(read.problems)
  if (read.value.entries.length === 0) return refused([{ type: 'empty', place: { path: '' } }])
  return { type: 'read', name, content: read.value }
}

/**
 * A file of its own is shown as what it is. One that adds to an assessment on this device is put together with it, and gets
 * a receipt like several.
 */
async function readOne(world: World, source: FileSource): Promise<IncomingResult> {
  const read = await readSource(world, source)
  if (read.type === 'refused') return read
  if (read.type === 'locked') return waiting([read], [], [])
  const { name, content } = read
  const { format, assessment, ignored = [] } = content
  const here = await world.store.entriesOf(assessment)
  const { merged, ...compared } = await inPieces(comparing(content, here, world.catalogue))
  if (here.length === 0 || compared.added.length === 0 || compared.damaged > 0) {
    const documents = await documentsOf(world, [content], filesOf(merged).keys())
    const returns = assessment in (await readDeleted(world.store))
    return { type: 'ready', incoming: { fileName: name, format, ignored, documents, returns, ...compared } }
  }
  return { type: 'several', arrival: await arrivalOf(world, new Map([[assessment, [{ name, content }]]]), []) }
}

async function arrivalOf(
  world: World,
  contents: ReadonlyMap<string, readonly NamedContent[]>,
  refused: readonly RefusedFile[],
): Promise<Arrival> {
  const gatherings: ArrivedAssessment[] = []
  for (const [id, files] of contents) {
    gatherings.push(await inPieces(arriving(id, files, await world.store.entriesOf(id), world.catalogue)))
  }
  // A file that is left out brings no documents either.
  const accepted = gatherings.flatMap(({ files }) => files.map(({ content }) => content))
  const wanted = gatherings.flatMap(({ merged }) => [...filesOf(merged).keys()])
  const deleted = await readDeleted(world.store)
  const returns = gatherings.some(({ id, files }) => files.length > 0 && id in deleted)
  return { refused, gatherings, documents: await documentsOf(world, accepted, wanted), returns, addedAt: null }
}

/** In the order in which they were given, one after the other: a phone does not unpack two large files at once. */
async function readSeveral(
  world: World,
  sources: readonly FileSource[],
  before: readonly RefusedFile[],
): Promise<IncomingResult> {
  const refused = [...before]
  const locked: LockedFile[] = []
  const others: FileSource[] = []
  const contents = new Map<string, NamedContent[]>()
  for (const source of sources) {
    const read = await readSource(world, source)
    if (read.type === 'locked') locked.push(read)
    else others.push(source)
    if (read.type === 'refused') refused.push(read)
    if (read.type === 'read') {
      const { name, content } = read
      contents.set(content.assessment, [...(contents.get(content.assessment) ?? []), { name, content }])
    }
  }
  if (locked.length > 0) return waiting(locked, others, before)
  return { type: 'several', arrival: await arrivalOf(world, contents, refused) }
}

/**
 * Reads files whole and compares them with what is here. Nothing on the device changes. `refused`: files of the same handful
 * that were given up before.
 */
export async function readIncoming(
  world: World,
  sources: readonly FileSource[],
  refused: readonly RefusedFile[] = [],
): Promise<IncomingResult> {
  const [only] = sources
  const [given] = refused
  if (sources.length === 0 && given !== undefined && refused.length === 1) return { type: 'refused', ...given }
  return only !== undefined && sources.length === 1 && given === undefined
    ? readOne(world, only)
    : readSeveral(world, sources, refused)
}

const waiting = (
  locked: readonly LockedFile[],
  others: readonly FileSource[],
  refused: readonly RefusedFile[],
): IncomingResult => ({ type: 'locked', locked: { locked, others, refused, isWrong: false } })
