import { shippedCatalogue } from '../../../src/catalogue/catalogue'
import type { Entry } from '../../../src/domain/assessment/entry'
import { entriesOfAnswers } from '../../../src/domain/exchange/answers'
import { sampleAnswers } from '../../../src/domain/exchange/sample'
import { digestOf } from '../../../src/platform/digest'

/** Fewer than a respondent of the sample leaves. */
const entriesOfOne = 80

/** `count` real entries with their seals: a synthetic assessment, answered by as many as it takes. */
export function sampleEntries(count: number): readonly Entry[] {
  const respondents = Math.ceil(count / entriesOfOne)
  const answers = sampleAnswers(shippedCatalogue, { seed: 7, respondents, title: 'Bench', year: 2026 })
  const entries = entriesOfAnswers(answers, shippedCatalogue, digestOf).slice(0, count)
  if (entries.length < count) throw new Error(`Only ${entries.length} entries`)
  return entries
}

/** Two devices, each with every other entry. */
export const halves = (entries: readonly Entry[]): readonly [readonly Entry[], readonly Entry[]] => [
  entries.filter((_, at) => at % 2 === 0),
  entries.filter((_, at) => at % 2 === 1),
]
