import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonOf, parsingJson } from '../../src/domain/exchange/json'
import { wholeOf } from '../../src/domain/pieces'

/** Beyond what is parsed at once. */
const filling = 'x'.repeat(17_000)

/** How often reading stops, and what comes of it. */
function read(text: string) {
  const work = parsingJson(text)
  let stops = 0
  let step = work.next()
  for (; step.done !== true; step = work.next()) stops += 1
  return { stops, json: step.value }
}

/** Names in their order count too: whoever looks a thing up by place must find the same. */
function expectSame(text: string): void {
  const json = wholeOf(parsingJson(text))
  const expected = jsonOf(text)
  expect(json).toEqual(expected)
  expect(JSON.stringify(json)).toBe(JSON.stringify(expected))
}

const odd = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  '1',
  '0',
  '',
  '"',
  '\\',
  '\\"',
  '],[',
  '\u2028',
  '😀',
  '\ud800',
)
const name = fc.oneof(odd, fc.string())
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    name,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  ),
})).value
const member = fc.tuple(name, fc.oneof(value, fc.array(value, { maxLength: 40, size: 'max' })))
const space = fc.constantFrom('', ' ', '\n', '\r\n\t', '  ')

/** An object as somebody might write it: with the same name twice, and white space wherever it may stand. */
const text = fc.tuple(fc.array(member, { maxLength: 8 }), space, fc.boolean()).map(([members, gap, isWide]) => {
  const written = [...members, ['filling', [filling]] as const, ['list', [[], {}, 'a,b', filling, 1]] as const].map(
    ([key, one]) =>
      `${gap}${JSON.stringify(key)}${gap}:${gap}${JSON.stringify(one, null, isWide ? 2 : undefined)}${gap}`,
  )
  return `${gap}{${written.join(',')}}${gap}`
})

describe('JSON in pieces', () => {
  it('is what JSON.parse makes of it', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(jsonOf(one)).not.toBeNull()
        expectSame(one)
      }),
      { numRuns: 300 },
    )
  })

  it('is refused where JSON.parse refuses it, whatever was changed', () => {
    const change = fc.record({
      at: fc.nat(),
      put: fc.constantFrom('', 'x', '"', '\n', ',', ':', '[', ']', '{', '}', '\\', '0', ' ', '\u0000', '\u00a0'),
      // Near the end or the beginning: in the middle nearly everything is filling.
      isFromEnd: fc.boolean(),
    })
    fc.assert(
      fc.property(
        text,
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.option(fc.nat()),
        (whole, changes, cut) => {
          const broken = changes.reduce((one, { at, put, isFromEnd }) => {
            const near = at % Math.min(one.length, 200)
            const place = isFromEnd ? one.length - 1 - near : near
            return one.slice(0, place) + put + one.slice(place + 1)
          }, whole)
          expectSame(broken)
          if (cut !== null) expectSame(`${broken.slice(0, cut % broken.length)}${' '.repeat(17_000)}`)
        },
      ),
      { numRuns: 600 },
    )
  })

  it.each([
    ['a list', `[${JSON.stringify(filling)}]`],
    ['a text', JSON.stringify(filling)],
    ['nothing', ' '.repeat(17_000)],
    ['a name twice', `{"a":[1],"b":"${filling}","a":{"c":2}}`],
    ['a prototype', `{"__proto__":{"x":1},"b":["${filling}"],"__proto__":[2]}`],
    ['names that are numbers', `{"b":["${filling}"],"2":[],"1":[]}`],
    ['a comma too many', `{"a":[1,2,],"b":"${filling}"}`],
    ['a comma alone', `{"a":[,],"b":"${filling}"}`],
    ['a comma too many, after much', `{"a":["${filling}",]}`],
    ['two commas after much', `{"a":["${filling}",,1]}`],
    ['a last comma', `{"a":["${filling}"],}`],
    ['a bracket that closes the other', `{"a":["${filling}"},"b":1}`],
    ['more after the end', `{"a":["${filling}"]} {}`],
    ['an escape at the end', `{"a":["${filling}\\\\","\\\\\\"",1]}`],
    ['a string that never ends', `{"a":["${filling}\\"]}`],
    ['a deep nesting', `{"a":${'['.repeat(1_000)}${']'.repeat(1_000)},"b":"${filling}"}`],
    ['an endless nesting', `{"a":${'['.repeat(40_000)}`],
    ['a byte order mark', `\uFEFF{"a":["${filling}"]}`],
  ])('treats %s as JSON.parse does', (_, one) => {
    expectSame(one)
  })

  it('stops the oftener, the longer its lists and its items are', () => {
    const list = (count: number): string =>
      JSON.stringify({ a: 1, list: Array.from({ length: count }, () => ({ a: ['b'] })) })
    expect(read(list(100)).stops).toBe(0)
    expect(read(list(10_000)).stops).toBeGreaterThan(5)
    expect(read(list(100_000)).stops).toBeGreaterThan(8 * read(list(10_000)).stops)
    expect(read(JSON.stringify({ list: [Array.from({ length: 50_000 }, () => 1)] })).stops).toBeGreaterThan(5)
  })
})
