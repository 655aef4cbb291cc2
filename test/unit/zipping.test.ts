import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { zipOf } from '../../src/platform/zip'
import { type NearWorkers, stubWorkers } from '../support/near-worker'

const long = Array.from({ length: 300 }, (_, line) => `${line} ردّ 😀 ${'x'.repeat(300)}\n`)
const file = Uint8Array.from({ length: 5_000 }, (_, at) => at % 251)
const files = { 'b.ndjson': long, 'files/a': file, 'a.json': ['{}\n'] }
/** What has always been written. */
const expected = zipOf({ 'b.ndjson': long.join(''), 'files/a': file, 'a.json': '{}\n' })

let workers: NearWorkers
let zipped: typeof import('../../src/state/zipping').zipped

beforeEach(async () => {
  workers = stubWorkers()
  await import('../../src/platform/zip.worker')
  zipped = (await import('../../src/state/zipping')).zipped
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a zip', () => {
  it.each(['works', 'fails', 'dies', 'cannot start'] as const)(
    'has the same bytes where its worker %s',
    async (how) => {
      workers.manner = how
      expect(await zipped(files)).toEqual(expected)
      expect(workers.begun).toBe(1)
      expect(workers.ended > 0).toBe(how !== 'cannot start')
      // What was given away with the texts is not what the caller still needs.
      expect(file).toHaveLength(5_000)
    },
  )

  it('has the same bytes where its worker is silent, which is ended and not asked again', async () => {
    workers.manner = 'is silent'
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const made = zipped(files)
    await vi.waitFor(() => expect(workers.begun).toBe(1))
    expect(workers.ended).toBe(0)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await made).toEqual(expected)
    expect(workers.ended).toBe(1)
    workers.manner = 'works'
    expect(await zipped(files)).toEqual(expected)
    expect(workers.begun).toBe(1)
  })

  it('has the same bytes where there are no workers', async () => {
    vi.stubGlobal('Worker', undefined)
    expect(await zipped(files)).toEqual(expected)
    expect(workers.begun).toBe(0)
  })

  it('of a few lines is made at once', async () => {
    workers.manner = 'works'
    expect(await zipped({ 'a.json': ['{}', '\n'] })).toEqual(zipOf({ 'a.json': '{}\n' }))
    expect(workers.begun).toBe(0)
  })
})
