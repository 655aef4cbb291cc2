import { expect, it } from 'vitest'
import { xssCorpus, xssLines } from '../support/xss-corpus'

it('the known attacks are many, different, and fit into every field', () => {
  expect(new Set(xssCorpus).size).toBe(xssCorpus.length)
  expect(xssCorpus.length).toBeGreaterThan(100)
  for (const text of [...xssCorpus, ...xssLines]) expect(text.length, text).toBeLessThanOrEqual(1000)
  for (const text of xssCorpus)
    expect(
      xssLines.some((line) => line.includes(text)),
      text,
    ).toBe(true)
})
