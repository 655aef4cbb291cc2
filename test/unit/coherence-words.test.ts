import { beforeAll, describe, expect, it } from 'vitest'
import type { Comparison, Truth } from '../../src/domain/coherence/condition'
import { readingsOf, ruleCounts } from '../../src/domain/coherence/reading'
import type { Rule } from '../../src/domain/coherence/rule'
import type { CountryPosition } from '../../src/domain/scoring/position'
import { askedText, clauseText, countsText, levelsAsked, truthText } from '../../src/i18n/coherence-words'
import { readerOf } from '../../src/i18n/document-reader'
import { isLanguage, type Language, languages } from '../../src/i18n/languages'
import type { Reader } from '../../src/i18n/reader'
import { loadScreens } from '../../src/i18n/translate'

async function readerWith(language: Language): Promise<Reader> {
  await loadScreens(language)
  return readerOf(language, 'western', '')
}

const indicator = 'law/definition'

const comparisons: readonly Comparison[] = [
  ...[1, 2, 3, 4].map((atLeast) => ({ indicator, atLeast })),
  ...[0, 1, 2, 3].map((atMost) => ({ indicator, atMost })),
  ...[0, 1, 2, 3, 4].map((exactly) => ({ indicator, exactly })),
]

const at = (floor: number, ceiling: number): CountryPosition => ({ kind: 'interval', basis: 'single', floor, ceiling })

const rule = (id: string, clauses: Rule['clauses']): Rule => ({
  id,
  type: 'contradiction',
  severity: 'high',
  clauses,
  paragraphs: ['15'],
})

describe('a comparison in words', () => {
  let reader: Reader
  beforeAll(async () => {
    reader = await readerWith('en')
  })

  it('says what is looked for, and at which levels it holds', () => {
    const { t } = reader
    expect(askedText({ indicator, atLeast: 2 }, t)).toBe('In force or more (level 2 to 4)')
    expect(askedText({ indicator, atMost: 1 }, t)).toBe('No complete text in force (level 0 to 1)')
    expect(askedText({ indicator, exactly: 2 }, t)).toBe('In force, and not in practice (level 2)')
    expect(askedText({ indicator, atLeast: 4 }, t)).toBe('Monitored and reviewed (level 4)')
    expect(levelsAsked({ indicator, atMost: 3 })).toEqual({ floor: 0, ceiling: 3 })
  })

  it('says whether it is established, open or not the case', () => {
    const truths: readonly Truth[] = ['true', 'possible', 'false']
    expect(truths.map((truth) => truthText(truth, reader.t))).toEqual(['Established', 'Open', 'Not the case'])
  })

  it('says how many of a clause are enough, and nothing where all are needed', () => {
    const two = [
      { indicator: 'a/x', atLeast: 2 },
      { indicator: 'b/y', atLeast: 2 },
    ]
    const text = (clause: Rule['clauses'][number]) => clauseText({ clause, judged: [] }, reader.t)
    expect(text({ kind: 'all', comparisons: two })).toBeNull()
    expect(text({ kind: 'any', comparisons: two })).toBe('One of these is enough')
    expect(text({ kind: 'any', comparisons: two.slice(1) })).toBeNull()
    expect(text({ kind: 'at-least', count: 2, comparisons: [...two, { indicator: 'c/z', atLeast: 2 }] })).toBe(
      '2 of these 3 are enough',
    )
  })
})

describe.each(Object.keys(languages).filter(isLanguage))('in %s', (language) => {
  it('every comparison that a rule may make has words of its own, and no key is shown', async () => {
    const { t } = await readerWith(language)
    const texts = comparisons.map((comparison) => askedText(comparison, t))
    for (const text of texts) expect(text).not.toMatch(/asked|coherence|\{\{|\}\}/)
    // Nothing in place, and monitored and reviewed, can be asked in two ways each.
    expect(new Set(texts).size).toBe(comparisons.length - 2)
  })
})

describe('what the rules say', () => {
  const both = (floor: number, ceiling: number, other: CountryPosition) => (path: string) =>
    path === 'a/x' ? at(floor, ceiling) : other
  const rules = [
    rule('one', [
      {
        kind: 'all',
        comparisons: [
          { indicator: 'a/x', atLeast: 2 },
          { indicator: 'b/y', atMost: 1 },
        ],
      },
    ]),
    rule('two', [{ kind: 'all', comparisons: [{ indicator: 'b/y', atLeast: 4 }] }]),
  ]

  it('counts every rule once', () => {
    expect(ruleCounts(rules, both(2, 2, at(0, 1)))).toEqual({ findings: 1, questions: 0, silent: 0, ruledOut: 1 })
    expect(ruleCounts(rules, both(2, 2, at(0, 4)))).toEqual({ findings: 0, questions: 1, silent: 1, ruledOut: 0 })
    expect(ruleCounts(rules, both(0, 4, at(0, 4)))).toEqual({ findings: 0, questions: 0, silent: 2, ruledOut: 0 })
  })

  it('is said in sentences, the absence of findings too', async () => {
    const { t } = await readerWith('en')
    expect(countsText({ findings: 5, questions: 1, silent: 30, ruledOut: 12 }, t)).toBe(
      '5 findings: the answers establish 5 of 48 possible incoherences. 1 question to settle: part of the incoherence is ' +
        'established, the rest is not known yet. 30 rules are silent: too little is known. 12 are ruled out by the answers.',
    )
    expect(countsText({ findings: 0, questions: 0, silent: 48, ruledOut: 0 }, t)).toMatch(
      /^No finding: .* none of the 48 .* 48 of the rules behind them cannot be decided yet\./,
    )
  })

  it('joins the policies of what is established, and for a question of what is open too', () => {
    const finding = readingsOf(rules, [{ rule: 'one', status: 'finding' }], both(2, 2, at(0, 1)))
    expect(finding[0]?.policies).toEqual(['a', 'b'])
    const any = [
      rule('any', [
        {
          kind: 'any',
          comparisons: [
            { indicator: 'a/x', atLeast: 2 },
            { indicator: 'b/y', atLeast: 2 },
          ],
        },
      ]),
    ]
    expect(readingsOf(any, [{ rule: 'any', status: 'finding' }], both(3, 3, at(0, 4)))[0]?.policies).toEqual(['a'])
  })
})
