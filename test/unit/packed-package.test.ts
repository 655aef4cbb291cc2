import { readFileSync } from 'node:fs'
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/domain/assessment/entry'
import { fingerprintOf } from '../../src/domain/exchange/fingerprint'
import { writePackage } from '../../src/domain/exchange/package'
import { readFile } from '../../src/domain/exchange/read'
import { readBytes } from '../../src/domain/exchange/read-bytes'
import { digestOf } from '../../src/platform/digest'
import { inflate } from '../../src/platform/inflate'
import { inflateByHand } from '../../src/platform/inflate-by-hand'
import { zipOf } from '../../src/platform/zip'
import { packed, partsOf, unpackingTools as tools } from '../support/packages'

const golden = (version: number) => readFileSync(`test/fixtures/formats/package-${version}.ittisaq`)

const first = readFile(golden(1).toString('utf8'), tools)
if (!first.ok) throw new Error('fixture')
const { assessment, entries } = first.value
const parts = partsOf(assessment, entries)
const manifest = JSON.parse(parts['manifest.json'] ?? '')
const whole = packed(assessment, entries)

/** A package whose texts are these, right in every other respect. */
const withManifest = (change: object) =>
  zipOf({ ...parts, 'manifest.json': JSON.stringify({ ...manifest, ...change }) })
const withEntries = (text: string, change: object = {}) =>
  zipOf({
    'entries.ndjson': text,
    'manifest.json': JSON.stringify({ ...manifest, digest: digestOf(text), ...change }),
  })

async function problemsOf(bytes: Uint8Array, using = tools): Promise<readonly string[]> {
  const result = await readBytes(bytes, using)
  return result.ok
    ? []
    : result.problems.map(({ type, place: { file, path, line } }) =>
        [type, file, path, line].filter((part) => part !== undefined && part !== '').join(' '),
      )
}

/** Sixty million zeros in sixty kilobytes. */
const bomb = () => new Uint8Array(60_000_000)

/** The bytes with another number of bytes announced for every part. */
function announcing(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  for (let at = 0; at < changed.length - 46; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
  }
  return changed
}

describe('a package', () => {
  it('comes back as it went', async () => {
    const back = await readBytes(whole, tools)
    expect(back).toEqual({ ok: true, value: { format: 'package', assessment, entries, ignored: [], files: new Map() } })
  })

  it('is the same bytes for the same entries in another order, or twice', () => {
    expect(packed(assessment, [...entries].reverse())).toEqual(whole)
    expect(packed(assessment, [...entries, ...entries])).toEqual(whole)
  })

  it('says in its manifest what it holds', () => {
    expect(manifest).toMatchObject({
      ittisaq: 'package',
      version: 2,
      assessment,
      country: 'TUN',
      year: 2026,
      count: 10,
      madeAt: '2026-11-26T00:00:00.000Z',
      app: '0.2.0',
    })
    expect(manifest.digest).toBe(digestOf(parts['entries.ndjson'] ?? ''))
  })

  it.each([1, 2])('of format %i is read for ever, under any name', async (version) => {
    const back = await readBytes(golden(version), tools)
    expect(back.ok && back.value.entries).toEqual(entries)
  })

  it('as first written still comes out of these entries', () => {
    expect(unzipSync(golden(2))).toEqual(unzipSync(whole))
  })

  it('is read alike where the platform unpacks nothing', async () => {
    const byHand = { ...tools, inflate: async (bytes: Uint8Array, size: number) => inflateByHand(bytes, size) }
    expect(await readBytes(whole, byHand)).toEqual(await readBytes(whole, tools))
  })

  it('may be stored unpacked, and may hold other files, which are named and left aside', async () => {
    const files: Zippable = {
      ...unzipSync(whole),
      '../../evil.txt': strToU8('x'),
      'folder/entries.ndjson': strToU8('x'),
    }
    const back = await readBytes(zipSync(files, { level: 0 }), tools)
    expect(back.ok && back.value).toMatchObject({
      entries,
      ignored: ['../../evil.txt', 'folder/entries.ndjson'],
    })
  })
})

describe('a package is refused', () => {
  const changed = (parts['entries.ndjson'] ?? '').replace('"yes"', '"no"')
  const lines = (parts['entries.ndjson'] ?? '').trimEnd().split('\n')
  const text = (kept: readonly string[]) => kept.map((line) => `${line}\n`).join('')

  it.each([
    ['changed in one answer', zipOf({ ...parts, 'entries.ndjson': changed }), ['damaged entries.ndjson 3']],
    ['changed, and its digest too', withEntries(changed), ['damaged entries.ndjson 3']],
    ['with entries missing', withEntries(text(lines.slice(0, 8))), ['incomplete manifest.json count']],
    ['with another digest', withManifest({ digest: '0' }), ['damaged manifest.json digest']],
    ['that names another country', withManifest({ country: 'MAR' }), ['damaged manifest.json country']],
    ['that names another year', withManifest({ year: 2020 }), ['damaged manifest.json year']],
    [
      'of another assessment',
      withManifest({ assessment: 'other' }),
      lines.map((_, at) => `several-assessments entries.ndjson ${at + 1}`),
    ],
    ['of a newer version', withManifest({ version: 3 }), ['too-new manifest.json version']],
    ['of a version that no zip has', withManifest({ version: 1 }), ['unknown-version manifest.json version']],
    [
      'without a version',
      zipOf({ ...parts, 'manifest.json': '{"ittisaq":"package"}' }),
      ['missing manifest.json version'],
    ],
    ['whose manifest is none', zipOf({ ...parts, 'manifest.json': 'hello' }), ['not-json manifest.json']],
    ['without entries', zipOf({ 'manifest.json': parts['manifest.json'] ?? '' }), ['missing-part entries.ndjson']],
    ['with no entry', withEntries('', { count: 0, country: null, year: null }), ['empty entries.ndjson']],
    ['that is another zip', zipOf({ 'word/document.xml': '<w/>' }), ['not-ittisaq']],
    ['with a line that is none', withEntries(text([...lines.slice(0, 9), '{'])), ['not-json entries.ndjson 10']],
    [
      'that is no text',
      zipSync({ ...unzipSync(whole), 'entries.ndjson': Uint8Array.of(0xff, 0xfe) }),
      ['not-text entries.ndjson'],
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await problemsOf(bytes)).toEqual(expected)
  })

  it('wherever it is cut off, and whatever byte of its entries is flipped', async () => {
    for (let length = 4; length < whole.length; length += 97) {
      expect(await problemsOf(whole.subarray(0, length)), String(length)).toEqual(['cut-off'])
    }
    for (let at = 60; at < whole.length - 700; at += 41) {
      const flipped = whole.slice()
      flipped[at] = (flipped[at] ?? 0) ^ 0x10
      expect((await problemsOf(flipped)).length, String(at)).toBeGreaterThan(0)
    }
  })

  it('with a part twice, with locked parts, and with a crowd of them', async () => {
    const locked = whole.slice()
    const view = new DataView(locked.buffer)
    for (let at = 0; at < locked.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    }
    expect(await problemsOf(locked)).toEqual(['cut-off manifest.json'])
    const crowd = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`${index}`, strToU8('')]))
    expect(await problemsOf(zipSync(crowd))).toEqual(['too-many-parts'])
    const twin = zipSync({ 'manifest.json': strToU8('{}'), 'manifest.jsom': strToU8('{}') })
    const same = Uint8Array.from(twin, (byte) => (byte === 'm'.charCodeAt(0) ? 'n'.charCodeAt(0) : byte))
    expect(await problemsOf(same)).toEqual(['duplicate'])
  })

  it('when it would swell, before it is unpacked', async () => {
    const unpacked: number[] = []
    const counting = {
      ...tools,
      inflate: (bytes: Uint8Array, size: number) => {
        unpacked.push(size)
        return inflate(bytes, size)
      },
    }
    const files = unzipSync(whole)
    expect(await problemsOf(zipSync({ ...files, 'entries.ndjson': bomb() }), counting)).toEqual([
      'swelling entries.ndjson',
    ])
    expect(await problemsOf(announcing(whole, 4_000_000_000), counting)).toEqual(['swelling manifest.json'])
    expect(Math.max(0, ...unpacked)).toBeLessThan(1_000)
    const large = zipSync({ 'manifest.json': new Uint8Array(1_100_000) }, { level: 0 })
    expect(await problemsOf(large)).toEqual(['too-large manifest.json'])
  })

  it('when it announces less than it holds: unpacking stops at the first byte too many', async () => {
    const lying = announcing(zipSync({ 'manifest.json': bomb() }), 900)
    expect(await problemsOf(lying)).toEqual(['cut-off manifest.json'])
    const byHand = { ...tools, inflate: async (bytes: Uint8Array, size: number) => inflateByHand(bytes, size) }
    expect(await problemsOf(lying, byHand)).toEqual(['cut-off manifest.json'])
    expect(await problemsOf(announcing(whole, 900), byHand)).toEqual(['cut-off manifest.json'])
  })
})

describe('a fingerprint', () => {
  const of = (some: readonly Entry[]) => fingerprintOf(some, digestOf)

  it('is four groups of four signs that nobody confuses', () => {
    expect(of(entries)).toMatch(/^(?:[ACDEFGHJKMNPQRTVWXY34679]{4}-){3}[ACDEFGHJKMNPQRTVWXY34679]{4}$/)
  })

  it('is the same for the same entries, whatever the order, the repetitions and the file', async () => {
    expect(of([...entries].reverse())).toBe(of(entries))
    expect(of([...entries, ...entries])).toBe(of(entries))
    for (const bytes of [whole, golden(1), golden(2), strToU8(writePackage(assessment, entries, digestOf))]) {
      const back = await readBytes(bytes, tools)
      expect(back.ok && of(back.value.entries)).toBe(of(entries))
    }
  })

  it('is another for any other entries', () => {
    const all = entries.map((_, index) => of(entries.filter((_, at) => at !== index)))
    expect(new Set([...all, of(entries)]).size).toBe(entries.length + 1)
  })
})
