import { describe, expect, test } from 'vitest'
import { appendEntries, mendTail, readJournal } from '../../src/storage/journal-file'
import { lineOf } from '../../src/storage/journal-line'
import type { Row } from '../../src/storage/row'
import { memoryFile } from './memory-file'

const whole = (row: Row): Row => row
const entry = (id: string): string => JSON.stringify({ id, hash: `hash of ${id}`, note: 'قانون' })
const lines = (...ids: readonly string[]): string => ids.map((id) => lineOf(entry(id))).join('')
const idsIn = (file: ReturnType<typeof memoryFile>): readonly string[] =>
  readJournal(file, whole).rows.map(({ id }) => id)
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('appending', () => {
  test('adds lines at the end', () => {
    const file = memoryFile(lines('a'))
    expect(appendEntries(file, [entry('b'), entry('c')])).toBe('written')
    expect(file.text()).toBe(lines('a', 'b', 'c'))
  })

  test('leaves the file as it was when only a part fits', () => {
    const before = lines('a')
    const file = memoryFile(before, { capacity: bytesOf(before).length + 50 })
    expect(appendEntries(file, [entry('b'), entry('c')])).toBe('full')
    expect(file.text()).toBe(before)
  })

  test.each([
    ['full', new DOMException('no room', 'QuotaExceededError')],
    ['unavailable', new DOMException('gone', 'InvalidStateError')],
  ])('leaves the file as it was when a write fails as %s', (reason, failure) => {
    const file = memoryFile(lines('a'), { failure })
    expect(appendEntries(file, [entry('b')])).toBe(reason)
    expect(file.text()).toBe(lines('a'))
  })
})

describe('a torn tail', () => {
  const whole = bytesOf(lines('a', 'b'))
  const first = bytesOf(lines('a')).length

  test('costs the torn line only, wherever it tore, and never the next one', () => {
    for (let end = first + 1; end < whole.length - 1; end += 1) {
      const file = memoryFile(whole.slice(0, end))
      expect(appendEntries(file, [entry('c')])).toBe('written')
      expect(file.text()).toBe(lines('a', 'c'))
    }
  })

  test('costs nothing when only the line feed is missing', () => {
    const file = memoryFile(whole.slice(0, -1))
    expect(mendTail(file)).toBe(false)
    expect(file.text()).toBe(lines('a', 'b'))
  })

  test('is cut when it is the only line, or longer than one look back', () => {
    const alone = memoryFile('{"sum":"12')
    expect(mendTail(alone)).toBe(true)
    expect(alone.getSize()).toBe(0)
    const long = memoryFile(`${lines('a')}${'x'.repeat(200_000)}`)
    expect(mendTail(long)).toBe(true)
    expect(long.text()).toBe(lines('a'))
  })

  test('of zeros, as a power cut leaves them, is cut', () => {
    const file = memoryFile(new Uint8Array([...bytesOf(lines('a')), ...new Uint8Array(4_096)]))
    expect(mendTail(file)).toBe(true)
    expect(file.text()).toBe(lines('a'))
  })

  test('is not found where there is none', () => {
    for (const content of ['', lines('a')]) {
      const file = memoryFile(content)
      expect(mendTail(file)).toBe(false)
      expect(file.text()).toBe(content)
    }
  })
})

describe('reading', () => {
  test('counts damaged lines and reads the others', () => {
    const flipped = bytesOf(lines('a', 'b', 'c'))
    const middle = bytesOf(lines('a')).length + 60
    expect(readJournal(memoryFile(flipped.with(middle, (flipped[middle] ?? 0) ^ 4)), whole)).toMatchObject({
      rows: [{ id: 'a' }, { id: 'c' }],
      damaged: 1,
    })
  })

  test('counts a sound line that is no entry as damaged', () => {
    const file = memoryFile(`${lineOf('[]')}${lineOf('{"id":1,"hash":"x"}')}${lineOf('not json')}\n${lines('a')}`)
    expect(readJournal(file, whole)).toMatchObject({ rows: [{ id: 'a' }], damaged: 4 })
  })

  test('finds nothing in an empty file', () => {
    expect(readJournal(memoryFile(), whole)).toEqual({ rows: [], damaged: 0 })
  })

  test('keeps fields that this version does not know', () => {
    const json = '{"id":"a","hash":"b","v":9,"later":true}'
    expect(readJournal(memoryFile(lineOf(json)), whole).rows).toEqual([JSON.parse(json)])
  })

  test('survives any single bit flip with at most two lines lost', () => {
    const bytes = bytesOf(lines('a', 'b', 'c', 'd'))
    for (let place = 0; place < bytes.length; place += 1) {
      const file = memoryFile(bytes.with(place, (bytes[place] ?? 0) ^ 2))
      mendTail(file)
      expect(idsIn(file).length).toBeGreaterThanOrEqual(2)
    }
  })
})
