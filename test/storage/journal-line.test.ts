import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineOf, readLine } from '../../src/storage/journal-line'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const withoutFeed = (line: string): Uint8Array => bytesOf(line).subarray(0, -1)

describe('a line of the journal', () => {
  test('is JSON of its own, on one line, with a sum', () => {
    const line = lineOf('{"id":"a","hash":"b"}')
    expect(JSON.parse(line)).toEqual({ sum: expect.stringMatching(/^[0-9a-f]{8}$/), entry: { id: 'a', hash: 'b' } })
    expect(line.indexOf('\n')).toBe(line.length - 1)
  })

  test('keeps the format of version 1: a journal on a device is older than its reader', () => {
    expect(lineOf('{"id":"a"}')).toBe('{"sum":"9aa4e643","entry":{"id":"a"}}\n')
  })

  test('gives back what was written, in any script', () => {
    fc.assert(
      fc.property(fc.json(), fc.string({ unit: 'grapheme' }), (json, text) => {
        for (const content of [json, JSON.stringify({ text })])
          expect(readLine(withoutFeed(lineOf(content)))).toBe(content)
      }),
    )
  })

  test('is damaged when any bit of it is another, or when any part of its end is missing', () => {
    const line = withoutFeed(lineOf('{"id":"a","note":"قانون"}'))
    for (let place = 0; place < line.length; place += 1) {
      for (const bit of [0, 3, 7]) {
        const flipped = line.with(place, (line[place] ?? 0) ^ (1 << bit))
        expect(readLine(flipped)).toBeNull()
      }
      expect(readLine(line.subarray(0, place))).toBeNull()
    }
  })

  test('is damaged when something is glued to it', () => {
    const line = lineOf('{"id":"a"}').trimEnd()
    for (const glued of [`${line}${line}`, ` ${line}`, `${line}}`, `{"su${line}`])
      expect(readLine(bytesOf(glued))).toBeNull()
  })
})
