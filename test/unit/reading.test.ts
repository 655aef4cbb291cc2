import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { entriesOfAnswers, readAnswers } from '../../src/domain/exchange/answers'
import { packageParts } from '../../src/domain/exchange/packed-package'
import { sampleAnswers } from '../../src/domain/exchange/sample'
import { isCountry } from '../../src/i18n/countries'
import { digestOf } from '../../src/platform/digest'
import { zipOf } from '../../src/platform/zip'
import type { World } from '../../src/state/world'
import { type NearWorkers, stubWorkers } from '../support/near-worker'

/** Some hundred entries: more than are handed over at a time. */
const sample = sampleAnswers(shippedCatalogue, { seed: 7, respondents: 12, title: 'A crowd', year: 2026 })
const answers = readAnswers(sample, shippedCatalogue, isCountry)
if (!answers.ok) throw new Error('The sample cannot be read')
const entries = entriesOfAnswers(answers.value, shippedCatalogue, digestOf)
const assessment = entries[0]?.assessment ?? ''
const parts = packageParts(assessment, entries, { at: 0, app: 'test' }, { digest: digestOf })
const packed = zipOf({ ...parts, 'photograph.jpg': new Uint8Array(9) })
const asAnswers = new TextEncoder().encode(JSON.stringify(sample))
const cutOff = packed.slice(0, -200)
const broken = new TextEncoder().encode(JSON.stringify({ ...sample, country: 'QQQ' }))

const world = { method: async () => ({ catalogue: shippedCatalogue, digest: digestOf }) } as World

let workers: NearWorkers
let readContent: typeof import('../../src/state/reading').readContent

beforeEach(async () => {
  workers = stubWorkers()
  await import('../../src/state/reading.worker')
  readContent = (await import('../../src/state/reading')).readContent
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const content = { ok: true, value: { format: 'package', assessment, entries, ignored: ['photograph.jpg'] } }

describe('a large file', () => {
  it('is large', () => {
    expect(entries.length).toBeGreaterThan(500)
    expect(Math.min(packed.length, asAnswers.length)).toBeGreaterThan(32_768)
  })

  it.each(['works', 'fails', 'dies', 'dies later', 'cannot start'] as const)(
    'holds the same where its worker %s',
    async (how) => {
      workers.manner = how
      expect(await readContent(world, packed)).toMatchObject(content)
      expect(workers.begun).toBe(1)
      expect(workers.ended > 0).toBe(how !== 'cannot start')
      // The page still has what it gave away.
      expect(packed.length).toBeGreaterThan(32_768)
      // One that could not is not asked again.
      expect(await readContent(world, asAnswers)).toEqual({
        ok: true,
        value: { format: 'answers', assessment, entries },
      })
      expect(workers.begun).toBe(how === 'works' ? 2 : 1)
    },
  )

  it.each(['is silent', 'is silent later'] as const)(
    'holds the same where its worker %s, which is ended after a while',
    async (how) => {
      workers.manner = how
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      const read = readContent(world, packed)
      await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
      expect(workers.ended).toBe(0)
      await vi.waitFor(async () => {
        await vi.advanceTimersByTimeAsync(10_000)
        expect(workers.ended).toBe(1)
      })
      expect(await read).toMatchObject(content)
    },
  )

  it('that its worker cannot read, short of memory for one, is read once more here', async () => {
    const problems = [{ type: 'unreadable', place: { path: '' } }]
    workers.changed = (answer) => ({ ...answer, type: 'refused', problems })
    expect(await readContent(world, packed)).toMatchObject(content)
    expect(workers.begun).toBe(1)
  })

  it('holds the same where there are no workers', async () => {
    vi.stubGlobal('Worker', undefined)
    expect(await readContent(world, packed)).toMatchObject(content)
    expect(workers.begun).toBe(0)
  })

  it.each([
    ['cut off', cutOff],
    ['about no country', broken],
  ])('that is %s is refused in the same words, and its worker is asked again', async (_, bytes) => {
    const refused = await readContent(world, bytes)
    expect(refused.ok).toBe(false)
    expect(workers.begun).toBe(1)
    await readContent(world, packed)
    expect(workers.begun).toBe(2)
    vi.stubGlobal('Worker', undefined)
    expect(await readContent(world, bytes)).toEqual(refused)
  })
})

describe('a small file', () => {
  it('is read without a worker', async () => {
    const small = packageParts(assessment, entries.slice(0, 20), { at: 0, app: 'test' }, { digest: digestOf })
    expect(await readContent(world, zipOf(small))).toMatchObject({ ok: true, value: { entries: entries.slice(0, 20) } })
    expect(workers.begun).toBe(0)
  })
})

describe('files that come along', () => {
  it('arrive whole, each with bytes of its own', async () => {
    const golden = unzipSync(await readFile('test/fixtures/formats/package-2-files.ittisaq'))
    const names = Object.keys(golden).filter((name) => name.startsWith('files/'))
    expect(names.length).toBeGreaterThan(0)
    // Something that is none of its own makes it large.
    const large = zipOf({ ...golden, stray: Uint8Array.from({ length: 40_000 }, (_, at) => at % 251) })
    const read = await readContent(world, large)
    if (!read.ok) throw new Error('It was refused')
    expect(workers.begun).toBe(1)
    expect([...(read.value.files ?? [])]).toEqual(names.map((name) => [name.slice('files/'.length), golden[name]]))
    expect(read.value.ignored).toEqual(['stray'])
  })
})
