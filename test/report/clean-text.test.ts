import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText } from '../../src/report/typesetting/clean-text'
import { isAddress, isolated, withSignsKept } from '../../src/report/typesetting/isolate'

describe('clean text', () => {
  it.each([
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a\u0000b\u0007c\td', 'a b c d'],
    ['half \uD83D character', 'half \uFFFD character'],
    ['whole 😀 character', 'whole 😀 character'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['\u202Eturned', '\u202Eturned\u202C'],
    ['stray\u2069 end', 'stray end'],
    ['\u2067open\nnext', '\u2067open\u2069\nnext'],
    ['one\ntwo\n\nthree', 'one\ntwo\n\nthree'],
    ['one\r\n\r\n\r\ntwo', 'one\n\ntwo'],
    ['one\n \u00A0\n\u200B\n\t\n two', 'one\n\n two'],
    ['لَّ', 'لَّ'],
    ['👨🏻‍👩🏻‍👧🏻‍👦🏻 🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👨🏻‍👩🏻‍👧🏻‍👦🏻 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    [`a${'\u0301'.repeat(500)}b`, `a${'\u0301'.repeat(8)}b`],
    [`a${'\u0301\u2069'.repeat(500)}`, `a${'\u0301'.repeat(8)}`],
    [`©${'\u200D©'.repeat(500)}`, `©${'\u200D©'.repeat(8)}`],
  ])('turns %j into %j', (given, expected) => {
    expect(cleanText(given)).toBe(expected)
  })

  it('puts a title on one line', () => {
    expect(cleanLine('  A\n title\tof  two ')).toBe('A title of two')
  })

  it('keeps one blank line of a great many', () => {
    expect(cleanText(`one${'\n'.repeat(19_000)}two${' \n'.repeat(19_000)}`)).toBe('one\n\ntwo \n\n')
  })

  it('always gives well-formed text with balanced direction controls', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const line of cleanText(text).split('\n')) {
          const opened = (line.match(/[\u2066-\u2068]/g) ?? []).length
          expect((line.match(/\u2069/g) ?? []).length).toBe(opened)
        }
        expect(cleanText(text)).not.toMatch(/\p{Surrogate}/u)
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
      }),
    )
  })
})

describe('isolates', () => {
  it.each([
    ['https://www.ilo.org/', true],
    [' http://example.org/a?b=c ', true],
    ['see https://www.ilo.org/', false],
    ['ilo.org', false],
  ])('know an address: %j', (text, expected) => {
    expect(isAddress(text)).toBe(expected)
  })

  it('close at each line end', () => {
    expect(isolated('GB.346\nR193')).toBe('\u2068GB.346\u2069\n\u2068R193\u2069')
  })

  it.each([
    ['-1.5%', '\u2066-1.5%\u2069'],
    ['+3', '\u2066+3\u2069'],
    ['35 %', '\u206635 %\u2069'],
    ['و35%', 'و\u206635%\u2069'],
    ['و-1.5', 'و\u2066-1.5\u2069'],
    ['10-20', '10-20'],
    ['R-193', 'R-193'],
    ['1,234', '1,234'],
    ['٤٥٫٧٪', '٤٥٫٧٪'],
  ])('keeps the signs of %s', (given, expected) => {
    expect(withSignsKept(`من ${given} إلى`, 'rtl')).toBe(`من ${expected} إلى`)
    expect(withSignsKept(given, 'ltr')).toBe(given)
  })
})
