import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/storage/row'
import { base64Of, bytesOfBase64, createSealer, secretBytes } from '../../src/storage/sealer'

const random = (count: number): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(count))
const sealer = createSealer(random(secretBytes), random)
const other = createSealer(random(secretBytes), random)

const row = (text: string): Row & { readonly text: string } => ({ id: 'e-1', hash: 'abc', text })

describe('what a locked device stores', () => {
  it('opens again, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
        expect(sealer.openRow(sealer.sealRow(row(text)))).toEqual(row(text))
      }),
    )
  })

  it('says nothing of the row, not even its id, and does not tell yes from unknown by its length', () => {
    const yes = sealer.sealRow(row('yes'))
    const unknown = sealer.sealRow(row('unknown'))
    expect(JSON.stringify(yes)).not.toMatch(/e-1|abc|yes/)
    expect(yes.id).toBe(unknown.id)
    expect(yes.box).toHaveLength(unknown.box.length)
    expect(sealer.sealRow(row('yes')).box).not.toBe(yes.box)
  })

  it('does not open with another secret, in another place, or after any change', () => {
    const box = sealer.sealRow(row('yes'))
    expect(other.openRow(box)).toBeNull()
    expect(sealer.openRow({ ...box, id: sealer.idOf('e-2 abc') })).toBeNull()
    const bytes = bytesOfBase64(box.box)
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.with(at, (bytes[at] ?? 0) ^ 1)
      expect(sealer.openRow({ ...box, box: base64Of(changed) })).toBeNull()
    }
    for (const broken of ['', '*', 'AAAA']) expect(sealer.openRow({ ...box, box: broken })).toBeNull()
  })

  it('names a document the same way always, and only its own secret reads the name', () => {
    const hash = '0123456789abcdef'.repeat(4)
    expect(sealer.nameOf(hash)).toBe(sealer.nameOf(hash))
    expect(sealer.nameOf(hash)).not.toContain(hash.slice(0, 8))
    expect(sealer.hashOf(sealer.nameOf(hash))).toBe(hash)
    expect(other.hashOf(sealer.nameOf(hash))).toBeNull()
    expect(sealer.hashOf(hash)).toBeNull()
  })

  it('seals documents whole', () => {
    const bytes = random(100_000)
    const box = sealer.sealBytes(bytes)
    expect(sealer.openBytes(box)).toEqual(bytes)
    expect(sealer.openBytes(box.subarray(0, -1))).toBeNull()
    expect(other.openBytes(box)).toBeNull()
    expect(sealer.openBytes(new Uint8Array())).toBeNull()
  })
})
