import { describe, expect, it } from 'vitest'
import type { Criteria, CriterionAnswer } from '../../src/domain/assessment/answer'
import { evidenceDateOf } from '../../src/pages/indicator/evidence-date'
import { commandOf } from '../../src/pages/indicator/keys'
import { firstOpen, progressOf } from '../../src/state/own-answers'

const signs: Record<string, CriterionAnswer> = { y: 'yes', n: 'no', '?': 'unknown', '-': 'unanswered' }

const criteria = (text: string): Criteria => {
  const [a = '-', b = '-', c = '-', d = '-'] = text
  return [a, b, c, d].map((sign) => signs[sign] ?? 'unanswered') as unknown as Criteria
}

describe('the date of evidence', () => {
  it.each([
    ['', ''],
    ['2021', '2021'],
    ['٢٠٢١', '2021'],
    ['2021-6', '2021-06'],
    ['6/2021', '2021-06'],
    ['30/6/2021', '2021-06-30'],
    ['٢٠٢١/٠٦/٣٠', '2021-06-30'],
    ['2021-02-31', null],
    ['2021-13', null],
    ['last year', null],
    ['21', null],
  ])('%s is read as %s', (typed, read) => expect(evidenceDateOf(typed)).toBe(read))
})

describe('keys', () => {
  it.each([
    ['y', 'KeyY', 'yes'],
    ['ن', 'KeyK', 'yes'],
    ['غ', 'KeyY', 'yes'],
    ['ل', 'KeyG', 'no'],
    ['؟', 'Slash', 'unknown'],
    ['ث', 'KeyE', 'evidence'],
    // French layout: the letter counts, not the place.
    ['z', 'KeyW', 'undo'],
    ['w', 'KeyZ', null],
  ])('%s at %s is %s', (key, code, command) => expect(commandOf({ key, code, shiftKey: false })).toBe(command))
})

describe('what is left to answer', () => {
  it.each([
    ['----', 0, 'open'],
    ['yy--', 2, 'open'],
    ['n---', null, 'settled'],
    ['y?y-', 3, 'open'],
    ['y?n-', null, 'unknown'],
    ['yyyn', null, 'settled'],
  ] as const)('%s', (text, open, progress) => {
    expect(firstOpen(criteria(text))).toBe(open)
    expect(progressOf({ kind: 'answered', criteria: criteria(text) })).toBe(progress)
  })
})
