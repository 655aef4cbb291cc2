import type { Assessment } from '../../domain/assessment/fold'
import { type Indicator, type Questionnaire, questionnaireOf } from '../../domain/questionnaire/questionnaire'
import type { IndicatorTexts, SourceTexts } from '../../domain/questionnaire/schema'
import type { App } from '../../state/app'
import type { ScreenTexts } from '../../state/content'
import type { CurrentAssessment } from '../../state/current'
import { nextOpen, type OwnIndicator, ownIndicators } from '../../state/own-answers'
import { hashOfRoute } from '../../state/route'
import type { Answering } from './answering'

/** All that the parts of the answering screen look at. */
export interface Scene {
  readonly app: App
  readonly current: CurrentAssessment
  readonly assessment: Assessment
  readonly content: ScreenTexts
  readonly sources: SourceTexts
  readonly questionnaire: Questionnaire
  readonly indicator: Indicator
  readonly texts: IndicatorTexts
  /** All indicators of the questionnaire as this respondent left them. */
  readonly own: readonly OwnIndicator[]
  readonly answering: Answering
}

export const indicatorAddress = (assessment: string, indicator: string): string =>
  hashOfRoute({ page: 'indicator', assessment, indicator })

export const titleOf = (content: ScreenTexts, questionnaire: string, indicator: Indicator): string =>
  content.titles[questionnaire]?.[indicator.id] ?? indicator.id

/** Where "next" leads: the indicator after this one, else one left to answer, here or in another questionnaire, else what came of it all. */
export type Onward =
  | {
      readonly kind: 'next' | 'unanswered' | 'questionnaire'
      readonly href: string
      readonly number: number
      readonly title: string
    }
  | { readonly kind: 'results'; readonly href: string }

/** The first indicator left to answer in the questionnaires after this one, going round. */
export function openElsewhere({ assessment, current, questionnaire }: Scene): OwnIndicator | null {
  const all = current.asked.value.questionnaires
  const at = all.findIndex(({ id }) => id === questionnaire.id)
  for (const other of [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))]) {
    const open = nextOpen(ownIndicators(other, assessment, current.respondent.value), null)
    if (open !== null) return open
  }
  return null
}

export function onwardFrom(scene: Scene): Onward {
  const { assessment, content, indicator, own } = scene
  const at = own.findIndex(({ indicator: { path } }) => path === indicator.path)
  const leading = (kind: 'next' | 'unanswered' | 'questionnaire', to: OwnIndicator): Onward => ({
    kind,
    href: indicatorAddress(assessment.id, to.indicator.path),
    number: to.number,
    title: titleOf(content, questionnaireOf(to.indicator.path), to.indicator),
  })
  const next = own[at + 1]
  if (next !== undefined) return leading('next', next)
  const left = own.find(({ progress }, place) => progress === 'open' && place !== at)
  if (left !== undefined) return leading('unanswered', left)
  const elsewhere = openElsewhere(scene)
  if (elsewhere !== null) return leading('questionnaire', elsewhere)
  return { kind: 'results', href: hashOfRoute({ page: 'results', assessment: assessment.id }) }
}
