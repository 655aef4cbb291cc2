import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCoherenceTexts, loadSourceTexts, loadTitles, shippedCatalogue } from '../../src/catalogue/catalogue'
import { loadNames, questionnaireName } from '../../src/catalogue/names'
import { fold } from '../../src/domain/assessment/fold'
import { diagnose } from '../../src/domain/diagnostic/diagnose'
import { readFile } from '../../src/domain/exchange/read'
import { sampleAnswers } from '../../src/domain/exchange/sample'
import { agreementIndex } from '../../src/domain/scoring/agreement'
import { type Interval, intervalOf, isAhead } from '../../src/domain/scoring/interval'
import { scoreOf, stages } from '../../src/domain/scoring/score'
import { isCountry } from '../../src/i18n/countries'
import { readerOf } from '../../src/i18n/document-reader'
import type { Language } from '../../src/i18n/languages'
import { loadScreens } from '../../src/i18n/translate'
import { stepsOfVerdict } from '../../src/pages/explain/coherence'
import { stepsOfCoverage, stepsOfStatus } from '../../src/pages/explain/conclusions'
import {
  indexSteps,
  stepsOfAgreementIndex,
  stepsOfConsensus,
  stepsOfEvidence,
} from '../../src/pages/explain/confidence'
import type { Explaining, Explanation } from '../../src/pages/explain/explanation'
import {
  stepsOfFindOut,
  stepsOfGap,
  stepsOfPosition,
  stepsOfPriority,
  stepsOfRedFlag,
} from '../../src/pages/explain/indicator'
import { stepsOfGeometric, stepsOfKnownOnly, stepsOfMinimum, stepsOfScore } from '../../src/pages/explain/scores'
import { stepsOfSensitivity } from '../../src/pages/explain/sensitivity'
import { stepsOfDrop, stepsOfStage } from '../../src/pages/explain/stages'
import { chapters } from '../../src/pages/method/chapters'
import { answers, distributions, questionnaire, settledAt, uneven } from '../../src/pages/method/examples'
import { indicatorsOf, questionnairesOf } from '../../src/pages/results/view'
import { digestOf } from '../../src/platform/digest'
import { amountOf, sidesOf } from '../support/arithmetic'

const example = readFileSync('questionnaires/example/answers.json', 'utf8')
const divided = JSON.stringify(
  sampleAnswers(shippedCatalogue, { seed: 7, respondents: 9, title: 'Nine respondents', year: 2026 }),
)
const empty = JSON.stringify({
  ...JSON.parse(example),
  answers: [],
  agreements: [],
  evidence: [],
  votes: [],
  targets: [],
})

async function viewOf(answers: string, language: Language): Promise<Explaining> {
  const read = readFile(answers, { catalogue: shippedCatalogue, digest: digestOf, isCountry })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const assessment = fold(read.value.assessment, read.value.entries)
  const reader = await readerOf(language, 'by-country', assessment.details?.country ?? '')
  await loadScreens(language)
  await loadNames(language)
  return {
    assessment,
    diagnostic: diagnose(shippedCatalogue, assessment, { sensitivity: true }),
    catalogue: shippedCatalogue,
    texts: {
      language,
      titles: await loadTitles(language),
      questionnaires: {},
      sources: await loadSourceTexts(language),
      coherence: await loadCoherenceTexts(language),
    },
    questionnaireName,
    reader,
  }
}

/** Everything that is explained about one assessment. */
function everything(view: Explaining): readonly Explanation[] {
  return [
    ...questionnairesOf(view).flatMap((own) => [
      stepsOfScore(own, view),
      stepsOfKnownOnly(own, view),
      stepsOfGeometric(own, view),
      stepsOfMinimum(own, view),
      ...stages.map((stage) => stepsOfStage(own, stage, view)),
      stepsOfDrop(own, view),
      stepsOfSensitivity(own, own.diagnosis.sensitivity, view),
    ]),
    ...indicatorsOf(view).flatMap((diagnosis) => [
      stepsOfPosition(diagnosis, view),
      stepsOfRedFlag(diagnosis, view),
      stepsOfGap(diagnosis, view),
      stepsOfPriority(diagnosis, view),
      stepsOfFindOut(diagnosis, view),
      stepsOfEvidence(diagnosis, view),
      stepsOfConsensus(diagnosis, view),
      stepsOfAgreementIndex(diagnosis, view),
    ]),
    ...Object.keys(view.diagnostic.conclusions).map((id) => stepsOfCoverage({ kind: 'point', id }, view)),
    ...Object.keys(view.diagnostic.strategy).map((id) => stepsOfCoverage({ kind: 'paragraph', id }, view)),
    ...Object.values(view.diagnostic.conclusions).map((coverage) => stepsOfStatus(coverage, view)),
    ...view.catalogue.rules.map((rule) => stepsOfVerdict(rule, view)),
  ]
}

const formulasOf = ({ steps }: Explanation): readonly string[] =>
  steps.flatMap(({ formula }) => (formula === undefined ? [] : [formula]))

/** What the last formula comes to, as printed. */
const resultOf = (explanation: Explanation, at = -1): number => sidesOf(formulasOf(explanation).at(at) ?? '').right

let views: readonly Explaining[] = []

beforeAll(async () => {
  views = await Promise.all([example, divided, empty].map((answers) => viewOf(answers, 'en')))
})

describe('a printed equation', () => {
  it('is read as it is printed', () => {
    expect(amountOf('(1\u00a0×\u00a02 + 3) ÷ 4 − exp(0)')).toBe(0.25)
    expect(sidesOf('5 ÷ 8 = 62.5\u00a0%')).toEqual({ left: 62.5, right: 62.5, unit: 0.1 })
  })
})

describe('how a figure was computed', () => {
  it('comes to what is printed, from the numbers that are printed', () => {
    for (const formula of views.flatMap(everything).flatMap(formulasOf)) {
      const { left, right, unit } = sidesOf(formula)
      // Half of the last digit, and what a binary fraction adds to it.
      expect(Math.abs(left - right), formula).toBeLessThanOrEqual(unit / 2 + 1e-6)
    }
  })

  it('ends at the figure of the diagnostic: questionnaires', () => {
    for (const view of views) {
      for (const own of questionnairesOf(view)) {
        const { floor, ceiling, coverage, knownOnly, geometric, minimum, stages: shares } = own.diagnosis
        const score = stepsOfScore(own, view)
        expect([resultOf(score, 2), resultOf(score)]).toEqual([floor, ceiling])
        expect(score.steps[0]?.inputs).toHaveLength(own.diagnosis.applicable)
        const known = stepsOfKnownOnly(own, view)
        expect(resultOf(known, 0)).toBe(coverage)
        if (knownOnly !== null) expect(resultOf(known)).toBe(knownOnly)
        const product = stepsOfGeometric(own, view)
        expect([resultOf(product, 2), resultOf(product)]).toEqual([geometric.floor, geometric.ceiling])
        const lowest = stepsOfMinimum(own, view)
        expect([resultOf(lowest, 0), resultOf(lowest)]).toEqual([minimum.floor, minimum.ceiling])
        for (const [index, stage] of stages.entries()) {
          const share = stepsOfStage(own, stage, view)
          expect([resultOf(share, 0), resultOf(share)]).toEqual([shares[index]?.floor, shares[index]?.ceiling])
        }
      }
    }
  })

  it('ends at the figure of the diagnostic: indicators', () => {
    for (const view of views) {
      for (const diagnosis of indicatorsOf(view)) {
        const { gap, priority, agreementIndex, target, floor, ceiling } = diagnosis
        if (gap === null || priority === null || floor === null || ceiling === null) continue
        if (target >= floor) expect(resultOf(stepsOfGap(diagnosis, view))).toBe(gap)
        expect(resultOf(stepsOfPriority(diagnosis, view))).toBeCloseTo(priority, 4)
        expect(resultOf(stepsOfFindOut(diagnosis, view))).toBe(diagnosis.indicator.weight * (ceiling - floor))
        if (agreementIndex !== null) {
          expect(resultOf(stepsOfAgreementIndex(diagnosis, view))).toBeCloseTo(agreementIndex, 1)
        }
      }
    }
  })

  it('ends at the figure of the diagnostic: points and paragraphs', () => {
    for (const view of views) {
      const cited = [
        ...Object.entries(view.diagnostic.conclusions).map(([id, own]) => [{ kind: 'point', id }, own] as const),
        ...Object.entries(view.diagnostic.strategy).map(([id, own]) => [{ kind: 'paragraph', id }, own] as const),
      ]
      for (const [what, own] of cited) {
        if (own.floor === null) continue
        const explanation = stepsOfCoverage(what, view)
        expect([resultOf(explanation, 0), resultOf(explanation)]).toEqual([own.floor, own.ceiling])
      }
    }
  })

  it('says of every rule what the diagnostic found', () => {
    for (const view of views) {
      const found = new Map(view.diagnostic.coherence.map(({ rule, status }) => [rule, status]))
      for (const rule of view.catalogue.rules) {
        const text = stepsOfVerdict(rule, view).steps.at(-1)?.text ?? ''
        expect(text.includes('this is a finding'), rule.id).toBe(found.get(rule.id) === 'finding')
        expect(text.includes('this is a question to settle'), rule.id).toBe(found.get(rule.id) === 'question')
      }
    }
  })

  it.each([
    ['five at 1 and four at 2', [0, 5, 4, 0, 0], 0.78],
    ['two at each of five levels', [2, 2, 2, 2, 2], 0],
    ['five at 1 and five at 3', [0, 5, 0, 5, 0], 0.17],
    ['five at 0 and five at 4', [5, 0, 0, 0, 5], -1],
    ['seven levels', [30, 40, 210, 130, 530, 50, 10], 0.61],
  ])('van der Eijk’s A, layer by layer: %s', (_, frequencies, index) => {
    const [view] = views
    if (view === undefined) throw new Error('No view')
    const explanation = indexSteps(frequencies, view.reader)
    expect(resultOf(explanation)).toBe(index)
    for (const formula of formulasOf(explanation)) {
      const { left, right, unit } = sidesOf(formula)
      expect(Math.abs(left - right), formula).toBeLessThanOrEqual(unit / 2 + 1e-6)
    }
  })

  it.each(['fr', 'es', 'ar'] as const)('says the same in %s', async (language) => {
    const [english] = views
    if (english === undefined) throw new Error('No view')
    const own = everything(await viewOf(example, language))
    expect(own.map(({ chapter, steps }) => [chapter, steps.map(({ inputs }) => inputs?.length)])).toEqual(
      everything(english).map(({ chapter, steps }) => [chapter, steps.map(({ inputs }) => inputs?.length)]),
    )
  })

  it.each(['en', 'fr', 'es', 'ar'] as const)('has a sentence for everything in %s', async (language) => {
    const view = await viewOf(divided, language)
    const texts = everything(view).flatMap(({ chapter, steps }) => [
      view.reader.t(`explain:chapter.${chapter}`),
      ...steps.flatMap(({ text, inputs = [] }) => [text, ...inputs.flatMap(({ name, value }) => [name, value])]),
    ])
    for (const text of [...texts, ...chapters.map((chapter) => view.reader.t(`explain:chapter.${chapter}`))]) {
      expect(text).not.toMatch(/\{\{|^[a-zA-Z]+(?:[.:][a-zA-Z-]+)+$/)
    }
  })
})

describe('the examples of the method page', () => {
  it('are those of METHOD 10', () => {
    const weighted = (intervals: readonly Interval[]) => intervals.map((interval) => ({ ...interval, weight: 1 }))
    expect(answers.map(intervalOf).slice(0, 3)).toEqual([
      { floor: 2, ceiling: 3 },
      { floor: 0, ceiling: 0 },
      { floor: 1, ceiling: 2 },
    ])
    expect(answers.map(isAhead).slice(0, 3)).toEqual([false, true, true])
    expect(scoreOf(weighted(questionnaire))).toMatchObject({
      floor: 58.3,
      ceiling: 80.6,
      knownOnly: 75,
      coverage: 77.8,
    })
    expect(uneven.map((levels) => scoreOf(weighted(levels.map(settledAt))).geometric.floor)).toEqual([50, 36.5])
    expect(distributions.map((frequencies) => (agreementIndex(frequencies) ?? 0).toFixed(2))).toEqual([
      '1.00',
      '0.78',
      '0.00',
      '0.17',
      '-1.00',
    ])
  })
})
