import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Entry, isIntact } from '../../src/domain/assessment/entry'
import { fold } from '../../src/domain/assessment/fold'
import { diagnose } from '../../src/domain/diagnostic/diagnose'
import { fingerprintOf } from '../../src/domain/exchange/fingerprint'
import { gather } from '../../src/domain/exchange/gather'
import { maximumMegabytes, maximumRatio, million, unpackedWithoutQuestion } from '../../src/domain/exchange/limits'
import { entryLines, writePackage } from '../../src/domain/exchange/package'
import type { FileContent } from '../../src/domain/exchange/read'
import { readBytes } from '../../src/domain/exchange/read-bytes'
import type { Problem } from '../../src/domain/problem'
import { readerOf } from '../../src/i18n/document-reader'
import { problemText } from '../../src/i18n/problems'
import type { Reader } from '../../src/i18n/reader'
import { digestOf } from '../../src/platform/digest'
import { inflate } from '../../src/platform/inflate'
import { smallCatalogue } from '../support/catalogue'
import { workshop } from '../support/devices'
import { Scenario, testAssessment } from '../support/entries'
import { histories } from '../support/histories'
import {
  announcingFiles,
  changedBytes,
  changedValue,
  crowded,
  detailsIn,
  forgedLines,
  hashesIn,
  jsonText,
  lyingHeaders,
  packageOfLines,
  twins,
  zipped,
} from '../support/mutations'
import { packed, partsOf, unpackingTools } from '../support/packages'

const small = new Scenario(smallCatalogue).introduces('workers').answers('workers', 'law/forms', 'yyyn').entries
const kindsIn = (entries: readonly Entry[]): number => new Set(entries.map(({ body }) => body.kind)).size
/** Of some histories, the one in which most was said. */
const [everyKind = []] = fc
  .sample(histories(60), { seed: 26, numRuns: 200 })
  .map(({ entries }) => entries)
  .sort((a, b) => kindsIn(b) - kindsIn(a))
const sources: Readonly<Record<string, readonly Entry[]>> = {
  small,
  workshop: workshop().first.entries,
  'every kind': everyKind,
}
const golden = (name: string) => new Uint8Array(readFileSync(`test/fixtures/formats/${name}`))
const answersFile = {
  country: 'TUN',
  countryNames: { en: 'Tunisia' },
  title: 'Round one',
  year: 2026,
  respondents: [{ id: 'r1', constituency: 'government', name: 'Ministry' }],
  answers: [
    { respondent: 'r1', indicator: 'law/definition', criteria: ['yes', 'yes', 'unknown', 'no'], note: 'نعم' },
    { respondent: 'r1', indicator: 'law/rural', notApplicable: 'city-State' },
  ],
  agreements: [{ indicator: 'law/forms', criteria: ['yes', 'no', 'no', 'no'], reason: 'agreed' }],
  evidence: [{ indicator: 'law/definition', title: 'Act', kind: 'law', date: '2020-06-30' }],
  targets: [{ indicator: 'law/forms', level: 4 }],
  votes: [{ constituency: 'sse', indicator: 'law/forms', importance: 3, feasibility: 1 }],
}

const readers: Reader[] = []
const before = Object.getOwnPropertyNames(Object.prototype).sort()

beforeAll(async () => {
  for (const language of ['en', 'fr', 'es', 'ar']) readers.push(await readerOf(language, 'western', ''))
})

/** A sentence for people in every language: no key, no blank left open. */
function expectSentences(problems: readonly Problem[]): void {
  expect(problems.length).toBeGreaterThan(0)
  for (const problem of problems.slice(0, 3)) {
    for (const { t } of readers) {
      const sentence = problemText({ ...problem, place: { ...problem.place, path: '' } }, t)
      expect(sentence).toMatch(/\p{L}{2}.*\p{L}{2}/su)
      // What a file says is quoted as it stands, whole or cut, and is no key of ours.
      expect(sentence.replaceAll('$t(files:problem.empt', '')).not.toMatch(/files:|cli:|problem\.|undefined|\[object/)
      expect(problemText(problem, t).length).toBeGreaterThanOrEqual(sentence.length)
    }
  }
}

/** What is read must go through everything that is done with it. */
function expectUsable({ assessment, entries }: FileContent): void {
  expect(entries.length).toBeGreaterThan(0)
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  for (const entry of entries) {
    expect(entry.assessment).toBe(assessment)
    expect(isIntact(entry, digestOf)).toBe(true)
  }
  const folded = fold(assessment, entries)
  expect(folded.entryCount).toBe(entries.length)
  diagnose(smallCatalogue, folded, { sensitivity: false })
  const content: FileContent = { format: 'package', assessment, entries }
  expect(gather(assessment, [{ name: 'x', content }], [], smallCatalogue).added).toHaveLength(entries.length)
  expect(fingerprintOf(entries, digestOf)).toMatch(/^[A-Z0-9-]{19}$/)
}

const outcomes = { read: 0, refused: 0 }

/** Read whole, or refused with reasons; never half, never with an exception, in a bounded amount of memory. */
async function expectWholeOrRefused(bytes: Uint8Array, hashes: ReadonlySet<string> | null): Promise<void> {
  let unpacked = 0
  const result = await readBytes(bytes, {
    ...unpackingTools,
    inflate: async (part, size) => {
      expect(size).toBeLessThanOrEqual(Math.max(unpackedWithoutQuestion, part.length * maximumRatio))
      unpacked += size
      return inflate(part, size)
    },
  })
  expect(unpacked).toBeLessThanOrEqual(Math.max(2 * unpackedWithoutQuestion, bytes.length * maximumRatio))
  outcomes[result.ok ? 'read' : 'refused'] += 1
  if (!result.ok) expectSentences(result.problems)
  else {
    expectUsable(result.value)
    if (hashes !== null) expect(new Set(result.value.entries.map(({ hash }) => hash))).toEqual(hashes)
  }
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before)
}

const hashes = (entries: readonly Entry[]): ReadonlySet<string> => new Set(entries.map(({ hash }) => hash))

const assertMutants = (mutants: fc.Arbitrary<readonly [Uint8Array, ReadonlySet<string> | null]>, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(mutants, ([bytes, held]) => expectWholeOrRefused(bytes, held)),
    { numRuns },
  )

it('begins from files that say everything that can be said', () => expect(kindsIn(everyKind)).toBe(14))

describe.each(Object.entries(sources))('a package (%s)', (_, entries) => {
  const lines = entryLines(entries)
  const whole = packed(testAssessment, entries)
  const parts = Object.fromEntries(
    Object.entries(partsOf(testAssessment, entries)).map(([name, text]) => [name, strToU8(text)]),
  )

  it('whose bytes were changed', async () => {
    await assertMutants(
      changedBytes(whole).map((bytes) => [bytes, hashes(entries)]),
      250,
    )
  })

  it('whose zip lies, is crowded, swells, or has a part twice', async () => {
    await assertMutants(
      fc
        .oneof(
          { weight: 6, arbitrary: lyingHeaders(whole) },
          { weight: 3, arbitrary: crowded(whole, parts) },
          { weight: 1, arbitrary: twins(parts) },
        )
        .map((bytes) => [bytes, hashes(entries)]),
      300,
    )
  })

  it('whose manifest says something else', async () => {
    const manifest = JSON.parse(partsOf(testAssessment, entries)['manifest.json'] ?? '')
    await assertMutants(
      changedValue(manifest).map((value) => [
        zipped({ parts: { ...parts, 'manifest.json': strToU8(jsonText(value)) }, stored: false }),
        hashes(entries),
      ]),
      250,
    )
  })

  it('whose lines are repeated, missing, in another order, ended or encoded otherwise', async () => {
    await assertMutants(
      // Which lines are left, the manifest says; the seals are looked at in any case.
      packageOfLines(testAssessment, lines).map((packing) => [zipped(packing), null]),
      200,
    )
  })

  it('with forged entries under seals and digests that fit', async () => {
    await assertMutants(
      forgedLines(entries).map((forged) => {
        const text = forged.map((line) => `${line}\n`).join('')
        const manifest = {
          ...JSON.parse(partsOf(testAssessment, entries)['manifest.json'] ?? ''),
          ...detailsIn(forged),
          count: forged.length,
          digest: digestOf(text),
        }
        const all = { 'entries.ndjson': strToU8(text), 'manifest.json': strToU8(JSON.stringify(manifest)) }
        return [zipped({ parts: all, stored: true }), hashesIn(forged)]
      }),
      300,
    )
  })

  it('of the first format, in bytes and in lines', async () => {
    const text = writePackage(testAssessment, entries, digestOf)
    const forgedText = forgedLines(entries).map((forged): readonly [Uint8Array, ReadonlySet<string>] => {
      const manifest = {
        ittisaq: 'package',
        version: 1,
        assessment: testAssessment,
        count: forged.length,
        digest: digestOf(forged.join('\n')),
      }
      return [strToU8([JSON.stringify(manifest), ...forged].join('\n')), hashesIn(forged)]
    })
    const changedText = changedBytes(strToU8(text)).map((bytes): readonly [Uint8Array, ReadonlySet<string>] => [
      bytes,
      hashes(entries),
    ])
    await assertMutants(fc.oneof(forgedText, changedText), 200)
  })
})

describe('other files', () => {
  it.each(['package-1.ittisaq', 'package-2.ittisaq', 'package-2-files.ittisaq', 'entries-3.ittisaq'])(
    '%s with changed bytes',
    async (name) => {
      const bytes = golden(name)
      const original = await readBytes(bytes, unpackingTools)
      const held = original.ok ? hashes(original.value.entries) : null
      await assertMutants(
        changedBytes(bytes).map((one) => [one, held]),
        80,
      )
    },
  )

  it('of plain answers, with changed bytes and hostile values', async () => {
    const text = JSON.stringify(answersFile)
    await assertMutants(
      fc
        .oneof(
          changedBytes(strToU8(text)),
          changedValue(answersFile).map((value) => strToU8(jsonText(value))),
        )
        .map((bytes) => [bytes, null]),
      250,
    )
  })

  it('whose evidence files swell only together, before all of it is unpacked', async () => {
    const digests = Array.from({ length: 20 }, (_, at) => digestOf(`file ${at}`))
    const scenario = new Scenario(smallCatalogue).introduces('workers')
    for (const [at, hash] of digests.entries()) {
      const file = { hash, name: 'law.pdf', size: 9_900_000 }
      const content = { title: 'Law', kind: 'law', date: '', reference: '', link: '', public: null, file } as const
      scenario.say({ kind: 'evidence', evidence: `e${at}`, indicator: 'law/forms', respondent: null, content })
    }
    const texts = partsOf(testAssessment, scenario.entries)
    const parts = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]))
    // Each of them is within its own limits: 9.9 megabytes in a hundred kilobytes.
    const packedFile = new Uint8Array(100_000)
    const files = Object.fromEntries(digests.map((hash) => [`files/${hash}`, packedFile]))
    const bytes = announcingFiles(zipped({ parts: { ...parts, ...files }, stored: true }), 9_900_000)
    let unpacked = 0
    const result = await readBytes(bytes, {
      ...unpackingTools,
      inflate: async (_, size) => {
        unpacked += size
        return new Uint8Array()
      },
      digestOfBytes: async () => digests[Math.round(unpacked / 9_900_000) - 1] ?? '',
    })
    expect(result.ok ? [] : result.problems.map(({ type }) => type)).toEqual(['too-large'])
    expect(unpacked).toBeLessThanOrEqual(maximumMegabytes * million)
    if (!result.ok) expectSentences(result.problems)
  })

  it('were read and refused in good numbers: neither says nothing', () => {
    expect(outcomes.read).toBeGreaterThan(200)
    expect(outcomes.refused).toBeGreaterThan(2_000)
    expect(outcomes.read + outcomes.refused).toBeGreaterThanOrEqual(5_000)
  })
})
