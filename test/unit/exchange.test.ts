import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Entry, seal } from '../../src/domain/assessment/entry'
import { fold, recordOf } from '../../src/domain/assessment/fold'
import { writePackage } from '../../src/domain/exchange/package'
import { readFile } from '../../src/domain/exchange/read'
import { isCountry } from '../../src/i18n/countries'
import { digestOf } from '../../src/platform/digest'
import { smallCatalogue } from '../support/catalogue'

const tools = { catalogue: smallCatalogue, digest: digestOf, isCountry }
const read = (value: unknown) => readFile(typeof value === 'string' ? value : JSON.stringify(value), tools)

const answers = {
  country: 'TUN',
  title: 'Round one',
  year: 2026,
  languageOfSources: 3,
  respondents: [{ id: 'r1', constituency: 'government', name: 'Ministry', seen: 'ignored' }],
  answers: [
    {
      respondent: 'r1',
      indicator: 'law/definition',
      criteria: ['yes', 'yes', 'unknown', 'no'],
      note: '<script>alert(1)</script>',
    },
    { respondent: 'r1', indicator: 'law/rural', notApplicable: 'city-State' },
    { respondent: 'r1', indicator: 'informality/rural', criteria: ['yes', 'no', 'no', 'no'] },
  ],
  agreements: [
    {
      indicator: 'law/forms',
      criteria: ['yes', 'no', 'no', 'no'],
      reason: 'agreed',
      dissent: [{ constituency: 'workers', text: 'too early' }],
    },
  ],
  evidence: [
    {
      indicator: 'law/definition',
      title: 'Act',
      kind: 'law',
      date: '2020-06-30',
      reference: 'art. 2',
      link: '',
      public: true,
      seen: 'x',
    },
  ],
  targets: [{ indicator: 'law/forms', level: 4 }],
  votes: [{ constituency: 'sse', indicator: 'law/forms', importance: 3, feasibility: 1 }],
}

/** A package of these lines, right in every other respect. */
function writtenLines(entries: readonly Entry[]): string {
  const lines = entries.map((entry) => JSON.stringify(entry))
  const digest = digestOf(lines.join('\n'))
  const assessment = entries[0]?.assessment ?? 'a'
  return [JSON.stringify({ ittisaq: 'package', version: 1, assessment, count: lines.length, digest }), ...lines].join(
    '\n',
  )
}

const problemsOf = (value: unknown) => {
  const result = read(value)
  return result.ok
    ? []
    : result.problems.map(
        ({ type, place }) => `${type} ${place.path}${place.line === undefined ? '' : ` line ${place.line}`}`,
      )
}

describe('plain answers', () => {
  it('become entries; extra fields are ignored; other questionnaires are kept', () => {
    const result = read(answers)
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    const assessment = fold(result.value.assessment, result.value.entries)
    expect(assessment.details).toMatchObject({ country: 'TUN', year: 2026 })
    expect(recordOf(assessment, 'law/definition')).toMatchObject({
      answers: [{ answer: { kind: 'answered', criteria: ['yes', 'yes', 'unknown', 'no'] }, version: 2 }],
      notes: [{ text: '<script>alert(1)</script>' }],
      evidence: [{ title: 'Act', public: true }],
    })
    expect(recordOf(assessment, 'law/rural').answers[0]?.answer).toEqual({
      kind: 'not-applicable',
      reason: 'city-State',
    })
    expect(recordOf(assessment, 'informality/rural').answers).toHaveLength(1)
    expect(recordOf(assessment, 'law/forms')).toMatchObject({
      target: 4,
      agreement: { dissent: [{ constituency: 'workers' }] },
    })
  })

  it('give the same entries whenever and wherever they are read', () => {
    expect(read(answers)).toEqual(read(JSON.stringify(answers, null, 2)))
  })

  it.each([
    [
      'an unknown indicator of a shipped questionnaire',
      { ...answers, answers: [{ respondent: 'r1', indicator: 'law/nothing', criteria: ['yes', 'no', 'no', 'no'] }] },
      ['unknown-indicator answers[0].indicator'],
    ],
    [
      'an answer that is none',
      { ...answers, answers: [{ respondent: 'r1', indicator: 'law/forms', criteria: ['yes', 'perhaps', 'no', 'no'] }] },
      ['not-allowed answers[0].criteria[1]'],
    ],
    [
      'three criteria',
      { ...answers, answers: [{ respondent: 'r1', indicator: 'law/forms', criteria: ['yes', 'no', 'no'] }] },
      ['too-short answers[0].criteria'],
    ],
    [
      'neither criteria nor not applicable',
      { ...answers, answers: [{ respondent: 'r1', indicator: 'law/forms' }] },
      ['missing answers[0].criteria'],
    ],
    [
      'not applicable where the author closed it',
      { ...answers, answers: [{ respondent: 'r1', indicator: 'law/forms', notApplicable: 'no' }] },
      ['not-applicable-closed answers[0].notApplicable'],
    ],
    [
      'a respondent who is not listed',
      { ...answers, respondents: [] },
      [
        'unknown-respondent answers[0].respondent',
        'unknown-respondent answers[1].respondent',
        'unknown-respondent answers[2].respondent',
      ],
    ],
    [
      'a respondent listed twice',
      { ...answers, respondents: [...answers.respondents, ...answers.respondents] },
      ['duplicate respondents[1].id'],
    ],
    ['no country', { ...answers, country: undefined }, ['missing country']],
    ['a country that is none', { ...answers, country: 'ABC' }, ['unknown-country country']],
    ['a year that is none', { ...answers, year: 'soon' }, ['wrong-type year']],
    [
      'a level out of range',
      { ...answers, targets: [{ indicator: 'law/forms', level: 9 }] },
      ['out-of-range targets[0].level'],
    ],
    [
      'an impossible date',
      { ...answers, evidence: [{ ...answers.evidence[0], date: '2020-13-01' }] },
      ['wrong-form evidence[0].date'],
    ],
  ])('refuse %s, with its place', (_, value, expected) => {
    expect(problemsOf(value)).toEqual(expected)
  })

  it('report every problem, not only the first', () => {
    expect(problemsOf({ ...answers, year: 'soon', country: 12 })).toEqual(['wrong-type country', 'wrong-type year'])
  })
})

describe('what is no Ittisaq file', () => {
  it.each([
    ['nothing', '', 'empty '],
    ['words', 'hello', 'not-json  line 1'],
    ['a broken file', '{"country": "TUN",\n "year": }', 'not-json  line 2'],
    ['another JSON', '{"type":"FeatureCollection"}', 'not-ittisaq '],
    ['a list', '[]', 'not-ittisaq '],
    ['null', 'null', 'not-ittisaq '],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual([expected])
  })
})

describe('packages', () => {
  const content = read(answers)
  if (!content.ok) throw new Error('fixture')
  const { assessment, entries } = content.value
  const text = writePackage(assessment, entries, digestOf)
  const lines = text.trimEnd().split('\n')
  const withLine = (index: number, change: (line: string) => string) =>
    lines.map((line, at) => (at === index ? change(line) : line)).join('\n')

  it('come back as they went, in any line ending, with or without a byte order mark', () => {
    for (const variant of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      const back = read(variant)
      expect(back.ok && back.value).toMatchObject({ format: 'package', assessment, entries })
    }
  })

  it('are the same text for the same entries in another order', () => {
    expect(writePackage(assessment, [...entries].reverse(), digestOf)).toBe(text)
  })

  it.each([
    ['a newer format', withLine(0, (line) => line.replace('"version":1', '"version":2')), ['too-new version line 1']],
    ['a newer entry', withLine(3, (line) => line.replace('"v":1', '"v":7')), ['too-new v line 4']],
    ['a changed answer', withLine(3, (line) => line.replace('"yes"', '"no"')), ['damaged  line 4']],
    ['a line cut off', withLine(lines.length - 1, (line) => line.slice(0, 40)), [`not-json  line ${lines.length}`]],
    ['lines missing', lines.slice(0, -2).join('\n'), ['incomplete count line 1']],
    ['lines out of order', [lines[0], ...lines.slice(1).reverse()].join('\n'), ['damaged digest line 1']],
    ['another assessment in it', withLine(1, (line) => line.replace(assessment, 'elsewhere')), ['damaged  line 2']],
    [
      'a version that is none',
      withLine(0, (line) => line.replace('"version":1', '"version":"one"')),
      ['wrong-type version line 1'],
    ],
  ])('are refused with %s', (_, changed, expected) => {
    expect(problemsOf(changed)).toEqual(expected)
  })

  it('of the first format are read for ever', () => {
    const golden = readFileSync('test/fixtures/formats/package-1.ittisaq', 'utf8')
    const back = read(golden)
    if (!back.ok) throw new Error(JSON.stringify(back.problems))
    expect(back.value.entries).toHaveLength(10)
    expect(writePackage(back.value.assessment, back.value.entries, digestOf)).toBe(golden)
  })
})

describe('hostile files', () => {
  const content = read(answers)
  if (!content.ok) throw new Error('fixture')
  const { assessment, entries } = content.value
  const [one, two] = entries
  if (one === undefined || two === undefined) throw new Error('fixture')

  it('with the same id twice and another content are damaged', () => {
    const { hash: _, ...twin } = { ...two, id: one.id }
    expect(problemsOf(writtenLines([one, seal(twin, digestOf)]))).toEqual(['damaged  line 3'])
  })

  it('with the same line twice hold it once', () => {
    const back = read(writtenLines([one, one]))
    expect(back.ok && back.value.entries).toHaveLength(1)
  })

  it('say what is wrong with a country or a closed “not applicable” in a package too', () => {
    const wrong = (body: Entry['body']) => {
      const { hash: _, ...rest } = { ...one, body }
      return problemsOf(writtenLines([seal(rest, digestOf)]))
    }
    if (one.body.kind !== 'details') throw new Error('the first entry names the country')
    expect(wrong({ ...one.body, country: 'ZZZ' })).toEqual(['unknown-country  line 2'])
    const answer = { kind: 'not-applicable', reason: 'no' } as const
    const closed = { kind: 'answer', respondent: 'r1', indicator: 'law/forms', version: 2, answer } as const
    expect(wrong(closed)).toEqual(['not-applicable-closed  line 2'])
    expect(wrong({ ...closed, version: 9 })).toEqual([])
  })

  it('without entries, or of an assessment that cannot be one, are refused', () => {
    expect(problemsOf(writtenLines([]))).toEqual(['empty '])
    expect(problemsOf(writtenLines([one]).replace(`"assessment":"${assessment}"`, '"assessment":"../../x"'))).toEqual([
      'wrong-form assessment line 1',
    ])
  })

  it('with endless mistakes are refused without keeping anybody waiting', () => {
    const bad = { respondent: 'r1', indicator: 'law/forms', criteria: ['maybe', 'maybe', 'maybe', 'maybe'] }
    expect(problemsOf({ ...answers, answers: Array.from({ length: 60_000 }, () => bad) }).length).toBeGreaterThan(0)
    const manifest = '{"ittisaq":"package","version":1,"assessment":"a","count":1,"digest":""}'
    expect(problemsOf([manifest, ...Array.from({ length: 100_000 }, () => '{}')].join('\n')).length).toBeLessThan(300)
    expect(problemsOf(`{"title":"${'x'.repeat(20_000_000)}`)).toEqual(['not-json  line 1'])
    const crowd = Array.from({ length: 100_000 }, (_, index) => ({ id: `c${index}`, constituency: 'other' }))
    expect(problemsOf({ ...answers, respondents: [...answers.respondents, ...crowd] })).toEqual([])
  })
})
