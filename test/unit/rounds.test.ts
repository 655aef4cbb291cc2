import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forAudience } from '../../src/domain/assessment/audience'
import type { Body } from '../../src/domain/assessment/entry'
import { entrySchema } from '../../src/domain/assessment/entry-schema'
import { versionOfBody } from '../../src/domain/assessment/entry-version'
import { fold, lastPositionOf, recordOf } from '../../src/domain/assessment/fold'
import { createFolder } from '../../src/domain/assessment/folder'
import { type LastRound, maximumPositions, roundContentSchema } from '../../src/domain/assessment/round-schema'
import { diagnose } from '../../src/domain/diagnostic/diagnose'
import { publishedDiagnostic } from '../../src/domain/diagnostic/published'
import { changesOf, isReworded, lastRoundOf, roundRefusal } from '../../src/domain/diagnostic/rounds'
import { entriesOfRespondent } from '../../src/domain/exchange/own-entries'
import { writePackage } from '../../src/domain/exchange/package'
import { readFile } from '../../src/domain/exchange/read'
import { digestOf } from '../../src/platform/digest'
import { answered, notApplicable } from '../support/answers'
import { smallCatalogue } from '../support/catalogue'
import { details, Scenario, testAssessment } from '../support/entries'

const definition = 'law/definition'
const paths = smallCatalogue.questionnaires.flatMap(({ indicators }) => indicators.map(({ path }) => path))
const at = '001893456000000.00000.device-1'

/** A round of four people, two of them of one constituency. */
function round(): Scenario {
  const scenario = new Scenario(smallCatalogue)
  scenario.say(details)
  return scenario.introduces('government').introduces('government', 'g2').introduces('workers').introduces('employers')
}

function taken(scenario: Scenario): LastRound {
  const content = lastRoundOf(scenario.assessment(), scenario.diagnostic(), at)
  if (content === null) throw new Error('refused')
  return content
}

/** A round begun from `content`. */
function begunFrom(content: LastRound): Scenario {
  const scenario = round()
  scenario.say({ kind: 'round', content })
  return scenario
}

const changes = (scenario: Scenario) => {
  const found = changesOf(scenario.assessment(), scenario.diagnostic())
  if (found === null) throw new Error('no last round')
  return found
}

const reading = (reviewer: string, letters: string, indicator = definition): Body => ({
  kind: 'reading',
  indicator,
  reviewer,
  answer: letters === 'not-applicable' ? notApplicable : answered(letters),
  text: 'As I see it.',
})

const explained = (cause: 'real-change' | 'new-evidence' | null, note = ''): Body => ({
  kind: 'change',
  indicator: definition,
  cause,
  note,
})

describe('what a new round keeps of the last', () => {
  it('is the position, its basis and version, and what was said of each criterion', () => {
    const scenario = round().answers('government', definition, 'yyn?').answers('workers', definition, 'ynn-')
    expect(taken(scenario)).toEqual({
      assessment: testAssessment,
      year: 2026,
      title: 'Round one',
      at,
      positions: [
        {
          indicator: definition,
          version: 1,
          levels: { floor: 1, ceiling: 2 },
          basis: 'provisional',
          said: ['yes', 'divided', 'no', 'unknown'],
        },
      ],
    })
  })

  it('is what was agreed, whatever the answers were', () => {
    const scenario = round().answers('government', definition, 'yyyy').agrees(definition, 'yn--')
    expect(taken(scenario).positions[0]).toMatchObject({
      basis: 'agreed',
      levels: { floor: 1, ceiling: 1 },
      said: ['yes', 'no', null, null],
    })
  })

  it('does not count those who did not answer, and says where an indicator did not apply', () => {
    const scenario = round().answers('government', definition, 'yy--').answers('workers', definition, '----')
    expect(taken(scenario).positions[0]?.said).toEqual(['yes', 'yes', null, null])
    const none = round().answers('government', definition, 'not-applicable')
    expect(taken(none).positions[0]).toMatchObject({ levels: null, basis: 'single', said: [null, null, null, null] })
  })

  it('keeps the oldest version that the answers were given to', () => {
    const scenario = round().answers('government', definition, 'yynn')
    scenario.say({ kind: 'answer', respondent: 'workers', indicator: definition, version: 3, answer: answered('yynn') })
    expect(taken(scenario).positions[0]?.version).toBe(1)
  })

  it('is refused in a blind round, without an answer, and without a year', () => {
    const scenario = round()
    expect(roundRefusal(scenario.assessment(), scenario.diagnostic())).toBe('nothing-answered')
    scenario.answers('government', definition, 'y---')
    expect(roundRefusal(scenario.assessment(), scenario.diagnostic())).toBeNull()
    scenario.say({ kind: 'blind', blind: true })
    expect(roundRefusal(scenario.assessment(), scenario.diagnostic())).toBe('blind')
    expect(lastRoundOf(scenario.assessment(), scenario.diagnostic(), at)).toBeNull()
    const nameless = new Scenario(smallCatalogue).introduces('government').answers('government', definition, 'y---')
    expect(roundRefusal(nameless.assessment(), nameless.diagnostic())).toBe('no-details')
  })

  it('is bounded, names no indicator twice and no floor above its ceiling', () => {
    const content = taken(round().answers('government', definition, 'yynn'))
    const [position] = content.positions
    if (position === undefined) throw new Error('empty')
    const reads = (positions: readonly object[]) => roundContentSchema.safeParse({ ...content, positions }).success
    expect(reads([position])).toBe(true)
    expect(reads([position, position])).toBe(false)
    expect(reads([{ ...position, levels: { floor: 3, ceiling: 2 } }])).toBe(false)
    expect(reads([{ ...position, basis: 'unanswered' }])).toBe(false)
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...position, indicator: `law/i${index}` }))
    expect(reads(many(maximumPositions))).toBe(true)
    expect(reads(many(maximumPositions + 1))).toBe(false)
  })
})

describe('this round against the last', () => {
  const last = () => taken(round().answers('government', definition, 'yynn').answers('government', 'law/forms', 'ynnn'))

  it('lists what stands elsewhere, and counts the rest by questionnaire', () => {
    const scenario = begunFrom(last())
    expect(changes(scenario)).toMatchObject({ changes: [], unexplained: 0 })
    expect(changes(scenario).unchanged[0]).toEqual({ questionnaire: 'law', same: 0, open: 2, first: 0 })
    scenario.answers('government', definition, 'yyyn').answers('government', 'law/forms', 'y-nn')
    scenario.answers('government', 'law/forms', 'ynnn')
    const found = changes(scenario)
    expect(found.changes).toEqual([
      {
        indicator: definition,
        before: { floor: 2, ceiling: 2 },
        after: { floor: 3, ceiling: 3 },
        versions: { before: 1, after: 1 },
        explanation: null,
      },
    ])
    expect(found.unexplained).toBe(1)
    expect(found.unchanged[0]).toEqual({ questionnaire: 'law', same: 1, open: 0, first: 0 })
  })

  it('takes that an indicator no longer applies for a change, and a first answer for none', () => {
    const scenario = begunFrom(last()).answers('government', definition, 'not-applicable')
    expect(changes(scenario).changes[0]).toMatchObject({ before: { floor: 2, ceiling: 2 }, after: null })
    const other = paths.find((path) => path !== definition && path !== 'law/forms') ?? ''
    scenario.answers('government', other, 'yyyy')
    expect(changes(scenario).changes.map(({ indicator }) => indicator)).toEqual([definition])
    expect(changes(scenario).unchanged.reduce((sum, { first }) => sum + first, 0)).toBe(1)
  })

  it('suggests another wording only where the version differs, and never sets it', () => {
    const scenario = begunFrom(last())
    scenario.say({
      kind: 'answer',
      respondent: 'government',
      indicator: definition,
      version: 2,
      answer: answered('yyyn'),
    })
    const [change] = changes(scenario).changes
    expect(change === undefined ? null : isReworded(change)).toBe(true)
    expect(change?.explanation).toBeNull()
  })

  it('counts what has no cause yet; a note alone is no cause, and a cause can be taken back', () => {
    const scenario = begunFrom(last()).answers('government', definition, 'yyyn')
    scenario.say(explained(null, 'We think so.'))
    expect(changes(scenario)).toMatchObject({ unexplained: 1, changes: [{ explanation: { note: 'We think so.' } }] })
    scenario.say(explained('real-change', 'The decree.'))
    expect(changes(scenario)).toMatchObject({ unexplained: 0, changes: [{ explanation: { cause: 'real-change' } }] })
    scenario.say(explained(null))
    expect(changes(scenario)).toMatchObject({ unexplained: 1, changes: [{ explanation: null }] })
  })

  it('is nothing in a first round, and changes nothing that is published of one', () => {
    const scenario = round().answers('government', definition, 'yynn')
    expect(changesOf(scenario.assessment(), scenario.diagnostic())).toBeNull()
    expect(lastPositionOf(scenario.assessment(), definition)).toBeNull()
    expect('changes' in publishedDiagnostic(scenario.diagnostic())).toBe(false)
    expect(publishedDiagnostic(scenario.diagnostic(), { changes: [], unexplained: 0, unchanged: [] })).toHaveProperty(
      'changes',
    )
  })

  const ladder = fc
    .tuple(...[0, 1, 2, 3].map(() => fc.constantFrom('y', 'n', '?', '-')))
    .map((letters) => letters.join(''))
  const said = fc.array(
    fc.record({
      who: fc.constantFrom('government', 'g2', 'workers', 'employers'),
      path: fc.constantFrom(...paths),
      ladder,
    }),
    { minLength: 1, maxLength: 20 },
  )
  const answering = (scenario: Scenario, answers: readonly { who: string; path: string; ladder: string }[]) => {
    for (const { who, path, ladder: letters } of answers) scenario.answers(who, path, letters)
    return scenario
  }

  it('finds no change where the same people say the same again', () => {
    fc.assert(
      fc.property(said, (answers) => {
        const first = answering(round(), answers)
        fc.pre(roundRefusal(first.assessment(), first.diagnostic()) === null)
        const found = changes(answering(begunFrom(taken(first)), answers))
        expect(found.changes).toEqual([])
        expect(found.unchanged.every(({ open, first: new_ }) => open === 0 && new_ === 0)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('counts every answered indicator once, and no figure of the new round looks at the last', () => {
    fc.assert(
      fc.property(said, said, (before, now) => {
        const first = answering(round(), before)
        fc.pre(roundRefusal(first.assessment(), first.diagnostic()) === null)
        const scenario = answering(begunFrom(taken(first)), now)
        expect(scenario.diagnostic()).toEqual(answering(round(), now).diagnostic())
        const found = changes(scenario)
        const counted = found.unchanged.reduce((sum, { same, open, first: new_ }) => sum + same + open + new_, 0)
        const then = new Set(taken(first).positions.map(({ indicator }) => indicator))
        const known = Object.entries(scenario.diagnostic().indicators).filter(
          ([path, { answered: isAnswered }]) => isAnswered || then.has(path),
        )
        expect(counted + found.changes.length).toBe(known.length)
      }),
      { numRuns: 60 },
    )
  })

  it('readings and causes change no figure of the diagnostic, whoever reads whatever', () => {
    const extra = fc.array(
      fc.oneof(
        fc
          .record({ who: fc.constantFrom('A', 'B'), path: fc.constantFrom(...paths), ladder })
          .map(({ who, path, ladder: letters }) => reading(who, letters, path)),
        fc
          .record({ path: fc.constantFrom(...paths), note: fc.string({ maxLength: 20 }) })
          .map(({ path, note }): Body => ({ kind: 'change', indicator: path, cause: 'new-evidence', note })),
      ),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(said, extra, (answers, more) => {
        const scenario = answering(round(), answers)
        const [before, folder] = [scenario.diagnostic(), createFolder(testAssessment)]
        folder(scenario.entries)
        for (const body of more) scenario.say(body)
        expect(scenario.diagnostic()).toEqual(before)
        expect(diagnose(smallCatalogue, folder(scenario.entries), { sensitivity: false })).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a specialist’s reading', () => {
  it('is one of each specialist and indicator; the later counts, and it can be taken back', () => {
    const scenario = round()
    scenario.say(reading('Ms A', 'yynn'))
    scenario.say(reading('Mr B', 'ynnn'))
    scenario.say(reading('Ms A', 'yyyn'))
    const readings = () => recordOf(scenario.assessment(), definition).readings
    expect(readings().map(({ reviewer, answer }) => [reviewer, answer])).toEqual([
      ['Ms A', answered('yyyn')],
      ['Mr B', answered('ynnn')],
    ])
    scenario.say({ kind: 'reading', indicator: definition, reviewer: 'Ms A', answer: null, text: '' })
    expect(readings().map(({ reviewer }) => reviewer)).toEqual(['Mr B'])
  })

  it('is without its name for everybody, and no change since a validation', () => {
    const scenario = round()
    scenario.say(reading('Ms A', 'yynn'))
    const names = (audience: 'internal' | 'tripartite' | 'public') =>
      recordOf(forAudience(scenario.assessment(), audience), definition).readings.map(({ reviewer }) => reviewer)
    expect([names('internal'), names('tripartite'), names('public')]).toEqual([['Ms A'], ['Ms A'], ['']])
    const opinions = (['government', 'employers', 'workers', 'sse'] as const).map((constituency) => ({
      constituency,
      opinion: 'agrees' as const,
      text: '',
    }))
    scenario.say({ kind: 'validation', content: { at: '000000000000001.00000.device-1', opinions } })
    expect(scenario.assessment().validation?.changes).toBe(0)
    scenario.answers('government', definition, 'y---')
    expect(scenario.assessment().validation?.changes).toBe(1)
  })

  it('is nobody’s without a name', () => {
    const scenario = round()
    const entry = scenario.say(reading('Ms A', 'yynn'))
    expect(entrySchema.safeParse(entry).success).toBe(true)
    expect(entrySchema.safeParse({ ...entry, body: reading('  ', 'yynn') }).success).toBe(false)
  })
})

describe('in a file', () => {
  const tools = { catalogue: smallCatalogue, digest: digestOf, isCountry: () => true }

  function whole(): Scenario {
    const last = taken(
      round()
        .answers('government', definition, 'yyn?')
        .answers('workers', definition, 'ynn-')
        .answers('government', 'law/forms', 'yyyy'),
    )
    const scenario = begunFrom(last).answers('government', definition, 'yyyn')
    scenario.say(explained('real-change', 'The decree of March.'))
    scenario.say(reading('Ms Reader, country office', 'yn--'))
    scenario.say(explained(null))
    scenario.say({ kind: 'reading', indicator: definition, reviewer: 'Mr B', answer: null, text: '' })
    return scenario
  }

  it('needs the fourth version of entries, and comes back as it went', () => {
    const scenario = whole()
    const kinds = ['round', 'change', 'reading']
    expect(
      scenario.entries.filter(({ body }) => kinds.includes(body.kind)).map(({ body }) => versionOfBody(body)),
    ).toEqual([4, 4, 4, 4, 4])
    const read = readFile(writePackage(testAssessment, scenario.entries, digestOf), tools)
    expect(read).toMatchObject({ ok: true, value: { entries: scenario.entries } })
  })

  it('is read for ever', () => {
    const golden = readFileSync('test/fixtures/formats/entries-4-rounds.ittisaq', 'utf8')
    const read = readFile(golden, tools)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(read.value.entries.map(({ v, body }) => `${v} ${body.kind}`)).toEqual([
      '1 details',
      '1 respondent',
      '1 respondent',
      '1 respondent',
      '1 respondent',
      '4 round',
      '1 answer',
      '4 change',
      '4 reading',
      '4 change',
      '4 reading',
    ])
    expect(writePackage(read.value.assessment, read.value.entries, digestOf)).toBe(golden)
    const assessment = fold(read.value.assessment, read.value.entries)
    expect(lastPositionOf(assessment, definition)?.said).toEqual(['yes', 'divided', 'no', 'unknown'])
  })

  it('goes along with what one respondent hands over, so that the other device can hint', () => {
    const { entries } = whole()
    const kinds = entriesOfRespondent(entries, 'workers').map(({ body }) => body.kind)
    expect(kinds).toContain('round')
    expect(kinds).not.toContain('reading')
  })
})
