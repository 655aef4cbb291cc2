import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { zipOf } from '../../src/platform/zip'

const long = Array.from({ length: 300 }, (_, line) => `${line} ردّ 😀 ${'x'.repeat(300)}\n`)
const file = Uint8Array.from({ length: 5_000 }, (_, at) => at % 251)
const files = { 'b.ndjson': long, 'files/a': file, 'a.json': ['{}\n'] }
/** What has always been written. */
const expected = zipOf({ 'b.ndjson': long.join(''), 'files/a': file, 'a.json': '{}\n' })

type Heard = (event: { readonly data?: unknown }) => void

/** How the worker that the page starts behaves; and how many were begun, and ended. */
type Manner = 'works' | 'fails' | 'dies' | 'is silent' | 'cannot start'
let manner: Manner = 'works'
let [begun, ended] = [0, 0]
let zipped: typeof import('../../src/state/zipping').zipped

/** A worker that runs what ours runs, on this thread; what is given to it is gone here, as in a browser. */
class NearWorker {
  readonly #heard = new Map<string, Heard>()
  static answer: (data: unknown, reply: Heard) => void

  constructor() {
    begun += 1
    if (manner === 'cannot start') throw new TypeError('No worker here')
  }

  addEventListener(type: string, heard: Heard): void {
    this.#heard.set(type, heard)
  }

  postMessage(message: { readonly number: number }, transfer: Transferable[]): void {
    const data = structuredClone(message, { transfer })
    queueMicrotask(() => {
      if (manner === 'is silent') return
      if (manner === 'dies') this.#heard.get('error')?.({})
      else if (manner === 'fails') this.#heard.get('message')?.({ data: { number: message.number, type: 'failed' } })
      else NearWorker.answer(data, (event) => this.#heard.get('message')?.(event))
    })
  }

  terminate(): void {
    ended += 1
  }
}

beforeEach(async () => {
  ;[begun, ended] = [0, 0]
  let listening: Heard = () => undefined
  let reply: Heard = () => undefined
  vi.stubGlobal('location', { href: 'https://example.org/', origin: 'https://example.org' })
  vi.stubGlobal('Worker', NearWorker)
  vi.stubGlobal('addEventListener', (_: string, heard: Heard) => {
    listening = heard
  })
  vi.stubGlobal('postMessage', (data: unknown) => reply({ data }))
  NearWorker.answer = (data, to) => {
    reply = to
    listening({ data })
  }
  vi.resetModules()
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
      manner = how
      expect(await zipped(files)).toEqual(expected)
      expect(begun).toBe(1)
      expect(ended > 0).toBe(how !== 'cannot start')
      // What was given away with the texts is not what the caller still needs.
      expect(file).toHaveLength(5_000)
    },
  )

  it('has the same bytes where its worker is silent, which is ended and not asked again', async () => {
    manner = 'is silent'
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const made = zipped(files)
    await vi.waitFor(() => expect(begun).toBe(1))
    expect(ended).toBe(0)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await made).toEqual(expected)
    expect(ended).toBe(1)
    manner = 'works'
    expect(await zipped(files)).toEqual(expected)
    expect(begun).toBe(1)
  })

  it('has the same bytes where there are no workers', async () => {
    vi.stubGlobal('Worker', undefined)
    expect(await zipped(files)).toEqual(expected)
    expect(begun).toBe(0)
  })

  it('of a few lines is made at once', async () => {
    manner = 'works'
    expect(await zipped({ 'a.json': ['{}', '\n'] })).toEqual(zipOf({ 'a.json': '{}\n' }))
    expect(begun).toBe(0)
  })
})
