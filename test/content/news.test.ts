import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { version } from '../../package.json'
import { factsOf, languages } from '../../src/i18n/languages'
import { newsOf, newsTold } from '../../src/i18n/news'

const finished = Object.keys(languages).filter((language) => !factsOf(language).draft)

describe.each(finished)('what is new, in %s', (language) => {
  const sentences = JSON.parse(readFileSync(`src/i18n/locales/${language}/news.json`, 'utf8'))
  const { unreleased, ...released } = sentences

  it('is said of this version, in a few short sentences', () => {
    for (const one of [unreleased === undefined ? [] : newsOf({ unreleased }, version), newsOf(released, version)]) {
      for (const sentence of one) expect(sentence.length, sentence).toBeLessThan(180)
      expect(one.length).toBeLessThanOrEqual(7)
    }
    expect(newsOf(released, version).length).toBeGreaterThanOrEqual(3)
  })
})

describe('news', () => {
  it('of a version without a number come before those of the last one', () => {
    const sentences = { unreleased: { 1: 'New' }, '1-0-0': { 1: 'Old' } }
    expect(newsOf(sentences, '1.0.0')).toEqual(['New'])
    expect(newsOf({ '1-0-0': { 1: 'Old' } }, '1.0.0')).toEqual(['Old'])
    expect(newsOf({}, '1.0.0')).toEqual([])
  })

  it('told by another version are sentences or nothing', () => {
    expect(newsTold(['One', 2, null])).toEqual(['One'])
    expect(newsTold(null)).toEqual([])
    expect(newsTold({ 0: 'One' })).toEqual([])
  })
})
