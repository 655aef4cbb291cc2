import type { Entry } from '../domain/assessment/entry'
import { type Assessment, fold } from '../domain/assessment/fold'
import type { Thread } from '../domain/assessment/threads'
import { fingerprintOf } from '../domain/exchange/fingerprint'
import { type Gathering, gather } from '../domain/exchange/gather'
import { maximumMegabytes, million } from '../domain/exchange/limits'
import type { NamedContent } from '../domain/exchange/merge'
import type { FileContent } from '../domain/exchange/read'
import { readBytes } from '../domain/exchange/read-bytes'
import type { Problem } from '../domain/problem'
import { ships } from '../domain/questionnaire/questionnaire'
import { isCountry } from '../i18n/countries'
import { utf8Text } from '../platform/text'
import { inflate } from '../platform/zip'
import type { World } from './world'
import type { SaveState, Writer } from './writer'

/** A file from outside, read whole and compared with what is here; nothing has changed yet. */
export interface Incoming {
  readonly fileName: string
  readonly format: 'package' | 'answers'
  /** Files in a package that are none of its own. */
  readonly ignored: readonly string[]
  /** Of the entries in the file, for people to compare. */
  readonly fingerprint: string
  readonly id: string
  /** The assessment as the file has it. */
  readonly assessment: Assessment
  readonly entries: readonly Entry[]
  /** Entries that this device does not have. */
  readonly added: readonly Entry[]
  readonly alreadyHere: number
  /** Same id, other content: one of the two was changed or damaged. Such a file is not applied. */
  readonly damaged: number
  /** Subjects on which the file and this device would disagree after the merge; both are kept. */
  readonly conflicts: readonly Thread[]
  /** Answers to questionnaires that this version does not ship: kept, not scored. */
  readonly keptAnswers: number
}

export interface RefusedFile {
  readonly fileName: string
  readonly problems: readonly Problem[]
}

/** Several files from outside, by assessment. */
export interface Arrival {
  readonly refused: readonly RefusedFile[]
  readonly gatherings: readonly Gathering[]
  /** When they were added, in milliseconds since 1970; null while nothing has changed yet. */
  readonly addedAt: number | null
}

export type IncomingResult =
  | { readonly type: 'ready'; readonly incoming: Incoming }
  | ({ readonly type: 'refused' } & RefusedFile)
  | { readonly type: 'several'; readonly arrival: Arrival }

/** What a file picker gives; the bytes are read only once the size is known to be sane. */
export interface FileSource {
  readonly name: string
  readonly size: number
  readonly bytes: () => Promise<Uint8Array>
}

function compare(
  world: World,
  fileName: string,
  { entries, assessment: id }: FileContent,
  here: readonly Entry[],
): Omit<Incoming, 'format' | 'ignored'> {
  const known = new Map(here.map((entry) => [entry.id, entry.hash]))
  const added = entries.filter((entry) => !known.has(entry.id))
  const assessment = fold(id, entries)
  const before = fold(id, here)
  const merged = fold(id, [...here, ...entries])
  const conflicts = [...merged.threads].flatMap(([subject, thread]) =>
    thread.conflicts.length > (before.threads.get(subject)?.conflicts.length ?? 0) ? [thread] : [],
  )
  return {
    fileName,
    fingerprint: fingerprintOf(entries, world.digest),
    id,
    assessment,
    entries,
    added,
    alreadyHere: entries.length - added.length,
    damaged: entries.filter((entry) => known.has(entry.id) && known.get(entry.id) !== entry.hash).length,
    conflicts,
    keptAnswers: entries.filter(({ body }) => body.kind === 'answer' && !ships(world.catalogue, body.indicator)).length,
  }
}

type Read =
  | { readonly type: 'read'; readonly name: string; readonly content: FileContent }
  | Extract<IncomingResult, { type: 'refused' }>

/** Reads a file whole. Nothing on the device changes. */
async function readSource(world: World, { name, size, bytes }: FileSource): Promise<Read> {
  const refused = (problems: readonly Problem[]): Read => ({ type: 'refused', fileName: name, problems })
  if (size > maximumMegabytes * million) {
    return refused([{ type: 'too-large', place: { path: '' }, limitMegabytes: maximumMegabytes }])
  }
  const [{ catalogue, digest }, content] = [await world.method(), await bytes().catch(() => null)]
  if (content === null) return refused([{ type: 'no-access', place: { path: '' } }])
  const read = await readBytes(content, { catalogue, digest, isCountry, textOf: utf8Text, inflate })
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
  const { name, content } = read
  const { format, assessment, ignored = [] } = content
  const here = await world.store.entriesOf(assessment)
  const compared = compare(world, name, content, here)
  if (here.length === 0 || compared.added.length === 0 || compared.damaged > 0) {
    return { type: 'ready', incoming: { format, ignored, ...compared } }
  }
  const gathering = gather(assessment, [{ name, content }], here, world.catalogue)
  return { type: 'several', arrival: { refused: [], gatherings: [gathering], addedAt: null } }
}

/** In the order in which they were given, one after the other: a phone does not unpack two large files at once. */
async function readSeveral(world: World, sources: readonly FileSource[]): Promise<IncomingResult> {
  const refused: RefusedFile[] = []
  const contents = new Map<string, NamedContent[]>()
  for (const source of sources) {
    const read = await readSource(world, source)
    if (read.type === 'refused') refused.push(read)
    else {
      const { name, content } = read
      contents.set(content.assessment, [...(contents.get(content.assessment) ?? []), { name, content }])
    }
  }
  const gatherings: Gathering[] = []
  for (const [id, files] of contents) {
    gatherings.push(gather(id, files, await world.store.entriesOf(id), world.catalogue))
  }
  return { type: 'several', arrival: { refused, gatherings, addedAt: null } }
}

/** Reads files whole and compares them with what is here. Nothing on the device changes. */
export async function readIncoming(world: World, sources: readonly FileSource[]): Promise<IncomingResult> {
  const [only] = sources
  return only !== undefined && sources.length === 1 ? readOne(world, only) : readSeveral(world, sources)
}

/** Adds what is new, all of it or nothing. */
export const applyIncoming = (writer: Writer, incoming: Incoming): Promise<SaveState> => writer.adopt(incoming.added)

/** The same for several files: one step for all of them. */
export const applyArrival = (writer: Writer, { gatherings }: Arrival): Promise<SaveState> =>
  writer.adopt(gatherings.flatMap(({ added }) => added))
