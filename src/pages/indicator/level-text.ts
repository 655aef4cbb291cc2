import type { Answer } from '../../domain/assessment/answer'
import type { Translate } from '../../i18n/sentences'
import { firstOpen, positionOf } from '../../state/own-answers'
import type { Answering } from './answering'

export interface LevelText {
  readonly headline: string
  readonly explanation: string
}

/** What is known of the level while answering, and what would move it. */
function levelOf(answer: Answer, t: Translate): LevelText {
  const position = positionOf(answer)
  if (answer.kind === 'not-applicable' || position.kind === 'not-applicable') {
    return { headline: t('common:level.notApplicable'), explanation: t('indicator:level.notApplicable.text') }
  }
  const { floor, ceiling, basis } = position
  if (basis === 'unanswered') {
    return {
      headline: t('common:level.range', { floor, ceiling }),
      explanation: t('indicator:level.unanswered.text'),
    }
  }
  if (floor < ceiling) {
    const isOpen = firstOpen(answer.criteria) !== null
    return {
      headline: t('indicator:level.soFar', { level: floor }),
      explanation: t(isOpen ? 'indicator:level.upTo.open' : 'indicator:level.upTo.unknown', { ceiling }),
    }
  }
  if (answer.criteria.includes('unanswered')) {
    return {
      headline: t('indicator:level.settledEarly.headline', { level: floor }),
      explanation: t('indicator:level.settledEarly.text'),
    }
  }
  return {
    headline: t('common:level.settled', { level: floor }),
    explanation: t(floor === 4 ? 'indicator:level.full.text' : 'indicator:level.settled.text'),
  }
}

export function levelSoFar({ answer, agreement }: Answering, t: Translate): LevelText {
  const text = levelOf(answer.value, t)
  return agreement.value === null ? text : { ...text, explanation: t('indicator:agreed.counts') }
}
