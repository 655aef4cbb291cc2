import { describe, expect, it } from 'vitest'
import { entriesOfAnswers, readAnswers } from '../../src/domain/exchange/answers'
import { problemsListed } from '../../src/domain/exchange/limits'
import { writePackage } from '../../src/domain/exchange/package'
import { readBytes } from '../../src/domain/exchange/read-bytes'
import { sampleAnswers } from '../../src/domain/exchange/sample'
import { maximumListed } from '../../src/domain/limits'
import { unpackingTools } from '../support/packages'

const { catalogue, digest, isCountry } = unpackingTools

const sample = sampleAnswers(catalogue, { seed: 3, respondents: 2, title: 'A country', year: 2026 })

const zeros = (count: number): readonly number[] => Array.from({ length: count }, () => 0)

const tooMany = maximumListed + 1

const manyNames = Object.fromEntries(zeros(tooMany).map((zero, place) => [place, zero]))

function packageText(): string {
  const answers = readAnswers(sample, catalogue, isCountry)
  if (!answers.ok) throw new Error('The sample cannot be read')
  const entries = entriesOfAnswers(answers.value, catalogue, digest)
  return writePackage(entries[0]?.assessment ?? '', entries, digest)
}

/** What is said of a file that looks like this; null where it is taken. */
async function problemsOf(text: string) {
  const read = await readBytes(new TextEncoder().encode(text), unpackingTools)
  return read.ok ? null : read.problems
}

describe('an endless list in a file', () => {
  it('is refused with as many problems as somebody reads', async () => {
    const problems = await problemsOf(JSON.stringify({ ...sample, answers: zeros(10 * problemsListed) }))
    expect(problems).toHaveLength(problemsListed)
    expect(problems?.[0]).toEqual({ type: 'wrong-type', place: { path: 'answers[0]' }, expected: 'object' })
  })

  it('of dissents is counted, and not looked at one by one', async () => {
    const agreement = { indicator: 'law/definition', dissent: zeros(tooMany) }
    expect(await problemsOf(JSON.stringify({ ...sample, agreements: [agreement] }))).toEqual([
      { type: 'too-many', place: { path: 'agreements[0].dissent' }, limit: maximumListed },
    ])
  })

  it('of names is counted too', async () => {
    expect(await problemsOf(JSON.stringify({ ...sample, countryNames: manyNames }))).toEqual([
      { type: 'wrong-form', place: { path: 'countryNames' } },
    ])
  })

  it('within an entry, too', async () => {
    const text = packageText()
    expect(await problemsOf(text)).toBeNull()
    const withMany = text.replace('"supersedes":[]', `"supersedes":${JSON.stringify(zeros(tooMany))}`)
    expect((await problemsOf(withMany))?.[0]).toMatchObject({ type: 'too-many', limit: maximumListed })
    const withNames = text.replace(/"countryNames":\{[^}]*\}/, `"countryNames":${JSON.stringify(manyNames)}`)
    expect((await problemsOf(withNames))?.[0]).toMatchObject({
      type: 'wrong-form',
      place: { path: 'body.countryNames' },
    })
  })
})
