import type { Assessment } from '../assessment/fold'
import type { Catalogue, Questionnaire } from './questionnaire'

/**
 * What an assessment asks: the questionnaires of every country and its own country's, and of them, in a rapid assessment,
 * the core indicators. Answers to the others are kept, and neither shown nor scored.
 */
export function askedOf<Shipped extends Catalogue>(
  catalogue: Shipped,
  { extent, details }: Pick<Assessment, 'extent' | 'details'>,
): Shipped {
  const isAsked = ({ country }: Questionnaire) => country === null || country === details?.country
  const questionnaires = catalogue.questionnaires.filter(isAsked).map((questionnaire) => ({
    ...questionnaire,
    indicators: questionnaire.indicators.filter(({ core }) => extent === 'full' || core),
  }))
  return { ...catalogue, questionnaires: questionnaires.filter(({ indicators }) => indicators.length > 0) }
}
