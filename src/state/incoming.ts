import type { Entry } from '../domain/assessment/entry'
import { type Assessment, fold, type Thread } from '../domain/assessment/fold'
import { maximumMegabytes, readFile } from '../domain/exchange/read'
import type { Problem } from '../domain/problem'
import { ships } from '../domain/questionnaire/questionnaire'
import { isCountry } from '../i18n/countries'
import { utf8Text } from '../platform/text'
import type { World } from './world'
import type { SaveState, Writer } from './writer'

/** A file from outside, read whole and compared with what is here; nothing has changed yet. */
export interface Incoming {
  readonly fileName: string
  readonly format: 'package' | 'answers'
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

export type IncomingResult =
  | { readonly type: 'ready'; readonly incoming: Incoming }
  | { readonly type: 'refused'; readonly fileName: string; readonly problems: readonly Problem[] }

/** What a file picker gives; the bytes are read only once the size is known to be sane. */
export interface FileSource {
  readonly name: string
  readonly size: number
  readonly bytes: () => Promise<Uint8Array>
}

async function compare(world: World, fileName: string, entries: readonly Entry[]): Promise<Omit<Incoming, 'format'>> {
  const id = entries[0]?.assessment ?? ''
  const here = await world.store.entriesOf(id)
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

/** Reads a file whole. Nothing on the device changes. */
export async function readIncoming(world: World, source: FileSource): Promise<IncomingResult> {
  const { name: fileName } = source
  const refused = (problems: readonly Problem[]): IncomingResult => ({ type: 'refused', fileName, problems })
  if (source.size > maximumMegabytes * 1_000_000) {
    return refused([{ type: 'too-large', place: { path: '' }, limitMegabytes: maximumMegabytes }])
  }
  await world.method()
  const text = utf8Text(await source.bytes())
  if (text === null) return refused([{ type: 'not-text', place: { path: '' } }])
  const read = readFile(text, { catalogue: world.catalogue, digest: world.digest, isCountry })
  if (!read.ok) return refused(read.problems)
  if (read.value.entries.length === 0) return refused([{ type: 'empty', place: { path: '' } }])
  const compared = await compare(world, fileName, read.value.entries)
  return { type: 'ready', incoming: { format: read.value.format, ...compared } }
}

/** Adds what is new, all of it or nothing. */
export const applyIncoming = (writer: Writer, incoming: Incoming): Promise<SaveState> => writer.adopt(incoming.added)
