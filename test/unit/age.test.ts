import { inflateSync } from 'node:zlib'
import * as vectors from 'cctv-age'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLocked } from '../../src/domain/exchange/locked'
import { lock, unlock } from '../../src/platform/age'
import { digestOfBytes } from '../../src/platform/digest'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const passphrase = 'harbour lentil seven pencil'

describe('a file locked with a passphrase', () => {
  const content = bytesOf('What was said. قيل.'.repeat(500))
  const locked = lock(content, passphrase)

  it('opens with the same passphrase only, and is known by its first bytes', async () => {
    expect(looksLocked(await locked)).toBe(true)
    expect(looksLocked(content)).toBe(false)
    expect(await unlock(await locked, `${passphrase} `)).toEqual({ type: 'unlocked', bytes: content })
    expect(await unlock(await locked, 'harbour lentil seven pencils')).toEqual({ type: 'wrong-passphrase' })
    expect(await unlock(await locked, '')).toEqual({ type: 'wrong-passphrase' })
  })

  it('is refused whole when a single bit is not what was written, or the end is missing', async () => {
    const whole = await locked
    for (const at of [0, 30, 60, 140, 200, whole.length - 1]) {
      const changed = whole.map((byte, index) => (index === at ? byte ^ 1 : byte))
      expect((await unlock(changed, passphrase)).type, `byte ${at}`).not.toBe('unlocked')
    }
    expect(await unlock(whole.subarray(0, -1), passphrase)).toEqual({ type: 'damaged' })
  })

  it('that asks for more memory than a phone has is not tried', async () => {
    const asking = bytesOf('age-encryption.org/v1\n-> scrypt rF0/NwblUHHTpgQgRpe5CQ 19\nbody\n--- mac\n')
    expect(await unlock(asking, passphrase)).toEqual({ type: 'too-hard' })
  })

  it('that was locked for a key says so', async () => {
    const forKey = bytesOf(
      'age-encryption.org/v1\n-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nbody\n--- mac\n',
    )
    expect(await unlock(forKey, passphrase)).toEqual({ type: 'other-key' })
  })

  it('never throws, whatever the bytes', async () => {
    const head = bytesOf('age-encryption.org/v1\n-> scrypt ')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (rest) => {
        const { type } = await unlock(Uint8Array.of(...head, ...rest), passphrase)
        expect(['damaged', 'other-key', 'too-hard', 'wrong-passphrase']).toContain(type)
      }),
    )
  })
})

interface Vector {
  readonly name: string
  readonly facts: ReadonlyMap<string, string>
  readonly file: Uint8Array
}

/** The head of a vector says what to expect of the file behind its empty line. */
function vectorOf(name: string, bytes: Uint8Array): Vector {
  const text = Buffer.from(bytes).toString('latin1')
  const end = text.indexOf('\n\n')
  const facts = new Map(
    text
      .slice(0, end)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const),
  )
  const file = bytes.subarray(end + 2)
  return { name, facts, file: facts.has('compressed') ? inflateSync(file) : file }
}

/** What the makers of the format say about files with a passphrase: https://github.com/C2SP/CCTV/tree/main/age */
describe('the vectors of the age format', () => {
  const all = Object.entries(vectors)
    .filter(([, bytes]) => bytes instanceof Uint8Array)
    .map(([name, bytes]) => vectorOf(name, bytes))
  const withPassphrase = all.filter(({ facts }) => facts.has('passphrase') && !facts.has('identity'))

  it('are there', () => {
    expect(withPassphrase.length).toBeGreaterThan(10)
  })

  it.each(withPassphrase)('$name', async ({ facts, file }) => {
    const unlocked = await unlock(file, facts.get('passphrase') ?? '')
    expect(unlocked.type === 'unlocked').toBe(facts.get('expect') === 'success')
    if (unlocked.type === 'unlocked') expect(await digestOfBytes(unlocked.bytes)).toBe(facts.get('payload'))
  })
})
