import fc from 'fast-check'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { type Entry, seal } from '../../src/domain/assessment/entry'
import { digestOf } from '../../src/platform/digest'
import { partsOf } from './packages'

const joined = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts))

/** Cut, flipped, with bytes put in or taken out, or with something before or after. */
export const changedBytes = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const place = fc.nat({ max: bytes.length })
  const few = fc.uint8Array({ minLength: 1, maxLength: 8 })
  const part = (from: number, to?: number) => bytes.subarray(from, to)
  return fc.oneof(
    place.map((at) => part(0, at)),
    place.map((at) => part(at)),
    fc.array(fc.tuple(place, fc.nat({ max: 7 })), { minLength: 1, maxLength: 6 }).map((flips) => {
      const flipped = bytes.slice()
      for (const [at, bit] of flips) if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
      return flipped
    }),
    fc.tuple(place, few).map(([at, more]) => joined([part(0, at), more, part(at)])),
    fc.tuple(place, fc.nat({ max: 40 })).map(([at, length]) => joined([part(0, at), part(at + length)])),
    fc.tuple(place, place).map(([at, to]) => joined([part(0, at), part(to, to + 200), part(at)])),
  )
}

/** Stands for a value nested so deeply that whoever walks through it runs out of stack; `jsonText` puts it in. */
const endless = '(endless)'
const depth = 20_000

/** The JSON of a value. */
export const jsonText = (value: unknown): string =>
  (JSON.stringify(value) ?? 'null').replaceAll(`"${endless}"`, `${'['.repeat(depth)}${']'.repeat(depth)}`)

const nested = (levels: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { inner: value }
  return value
}

/** JSON in which a key may be `__proto__` and is a key like another. */
const hostileKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', '\u0000']
const hostileTexts = [
  ...hostileKeys,
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\windows',
  'a\u0000b',
  '\ud800',
  '\udfff x',
  '\u202e',
  'x'.repeat(30_000),
  '$t(files:problem.empty)',
  '{{place}}',
  '001795132800000.00000.a',
  '999999999999999.99999.a',
]

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...hostileTexts),
  fc.constantFrom<unknown>(null, true, [], {}, 0, -1, 1, 2, 2.5, 3, 99, 1e308, -0, 2 ** 53),
  fc.constantFrom('0', '2', '2.5', '99', 'two'),
  fc.constantFrom(3, 200).map(nested),
  fc.constant(endless),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.json({ maxDepth: 2 }).map((text) => JSON.parse(text)),
)

type Steps = readonly (string | number)[]

/** The places of all values in `value`, itself first. */
function placesIn(value: unknown, path: Steps = []): readonly Steps[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Array.isArray(value) ? value.map((one, at) => [at, one] as const) : Object.entries(value)
  return [path, ...inner.flatMap(([key, one]) => placesIn(one, [...path, key]))]
}

type Change =
  | { readonly type: 'set'; readonly at: number; readonly value: unknown }
  | { readonly type: 'remove'; readonly at: number }
  | { readonly type: 'key'; readonly at: number; readonly key: string; readonly value: unknown }

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('set' as const), at: fc.nat(), value: hostileValue }) },
  fc.record({ type: fc.constant('remove' as const), at: fc.nat() }),
  fc.record({
    type: fc.constant('key' as const),
    at: fc.nat(),
    key: fc.constantFrom(...hostileKeys),
    value: hostileValue,
  }),
)

const put = (target: object, key: string | number, value: unknown): void => {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
}

/** A copy in which one value is another, is gone, or has a key more. */
function changed(value: object, { at, ...what }: Change): unknown {
  const copy = structuredClone(value)
  const places = placesIn(copy).filter((path) => path.length > 0)
  const path = places[at % places.length] ?? []
  let holder: unknown = copy
  for (const step of path.slice(0, -1)) {
    holder = typeof holder === 'object' && holder !== null ? Reflect.get(holder, step) : null
  }
  const last = path.at(-1)
  if (typeof holder !== 'object' || holder === null || last === undefined) return copy
  if (what.type === 'set') put(holder, last, what.value)
  if (what.type === 'remove') Reflect.deleteProperty(holder, last)
  // A list in JSON has no keys.
  if (what.type === 'key' && !Array.isArray(holder)) put(holder, what.key, what.value)
  return copy
}

/** A value that is hostile somewhere. */
export const changedValue = (value: object): fc.Arbitrary<unknown> =>
  fc
    .array(change, { minLength: 1, maxLength: 2 })
    .map((changes) =>
      changes.reduce<unknown>(
        (one, next) => (typeof one === 'object' && one !== null ? changed(one, next) : one),
        value,
      ),
    )

/** Sealed anew, so that what was changed is not found out by its seal. A shape that cannot be sealed keeps its old seal. */
function resealed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const { hash: _, ...rest } = value as Entry
  const { hash } = seal(rest, digestOf)
  const copy = { ...value }
  put(copy, 'hash', hash)
  return copy
}

type Ending = '\n' | '\r\n' | '\n\n' | '\r'

interface Packing {
  readonly parts: Readonly<Record<string, Uint8Array>>
  readonly stored: boolean
}

export const zipped = ({ parts, stored }: Packing): Uint8Array => {
  const files: Zippable = {}
  for (const [name, content] of Object.entries(parts)) put(files, name, content)
  return zipSync(files, { level: stored ? 0 : 6 })
}

/** What a list of lines can become before it is written; and whether the manifest is made to fit. */
const written = (lines: readonly string[]) =>
  fc.record({
    repeated: fc.subarray([...lines.keys()], { maxLength: Math.min(3, lines.length) }),
    dropped: fc.subarray([...lines.keys()], { maxLength: Math.min(2, lines.length) }),
    isReversed: fc.boolean(),
    ending: fc.constantFrom<Ending>('\n', '\n', '\n', '\r\n', '\n\n', '\r'),
    mark: fc.constantFrom('', '', '', '\uFEFF'),
    fits: fc.boolean(),
    broken: fc.option(fc.uint8Array({ minLength: 1, maxLength: 3 }), { freq: 8 }),
    stored: fc.boolean(),
  })

/** A package of these lines of entries, rightly or wrongly counted and digested. */
export function packageOfLines(assessment: string, lines: readonly string[]): fc.Arbitrary<Packing> {
  return written(lines).map((how) => {
    const kept = lines.filter((_, at) => !how.dropped.includes(at))
    const some = [...kept, ...how.repeated.flatMap((at) => lines[at] ?? [])]
    const all = how.isReversed ? some.reverse() : some
    const text = all.map((line) => `${line}${how.ending}`).join('')
    const original = JSON.parse(partsOf(assessment, [])['manifest.json'] ?? '{}')
    const { country, year } = detailsIn(all)
    const manifest = how.fits ? { ...original, country, year, count: all.length, digest: digestOf(text) } : original
    const broken = how.broken ?? new Uint8Array()
    return {
      parts: {
        'entries.ndjson': joined([strToU8(how.mark), strToU8(text), broken]),
        'manifest.json': strToU8(JSON.stringify(manifest)),
      },
      stored: how.stored,
    }
  })
}

/** The last details among lines of entries, as a manifest that fits would have them. */
export function detailsIn(lines: readonly string[]): { country: unknown; year: unknown } {
  const all = lines.map((line) => JSON.parse(line)?.body).filter((body) => body?.kind === 'details')
  const { country, year } = all.at(-1) ?? {}
  return {
    country: typeof country === 'string' ? country : null,
    year: typeof year === 'number' ? year : null,
  }
}

/** Entries of which some are not what they were, under seals that fit; some twice, or under the id of another. */
export const forgedLines = (entries: readonly Entry[]): fc.Arbitrary<readonly string[]> =>
  fc
    .array(
      fc.tuple(fc.nat({ max: entries.length - 1 }), fc.infiniteStream(change), fc.constantFrom(1, 2), fc.boolean()),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((forgeries) => {
      const values: unknown[] = [...entries]
      for (const [at, changes, count, isTwin] of forgeries) {
        let value: unknown = entries[at]
        for (let done = 0; done < count; done += 1) {
          const next = changes.next().value
          if (typeof value === 'object' && value !== null && next !== undefined) value = changed(value, next)
        }
        if (isTwin) values.push(resealed(value))
        else values[at] = resealed(value)
      }
      return values.map(jsonText)
    })

export const hashesIn = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => JSON.parse(line)?.hash ?? []))

const marks = [0x04034b50, 0x02014b50, 0x06054b50]

/** Numbers in the headers of a zip that lie: sizes, offsets, counts, methods, lengths. */
export const lyingHeaders = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headers = [...bytes.keys()].filter((at) => at + 4 <= bytes.length && marks.includes(view.getUint32(at, true)))
  const lie = fc.record({
    header: fc.constantFrom(...headers),
    field: fc.nat({ max: 44 }),
    value: fc.oneof(
      fc.constantFrom(0, 1, 8, 9, 99, 0xffff, 0xffff_ffff, 0x7fff_ffff, 1_000_001),
      fc.constantFrom(...headers),
      fc.nat({ max: bytes.length }),
    ),
    isWide: fc.boolean(),
  })
  return fc.array(lie, { minLength: 1, maxLength: 4 }).map((lies) => {
    const lying = bytes.slice()
    const own = new DataView(lying.buffer)
    for (const { header, field, value, isWide } of lies) {
      const at = header + 4 + field
      if (at + 4 > lying.length) continue
      if (isWide) own.setUint32(at, value, true)
      else own.setUint16(at, value & 0xffff, true)
    }
    return lying
  })
}

/** The zip with every evidence file said to be deflated, and to unpack to `size` bytes. */
export function announcingFiles(bytes: Uint8Array, size: number): Uint8Array {
  const changedZip = bytes.slice()
  const view = new DataView(changedZip.buffer)
  const nameAt = (at: number): string => String.fromCharCode(...changedZip.subarray(at, at + 6))
  for (let at = 0; at < changedZip.length - 52; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50 || nameAt(at + 46) !== 'files/') continue
    view.setUint16(at + 10, 8, true)
    view.setUint32(at + 24, size, true)
  }
  return changedZip
}

const names = [
  '../../evil',
  '/etc/passwd',
  '..\\..\\evil',
  'C:\\evil',
  'a\u0000b',
  '~~proto__',
  'constructor',
  'manifest.json/',
  './manifest.json',
  'MANIFEST.JSON',
  'entries.ndjson\u0000',
  `files/${'0'.repeat(64)}`,
  `files/../${'0'.repeat(64)}`,
  'x'.repeat(3_000),
]

/** Parts of one name under another of the same length. */
function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(zip).toString('latin1')
  return Uint8Array.from(Buffer.from(text.replaceAll(from, to), 'latin1'))
}

/** Other parts beside the two: with names that try to get out, swollen, many, or zips themselves. */
export const crowded = (bytes: Uint8Array, parts: Packing['parts']): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      named: fc.subarray(names),
      many: fc.constantFrom(0, 0, 0, 0, 0, 900, 1_001),
      swollen: fc.constantFrom('', '', '', '', 'manifest.json', 'entries.ndjson', 'other'),
      size: fc.constantFrom(1_000, 999_999, 1_500_000),
      isNested: fc.boolean(),
      stored: fc.boolean(),
    })
    .map(({ named, many, swollen, size, isNested, stored }) => {
      const all: Record<string, Uint8Array> = {}
      for (const [name, content] of Object.entries(parts)) put(all, name, content)
      for (const name of named) put(all, name, strToU8('x'))
      for (let at = 0; at < many; at += 1) all[`p${at}`] = new Uint8Array()
      if (isNested) all['nested.zip'] = bytes
      if (swollen !== '') all[swollen] = new Uint8Array(size)
      return renamed(zipped({ parts: all, stored: stored && size < 1_000_000 }), '~~proto__', '__proto__')
    })

/** The same part name twice, with the same content or another. */
export const twins = (parts: Packing['parts']): fc.Arbitrary<Uint8Array> =>
  fc
    .record({ name: fc.constantFrom('manifest.json', 'entries.ndjson'), isSame: fc.boolean() })
    .map(({ name, isSame }) => {
      const other = `${name.slice(0, -1)}~`
      const all = { ...parts, [other]: isSame ? (parts[name] ?? new Uint8Array()) : strToU8('{}') }
      return renamed(zipped({ parts: all, stored: false }), other, name)
    })
