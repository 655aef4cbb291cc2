import { type Clock, stampText, startOfTime, tick } from '../../src/domain/assessment/clock'
import type { Constituency } from '../../src/domain/assessment/constituency'
import { type Body, type Entry, seal } from '../../src/domain/assessment/entry'
import { versionOfBody } from '../../src/domain/assessment/entry-version'
import { type Assessment, currentIds, fold } from '../../src/domain/assessment/fold'
import { subjectOf } from '../../src/domain/assessment/subject'
import { type Diagnostic, diagnose } from '../../src/domain/diagnostic/diagnose'
import type { Catalogue } from '../../src/domain/questionnaire/questionnaire'
import { digestOf } from '../../src/platform/digest'
import { answered, notApplicable } from './answers'

export const testAssessment = 'assessment-1'

export const details: Body = {
  kind: 'details',
  country: 'XXA',
  countryNames: { en: 'Example' },
  title: 'Round one',
  year: 2026,
  digits: 'by-country',
  example: true,
}

/** Talks to the domain in words: `scenario.answers('government', 'legal-framework/definition', 'yyn?')`. */
export class Scenario {
  readonly entries: Entry[] = []
  #clock: Clock = startOfTime
  #count = 0

  constructor(
    readonly catalogue: Catalogue,
    readonly device = 'device-1',
    private now = Date.UTC(2026, 0, 1),
  ) {}

  at(now: number): this {
    this.now = now
    return this
  }

  say(body: Body, supersedes?: readonly string[]): Entry {
    this.#clock = tick(this.#clock, this.now)
    this.#count += 1
    const entry = seal(
      {
        v: versionOfBody(body),
        id: `${this.device}-${this.#count}`,
        assessment: testAssessment,
        stamp: stampText({ ...this.#clock, device: this.device }),
        device: this.device,
        supersedes: [...(supersedes ?? currentIds(this.assessment(), subjectOf(body)))],
        body,
      },
      digestOf,
    )
    this.entries.push(entry)
    return entry
  }

  introduces(constituency: Constituency, respondent: string = constituency): this {
    this.say({ kind: 'respondent', respondent, constituency, name: '' })
    return this
  }

  answers(respondent: string, indicator: string, text: string): this {
    this.say({
      kind: 'answer',
      respondent,
      indicator,
      version: 1,
      answer: text === 'not-applicable' ? notApplicable : answered(text),
    })
    return this
  }

  agrees(indicator: string, text: string): this {
    this.say({ kind: 'agreement', indicator, version: 1, answer: answered(text), reason: 'agreed', dissent: [] })
    return this
  }

  assessment(): Assessment {
    return fold(testAssessment, this.entries)
  }

  diagnostic(): Diagnostic {
    return diagnose(this.catalogue, this.assessment(), { sensitivity: false })
  }
}
