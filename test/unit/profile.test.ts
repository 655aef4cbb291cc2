import { beforeAll, describe, expect, it } from 'vitest'
import type { QuestionnaireDiagnosis } from '../../src/domain/diagnostic/diagnose'
import { isMostlyUnknown, lawToPractice, profileRange, widestStep } from '../../src/domain/diagnostic/profile'
import { scoreOf, stageProfile } from '../../src/domain/scoring/score'
import { sensitivityOf } from '../../src/domain/scoring/sensitivity'
import { readerOf } from '../../src/i18n/document-reader'
import {
  profileSentence,
  stepsSentence,
  stepWords,
  weightsSentence,
  widestSentence,
} from '../../src/i18n/profile-words'
import type { Reader } from '../../src/i18n/reader'

/** A questionnaire of equally heavy indicators, from their floors and ceilings. */
function diagnosisOf(intervals: readonly (readonly [number, number])[]): QuestionnaireDiagnosis {
  const indicators = intervals.map(([floor, ceiling]) => ({ floor, ceiling, weight: 1, target: 3 }))
  return {
    ...scoreOf(indicators),
    stages: stageProfile(indicators),
    sensitivity: sensitivityOf(indicators, 200),
    redFlags: [],
    applicable: indicators.length,
    settled: indicators.filter(({ floor, ceiling }) => floor === ceiling).length,
    answered: indicators.length,
  }
}

const named = (title: string, ...intervals: readonly (readonly [number, number])[]) => ({
  title,
  diagnosis: diagnosisOf(intervals),
})
const law = named('Law', [3, 3], [2, 2], [2, 4], [1, 1])
const care = named('Care', [1, 4], [0, 4])
const trade = named('Trade', [2, 2], [0, 0])
const none = named('None')

describe('the profile', () => {
  it('has two ends, with the questionnaires that stand there', () => {
    expect(profileRange([law, care, trade])).toEqual({
      kind: 'range',
      lowest: { share: 13, rows: [care] },
      highest: { share: 50, rows: [law] },
    })
    expect(profileRange([none])).toEqual({ kind: 'none-applies' })
    expect(profileRange([named('Zero', [0, 4]), none])).toEqual({ kind: 'nothing' })
    expect(profileRange([named('One', [2, 2]), named('Two', [2, 4])])).toEqual({ kind: 'same', share: 50 })
  })

  it('is mostly unknown where more is open than confirmed', () => {
    expect([law, care, trade, none].map(({ diagnosis }) => isMostlyUnknown(diagnosis))).toEqual([
      false,
      true,
      false,
      false,
    ])
  })
})

describe('the step from law to practice', () => {
  it('is counted in the whole percentages that are read', () => {
    expect(lawToPractice(law.diagnosis)).toEqual({ kind: 'lower', adopted: 75, implemented: 25, points: 50 })
    expect(lawToPractice(named('Same', [3, 3], [0, 0]).diagnosis)).toEqual({ kind: 'as-much', adopted: 50 })
    expect(lawToPractice(care.diagnosis)).toEqual({ kind: 'none-adopted' })
    expect(lawToPractice(none.diagnosis)).toEqual({ kind: 'none-applies' })
  })

  it('is widest somewhere, or nowhere', () => {
    expect(widestStep([law, care, trade])).toEqual({ points: 50, rows: [law, trade] })
    expect(widestStep([care, none])).toBeNull()
  })
})

describe('in words', () => {
  let english: Reader
  beforeAll(async () => {
    english = await readerOf('en', 'western', '')
  })

  it('the profile says where it begins and ends, and never a total', () => {
    expect(profileSentence([law, care, trade], english)).toBe(
      'Confirmed in place: from 13\u00a0% (Care) to 50\u00a0% (Law). In 1 of 3 questionnaires, more is not known than is confirmed.',
    )
    expect(profileSentence([trade, named('Full', [4, 4])], english)).toContain('Nothing is left to find out.')
    expect(profileSentence([none, none], english)).toBe('No indicator applies.')
    expect(profileSentence([law], english)).toMatch(/^Law: of the four stages of 4 indicators/)
  })

  it('the step is said in words, never with a minus', () => {
    expect([law, care, none].map((one) => stepWords(one, english))).toEqual([
      '50 points lower',
      'adoption not confirmed yet',
      '',
    ])
    expect(stepsSentence([law, care, trade], english)).toBe(
      'In 2 of 3 questionnaires, less is confirmed as implemented than as adopted.',
    )
    expect(stepsSentence([care, care], english)).toMatch(/^Nothing is confirmed as adopted yet/)
    expect(stepsSentence([named('Same', [3, 3]), care], english)).toMatch(/^In no questionnaire/)
    expect(widestSentence([law, care, trade], english)).toBe('The largest step down is 50 points: Law and Trade.')
  })

  it('what weights move is rounded up, so that no sentence promises more than the band', () => {
    const band = { low: 48.9, high: 52.1, topFiveStable: 100 }
    expect(weightsSentence([{ ...law, sensitivity: band }], english)).toContain('no more than 3 points')
    expect(weightsSentence([{ ...none, sensitivity: null }], english)).toMatch(/does not move/)
  })
})
