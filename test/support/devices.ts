import { shippedCatalogue } from '../../src/catalogue/catalogue'
import type { Entry } from '../../src/domain/assessment/entry'
import { details, Scenario, testAssessment } from './entries'
import { packed } from './packages'

/** A device that begins with what somebody handed round, and goes on alone. */
function device(name: string, round: readonly Entry[]): Scenario {
  const one = new Scenario(shippedCatalogue, name, Date.UTC(2026, 10, 20))
  one.entries.push(...round)
  return one
}

/**
 * A workshop: one device hands its file round, four go on without seeing each other. The first two answer the same question
 * for the government, differently; the third and the fourth speak for the workers.
 */
export function workshop() {
  const start = new Scenario(shippedCatalogue, 'start', Date.UTC(2026, 10, 19))
  start.say(details)
  start.introduces('government').introduces('workers')
  start.answers('government', 'legal-framework/definition', 'yyyn')
  const round = start.entries
  const first = device('first', round)
  first
    .answers('government', 'legal-framework/definition', 'yynn')
    .answers('government', 'informality/diagnosis', 'yn??')
  const second = device('second', round)
  second.answers('government', 'legal-framework/definition', 'nnnn')
  const third = device('third', round)
  third.answers('workers', 'legal-framework/definition', 'yyyy').answers('workers', 'care-economy/recognition', 'y???')
  const fourth = device('fourth', round)
  fourth.answers('workers', 'just-transition/climate-policy', '?nnn')
  const file = ({ entries }: { readonly entries: readonly Entry[] }) => Buffer.from(packed(testAssessment, entries))
  return { round, first, second, third, fourth, file }
}
