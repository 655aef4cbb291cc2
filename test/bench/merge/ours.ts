import { shippedCatalogue } from '../../../src/catalogue/catalogue'
import type { Entry } from '../../../src/domain/assessment/entry'
import { uniteEntries } from '../../../src/domain/assessment/threads'
import { gather } from '../../../src/domain/exchange/gather'
import { packageParts } from '../../../src/domain/exchange/packed-package'
import { readBytes } from '../../../src/domain/exchange/read-bytes'
import type { UnpackingTools } from '../../../src/domain/exchange/reading-tools'
import { isCountry } from '../../../src/i18n/countries'
import { digestOf, digestOfBytes } from '../../../src/platform/digest'
import { inflate } from '../../../src/platform/inflate'
import { decodingUtf8 } from '../../../src/platform/text'
import { zipOf } from '../../../src/platform/zip'
import type { Replica } from './replica'

type Entries = readonly Entry[]

const tools: UnpackingTools = {
  catalogue: shippedCatalogue,
  digest: digestOf,
  isCountry,
  digestOfBytes,
  decoding: decodingUtf8,
  inflate,
}

const assessmentOf = (entries: Entries): string => entries[0]?.assessment ?? ''

async function readPackage(bytes: Uint8Array): Promise<Entries> {
  const read = await readBytes(bytes, tools)
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)))
  return read.value.entries
}

/** What the app does with a file before it asks whether to add it: conflicts found, whose entries counted, the result folded. */
function gathered(here: Entries, entries: Entries): Entries {
  const id = assessmentOf(entries)
  const { added } = gather(
    id,
    [{ name: '', content: { format: 'package', assessment: id, entries } }],
    here,
    shippedCatalogue,
  )
  return [...here, ...added]
}

/** The whole way of a file: unzipped, every entry checked against its schema and its seal, then gathered. */
export const wholeFile: Replica<Entries> = {
  build: (entries) => [...entries],
  save: (entries) => zipOf(packageParts(assessmentOf(entries), entries, { at: 0, app: 'bench' }, { digest: digestOf })),
  load: readPackage,
  merge: async (here, bytes) => gathered(here, await readPackage(bytes)),
  join: gathered,
  free: () => undefined,
  entries: (entries) => entries,
}

const parsed = (bytes: Uint8Array): Entry[] =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))

const united = (here: Entries, others: Entries): Entries => uniteEntries([...here, ...others]).entries

/** The union alone, from lines of JSON that nobody checks: what the two libraries do, and no more. */
export const unionAlone: Replica<Entries> = {
  build: (entries) => uniteEntries(entries).entries,
  save: (entries) => new TextEncoder().encode(entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')),
  load: parsed,
  merge: (here, bytes) => united(here, parsed(bytes)),
  join: united,
  free: () => undefined,
  entries: (entries) => entries,
}
