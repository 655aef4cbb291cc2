import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/domain/assessment/entry'
import { decoder } from '../../src/domain/exchange/fountain'
import { readBytes } from '../../src/domain/exchange/read-bytes'
import { digestOf } from '../../src/platform/digest'
import { handingOf } from '../../src/state/handing'
import type { World } from '../../src/state/world'
import { smallCatalogue } from '../support/catalogue'
import { details, Scenario, testAssessment } from '../support/entries'
import { unpackingTools } from '../support/packages'

/** A world of which only the clock and the method are asked. */
const worldAt = (now: number) =>
  ({ clock: { now: () => now }, digest: digestOf, catalogue: smallCatalogue }) as unknown as World

const today = Date.UTC(2026, 10, 26)

function round(): Scenario {
  const scenario = new Scenario(smallCatalogue)
  scenario.say(details)
  return scenario
    .introduces('government')
    .introduces('workers')
    .answers('government', 'law/definition', 'yyyn')
    .answers('workers', 'law/definition', 'ynnn')
}

/** More than an arm can hold a phone for: texts that no zip makes small. */
function longRound(notes: number): readonly Entry[] {
  const scenario = round()
  for (let note = 0; note < notes; note += 1) {
    const text = Array.from({ length: 300 }, (_, at) => digestOf(`${note} ${at}`)).join('')
    scenario.say({ kind: 'note', respondent: 'workers', indicator: 'law/definition', text, confidential: false }, [])
  }
  return scenario.entries
}

describe('what is handed over', () => {
  it('is an Ittisaq file like any other, in codes', async () => {
    const { entries } = round()
    const { frames, bytes, answers, fingerprint } = await handingOf(worldAt(today), testAssessment, entries, 'workers')
    expect(answers).toBe(1)
    expect(fingerprint).toMatch(/^(?:[A-Z\d]{4}-){3}[A-Z\d]{4}$/)
    const receiver = decoder()
    for (let number = 0; number < (frames?.blocks ?? 0); number += 1) receiver.take(frames?.frame(number) ?? bytes)
    const came = receiver.received()?.bytes ?? new Uint8Array()
    expect(came).toEqual(bytes)
    const read = await readBytes(came, unpackingTools)
    expect(read.ok && read.value.entries.map(({ body }) => body.kind)).toEqual([
      'details',
      'respondent',
      'respondent',
      'answer',
    ])
  })

  it('is everything where nobody is named', async () => {
    const { answers } = await handingOf(worldAt(today), testAssessment, round().entries, null)
    expect(answers).toBe(2)
  })

  it('is the same bytes tomorrow, so that whoever has half of it gets the rest', async () => {
    const { entries } = round()
    const one = await handingOf(worldAt(today), testAssessment, entries, 'government')
    const other = await handingOf(worldAt(today + 86_400_000), testAssessment, entries, 'government')
    expect(other.bytes).toEqual(one.bytes)
  })

  it('has no codes where it is too much', async () => {
    const world = worldAt(today)
    const large = await handingOf(world, testAssessment, longRound(20), null)
    expect(large.seconds).toBe(Math.ceil(large.bytes.length / 2_500))
    expect(large.frames?.blocks).toBeGreaterThan(100)
    const largest = await handingOf(world, testAssessment, longRound(110), null)
    expect(largest.bytes.length).toBeGreaterThan(1_000_000)
    expect(largest.frames).toBeNull()
  })
})
