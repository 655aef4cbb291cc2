import type { CriterionAnswer } from '../assessment/answer'
import { constituencies } from '../assessment/constituency'
import type { Catalogue, Indicator } from '../questionnaire/questionnaire'
import { randomNumbers } from '../random'
import type { Answers } from './answers'

export interface SampleOrder {
  readonly seed: number
  readonly respondents: number
  readonly title: string
  readonly year: number
}

/** How likely a respondent is to answer an indicator at all, to be unsure of a criterion, and to agree with the others. */
const answering = 0.9
const unsure = 0.18
const agreeing = 0.7

/** Yes up to a level, then no; a criterion here and there not known. */
function ladderAt(
  level: number,
  random: () => number,
): [CriterionAnswer, CriterionAnswer, CriterionAnswer, CriterionAnswer] {
  const at = (position: number): CriterionAnswer => (random() < unsure ? 'unknown' : position < level ? 'yes' : 'no')
  return [at(0), at(1), at(2), at(3)]
}

function answerTo(indicator: Indicator, common: number, respondent: string, random: () => number): Answers['answers'] {
  if (random() > answering) return []
  const level = random() < agreeing ? common : Math.floor(random() * 5)
  return [{ respondent, indicator: indicator.path, criteria: ladderAt(level, random), note: '' }]
}

/**
 * A synthetic assessment in the plain answers format, for benchmarks and demonstrations: the same seed gives the same file.
 * Its country is fictional and it says that it is an example; it is never taken for anybody's.
 */
export function sampleAnswers(catalogue: Catalogue, { seed, respondents, title, year }: SampleOrder): Answers {
  const random = randomNumbers(seed)
  const people = Array.from({ length: respondents }, (_, index) => ({
    id: `r${index + 1}`,
    constituency: constituencies[index % 4] ?? 'other',
    name: '',
  }))
  const indicators = catalogue.questionnaires.filter(({ country }) => country === null).flatMap((one) => one.indicators)
  const commons = indicators.map(() => Math.floor(random() * 5))
  return {
    country: 'XXS',
    countryNames: {},
    title,
    year,
    example: true,
    respondents: people,
    answers: people.flatMap(({ id }) =>
      indicators.flatMap((indicator, index) => answerTo(indicator, commons[index] ?? 0, id, random)),
    ),
    agreements: [],
    evidence: [],
    targets: [],
    votes: [],
  }
}
