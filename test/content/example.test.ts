import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { readFile } from '../../src/domain/exchange/read'
import { isCountry } from '../../src/i18n/countries'
import type { DigitsSetting } from '../../src/i18n/digits'
import { factsOf, type Language, languages, sourceLanguage } from '../../src/i18n/languages'
import { changeLanguage } from '../../src/i18n/reader'
import { exampleSources } from '../../src/pages/home/example'
import { digestOf } from '../../src/platform/digest'

const folder = 'questionnaires/example'
const textsIn = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(`${folder}/texts/${language}.json`, 'utf8'))

const isSentence = (field: string): boolean =>
  ['title', 'name', 'note', 'reason', 'text', 'reference', 'notApplicable'].includes(field)

/** What people wrote, in the order of the file, each once. */
function writtenIn(answers: string): readonly string[] {
  const found = new Set<string>()
  JSON.parse(answers, (field, value) => {
    if (isSentence(field) && typeof value === 'string' && value !== '') found.add(value)
    return value
  })
  return [...found]
}

async function answersIn(language: Language, digits: DigitsSetting = 'western'): Promise<string> {
  changeLanguage(language, digits, '')
  const [file] = await exampleSources()
  return new TextDecoder().decode(await file?.bytes())
}

afterEach(() => changeLanguage(sourceLanguage, 'western', ''))

const english = readFileSync(`${folder}/answers.json`, 'utf8')
const finished = Object.keys(languages).filter((language) => !factsOf(language).draft)

describe('the example', () => {
  it('names its sentences for whoever translates them', () => {
    expect(Object.entries(textsIn(sourceLanguage))).toEqual(writtenIn(english).map((sentence) => [sentence, sentence]))
  })

  it('is in the source language as its file has it', async () => {
    expect(JSON.parse(await answersIn(sourceLanguage))).toEqual(JSON.parse(english))
  })

  it('has the digits of whoever reads it', async () => {
    const { evidence } = JSON.parse(await answersIn('ar', 'arabic-indic'))
    const references = evidence.map(({ reference }: { reference: string }) => reference).join(' ')
    expect(references).toMatch(/[٠-٩]/)
    expect(references).not.toMatch(/[0-9]/)
  })

  describe.each(finished.filter((language) => language !== sourceLanguage))('%s', (language) => {
    it('says everything, and nothing that nobody wrote', () => {
      const own = textsIn(language)
      expect(Object.keys(own)).toEqual(writtenIn(english))
      for (const [sentence, text] of Object.entries(own)) expect(text.trim(), sentence).not.toBe('')
    })

    it('is opened in that language, and otherwise the same', async () => {
      const answers = await answersIn(language)
      const own = new Set(Object.values(textsIn(language)))
      expect(writtenIn(answers).filter((text) => !own.has(text))).toEqual([])
      const shape = (text: string): unknown =>
        JSON.parse(text, (field, value) => (isSentence(field) && value !== '' ? 'written' : value))
      expect(shape(answers)).toEqual(shape(english))
      expect(readFile(answers, { catalogue: shippedCatalogue, digest: digestOf, isCountry })).toMatchObject({
        ok: true,
      })
    })
  })
})
