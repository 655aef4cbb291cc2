import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/domain/assessment/entry'
import { fold, folding } from '../../src/domain/assessment/fold'
import { comparing } from '../../src/domain/exchange/comparison'
import { fingerprinting, fingerprintOf } from '../../src/domain/exchange/fingerprint'
import { gather, gathering } from '../../src/domain/exchange/gather'
import { entryLines, writePackage } from '../../src/domain/exchange/package'
import { packageParts, packing } from '../../src/domain/exchange/packed-package'
import { readFile, readingFile } from '../../src/domain/exchange/read'
import { readBytes } from '../../src/domain/exchange/read-bytes'
import { sampleAnswers } from '../../src/domain/exchange/sample'
import { cutting, type DigestingPieces, joining, pace, sorting, wholeOf } from '../../src/domain/pieces'
import { digestOf } from '../../src/platform/digest'
import { inPieces } from '../../src/platform/in-pieces'
import { smallCatalogue } from '../support/catalogue'
import { Scenario, testAssessment } from '../support/entries'
import { packed, unpackingTools as tools } from '../support/packages'

const golden = (version: number): Buffer => readFileSync(`test/fixtures/formats/package-${version}.ittisaq`)

/** Entries of a round: `count` answers of as many people. */
function roundOf(count: number): readonly Entry[] {
  const scenario = new Scenario(smallCatalogue, 'a')
  for (let at = 0; at < count; at++) scenario.answers(`person-${at}`, 'law/forms', 'yyyn')
  return scenario.entries
}

/** Works through `work` and counts how often it stops, and how many digests it asks for. */
function stopsOf<Value>(work: DigestingPieces<Value>) {
  let [stops, texts] = [0, 0]
  let step = work.next(undefined)
  while (step.done !== true) {
    stops += 1
    if (step.value !== undefined) texts += 1
    step = work.next(step.value === undefined ? undefined : digestOf(step.value.join('')))
  }
  return { stops, texts, value: step.value }
}

/** Tools that say after how many digests of entries the work stopped. */
function watched() {
  let [since, most] = [0, 0]
  const digest = (text: string): string => {
    since += 1
    most = Math.max(most, since)
    return digestOf(text)
  }
  const stopped = (): void => {
    since = 0
  }
  return { tools: { ...tools, digest }, stopped, most: () => most }
}

/** The most entries that were sealed, or whose seals were checked, in one piece; each takes up to `digests`. */
function mostAtOnce(text: string, digests: number): number {
  const { tools: watching, stopped, most } = watched()
  const work = readingFile(text, watching)
  let step = work.next(undefined)
  while (step.done !== true) {
    stopped()
    step = work.next(step.value === undefined ? undefined : digestOf(step.value.join('')))
  }
  expect(step.value).toMatchObject({ ok: true })
  return most() / digests
}

const answersOf = (respondents: number): string =>
  JSON.stringify(sampleAnswers(smallCatalogue, { seed: 7, respondents, title: 'Pieces', year: 2026 }))

const filesByFormat = {
  answers: (size: number) => answersOf(size),
  package: (size: number) => writePackage(testAssessment, roundOf(size), digestOf),
}

describe('a file', () => {
  it.each(['answers', 'package'] as const)('of %s is read in as many pieces as it has entries for', (format) => {
    const [few, many] = [40, 400].map((size) => stopsOf(readingFile(filesByFormat[format](size), tools)))
    const entries = (read: typeof few): number => (read?.value.ok ? read.value.value.entries.length : 0)
    expect(entries(many)).toBeGreaterThan(5 * entries(few))
    expect(many?.stops).toBeGreaterThan(entries(many) / pace)
    expect(few?.stops).toBeGreaterThan(entries(few) / pace)
    // Whatever is as long as the file is digested by whoever does the work.
    expect(many?.texts).toBe(1)
  })

  it('is never sealed or checked for more than a few entries at a time', () => {
    for (const size of [3, 40, 400]) {
      expect(mostAtOnce(filesByFormat.package(size), 1)).toBeLessThanOrEqual(pace)
      expect(mostAtOnce(filesByFormat.answers(size), 2)).toBeLessThanOrEqual(pace)
    }
  })

  it('gives the same in pieces as at once, or the same problems', async () => {
    const whole = [answersOf(5), filesByFormat.package(20), golden(1).toString('utf8')]
    const change = fc.record({ at: fc.nat(), text: fc.constantFrom('', 'x', '"', '\n', '}', '0', '\u0000') })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), fc.array(change, { maxLength: 3 }), async (text, changes) => {
        const broken = changes.reduce((one, { at, text: put }) => {
          const place = at % one.length
          return one.slice(0, place) + put + one.slice(place + 1)
        }, text)
        const expected = readFile(broken, tools)
        const bytes = new TextEncoder().encode(broken)
        expect(await readBytes(bytes, { ...tools, inPieces })).toEqual(await readBytes(bytes, tools))
        expect(stopsOf(readingFile(broken, tools)).value).toEqual(expected)
        if (changes.length === 0) expect(expected.ok).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('that is packed gives the same too, and the same problems', async () => {
    const whole = [packed(testAssessment, roundOf(30)), new Uint8Array(golden(2))]
    const change = fc.record({ at: fc.nat(), byte: fc.nat({ max: 255 }) })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), fc.array(change, { maxLength: 2 }), async (file, changes) => {
        const bytes = file.slice()
        for (const { at, byte } of changes) bytes[at % bytes.length] = byte
        expect(await readBytes(bytes, { ...tools, inPieces })).toEqual(await readBytes(bytes, tools))
      }),
      { numRuns: 200 },
    )
  })

  it('says every mistake in a list with its place, in the order of the format', () => {
    const text = JSON.stringify({
      country: 'XXA',
      year: 'then',
      respondents: [{ id: 'a', constituency: 'nobody' }],
      answers: [{ respondent: 'a', indicator: 'law/forms', criteria: ['yes', 'no', null, 'perhaps'] }, 7],
      votes: {},
    })
    const read = readFile(text, tools)
    expect(read.ok ? [] : read.problems.map(({ type, place }) => `${type} ${place.path}`)).toEqual([
      'wrong-type year',
      'not-allowed respondents[0].constituency',
      'not-allowed answers[0].criteria[3]',
      'wrong-type answers[1]',
      'wrong-type votes',
    ])
  })
})

describe('a package', () => {
  const made = { at: 0, app: 'test' }

  it('is put together in as many pieces as it has entries for, and is digested by whoever does the work', () => {
    const [few, many] = [40, 400].map((size) => stopsOf(packing(testAssessment, roundOf(size), made)))
    expect(few?.stops).toBeGreaterThan(40 / pace)
    expect(many?.stops).toBeGreaterThan(400 / pace)
    expect(many?.texts).toBe(1)
  })

  it('is the same in pieces as at once, and its text comes in parts', async () => {
    for (const size of [0, 1, 199, 200, 201, 1_000]) {
      const entries = roundOf(size)
      const parts = await inPieces(packing(testAssessment, entries, made))
      const text = parts['entries.ndjson'] ?? []
      expect(text.join('')).toBe(
        entryLines(entries)
          .map((line) => `${line}\n`)
          .join(''),
      )
      expect(Math.max(0, ...text.map(({ length }) => length))).toBeLessThan(150_000)
      expect(packageParts(testAssessment, entries, made, tools)).toEqual(
        Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.join('')])),
      )
    }
  })
})

describe('lines', () => {
  it('are cut and joined as at once', () => {
    const lines = fc.array(fc.constantFrom('', 'a', '\r', ' b'), { maxLength: 1_000, size: 'max' })
    fc.assert(
      fc.property(lines, (some) => {
        const text = some.join('\n')
        expect(wholeOf(joining(some)).join('')).toBe(text)
        expect(wholeOf(cutting(text))).toEqual(text.split('\n'))
      }),
      { numRuns: 100 },
    )
    expect(stopsOf(cutting('\n'.repeat(10_000))).stops).toBeGreaterThan(10)
    expect(stopsOf(joining(Array.from({ length: 10_000 }, () => ''))).stops).toBeGreaterThan(10)
  })
})

describe('what follows the reading', () => {
  const content = (entries: readonly Entry[]) => ({ format: 'package' as const, assessment: testAssessment, entries })
  const arbitraryEntries = fc.subarray([...roundOf(60)])

  it('gives the same in pieces as at once', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEntries, arbitraryEntries, arbitraryEntries, async (here, one, other) => {
        const named = [one, other].map((entries, at) => ({ name: `${at}`, content: content(entries) }))
        expect(await inPieces(folding(testAssessment, one))).toEqual(fold(testAssessment, one))
        expect(await inPieces(fingerprinting(one))).toBe(fingerprintOf(one, digestOf))
        expect(await inPieces(gathering(testAssessment, named, here, smallCatalogue))).toEqual(
          gather(testAssessment, named, here, smallCatalogue),
        )
        expect(await inPieces(comparing(content(one), here, smallCatalogue))).toMatchObject({
          assessment: fold(testAssessment, one),
          fingerprint: fingerprintOf(one, digestOf),
          alreadyHere: one.filter((entry) => here.includes(entry)).length,
          damaged: 0,
        })
      }),
      { numRuns: 50 },
    )
  })

  it('sorts as a list sorts itself, and leaves equals as they came', () => {
    const item = fc.record({ key: fc.nat({ max: 300 }), place: fc.nat() })
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 1500, size: 'max' }),
        fc.array(fc.string({ unit: 'binary' })),
        (items, texts) => {
          expect(wholeOf(sorting(items, (a, b) => a.key < b.key))).toEqual([...items].sort((a, b) => a.key - b.key))
          expect(wholeOf(sorting(texts))).toEqual([...texts].sort())
        },
      ),
    )
  })

  it.each([
    ['folding', (entries: readonly Entry[]) => folding(testAssessment, entries)],
    ['comparing', (entries: readonly Entry[]) => comparing(content(entries), [], smallCatalogue)],
    [
      'gathering',
      (entries: readonly Entry[]) =>
        gathering(testAssessment, [{ name: 'x', content: content(entries) }], [], smallCatalogue),
    ],
  ] as const)('stops the oftener while %s, the more entries there are', (_, work) => {
    const [few, many] = [40, 400].map((size) => stopsOf<unknown>(work(roundOf(size))).stops)
    expect(few).toBeGreaterThan(40 / pace)
    expect(many).toBeGreaterThan(400 / pace)
  })
})
