import { expect, it } from 'vitest'
import { shownSigns } from '../../src/cli/call'

it.each([
  ['\u001B[2J\u001B]0;title\u0007', '\\u001b[2J\\u001b]0;title\\u0007'],
  ['\u009B31m', '\\u009b31m'],
  ['a\rb\u0008', 'a\\u000db\\u0008'],
  ['\u202Egnp.exe', '\\u202egnp.exe'],
  ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
  ['اتساق ⁨FILE⁩ é', 'اتساق ⁨FILE⁩ é'],
])('a terminal shows %j and does not obey it', (text, shown) => {
  expect(shownSigns(text)).toBe(shown)
})

it('JSON says the same afterwards', () => {
  const value = { title: '\u001B[2J\u009B\u202Ex\u007F' }
  expect(JSON.parse(shownSigns(JSON.stringify(value)))).toEqual(value)
})
