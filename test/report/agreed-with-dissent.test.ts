import { describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { fold } from '../../src/domain/assessment/fold'
import { agreementOf, emptyDraft, withAnswer } from '../../src/pages/agree/draft'
import { compose } from '../../src/report/compose'
import { answered } from '../support/answers'
import { inputOf } from '../support/country-report'
import { details, Scenario, testAssessment } from '../support/entries'
import { printedText } from '../support/words'

const path = 'legal-framework/definition'
const reason = 'The law of 2020 is in force; no body applies it yet.'
const dissent = 'لم يُكلَّف المفتشون بأي مهمة.'

describe('an agreement that the room recorded with dissent', () => {
  const room = new Scenario(shippedCatalogue)
  room.say(details)
  room.introduces('government').introduces('workers')
  room.answers('government', path, 'yyyn').answers('workers', path, 'ynnn')
  const before = fold(testAssessment, [...room.entries])
  // As the form of the room makes it.
  const draft = {
    ...withAnswer(emptyDraft, answered('yynn')),
    reason,
    dissent: new Map([['workers' as const, dissent]]),
  }
  const { answer, reason: said, dissent: on } = agreementOf(draft)
  room.say({ kind: 'agreement', indicator: path, version: 1, answer, reason: said, dissent: [...on] })

  it.each(['en', 'fr', 'es', 'ar'])(
    'is in the report, with its reason and the dissent word for word (%s)',
    async (language) => {
      const printed = async (assessment: typeof before) => printedText(compose(await inputOf(assessment, language)))
      const text = await printed(room.assessment())
      expect(text).toContain(reason)
      expect(text).toContain(dissent)
      expect(await printed(before)).not.toContain(dissent)
    },
  )
})
