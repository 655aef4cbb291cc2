import { mostArcs } from '../../charts/arcs'
import type { PositionOf } from '../../domain/coherence/condition'
import { positionsIn, type Reading, type RuleCounts, readingsOf, ruleCounts } from '../../domain/coherence/reading'
import type { CoherenceTexts } from '../../domain/questionnaire/schema'
import type { View } from './view'

/** What the section on coherence is drawn from. */
export interface CoherenceView {
  readonly view: View
  readonly texts: CoherenceTexts
  readonly positionOf: PositionOf
  /** Findings by severity, then questions with the fewest open comparisons first. */
  readonly readings: readonly Reading[]
  readonly counts: RuleCounts
}

/** Null while the sentences of the rules are on their way. */
export function coherenceOf(view: View): CoherenceView | null {
  const { catalogue, diagnostic, assessment, texts } = view
  if (texts.coherence === null) return null
  const positionOf = positionsIn(diagnostic.indicators, assessment)
  return {
    view,
    texts: texts.coherence,
    positionOf,
    readings: readingsOf(catalogue.rules, diagnostic.coherence, positionOf),
    counts: ruleCounts(catalogue.rules, positionOf),
  }
}

/** One sentence of a rule, in the reader's digits. */
export function ruleText(
  { view, texts }: CoherenceView,
  { rule }: Reading,
  part: 'title' | 'meaning' | 'question' | 'resolution',
): string {
  return view.reader.formats.text(texts.rules[rule.id]?.[part] ?? rule.id)
}

/** The bodies that must talk, as one line. */
export const bodiesText = ({ view, texts }: CoherenceView, { rule }: Reading): string =>
  (texts.rules[rule.id]?.whoMustTalk ?? []).map(view.reader.formats.text).join(view.reader.t('coherence:separator'))

export const policyName = ({ questionnaireName, reader }: View, questionnaire: string): string =>
  reader.formats.text(questionnaireName(questionnaire, reader.language).shortTitle)

export const policiesText = (view: View, { policies }: Reading): string =>
  policies.map((policy) => policyName(view, policy)).join(view.reader.t('coherence:separator'))

/** The place of an entry on the page: `jumpTo` finds it. */
export const placeOfReading = ({ rule }: Reading): string => `coherence-${rule.id}`

export const drawnOf = (readings: readonly Reading[]): readonly Reading[] => readings.slice(0, mostArcs)
