import type { ActionContent } from '../assessment/action-schema'
import { questionnaireOf } from '../questionnaire/questionnaire'
import type { ActionsFile, CoherenceTexts } from '../questionnaire/schema'
import type { GapKind, SettledGap } from '../scoring/gap'

export type ActionTemplate = ActionsFile['actions'][number]
export type ActionTexts = CoherenceTexts['actions'][string]

/** Which template suits a gap: one worded for the indicator, else the one for its questionnaire and kind of gap; null for none. */
export function templateFor(
  templates: readonly ActionTemplate[],
  indicator: string,
  gap: SettledGap,
): ActionTemplate | null {
  const own = templates.filter((one) => one.questionnaire === questionnaireOf(indicator) && one.gap === gap)
  return own.find(({ fits }) => fits.includes(indicator)) ?? own[0] ?? null
}

/** The kind to plan for: what it is, or, while it is not known, the first that it may turn out to be. */
export const plannedGap = (kind: GapKind, mayBe: readonly SettledGap[]): SettledGap =>
  kind === 'to-find-out' ? (mayBe[0] ?? 'policy') : kind

export interface TemplateValues {
  readonly country: string
  readonly subject: string
  /** Of the assessment. */
  readonly baselineYear: number
  /** By which the target is to be reached. */
  readonly year: number
}

/** `text` with what the program knows filled in; what stands in square brackets is left to the national team. */
export function filledTemplate(text: string, values: TemplateValues): string {
  const named: Readonly<Record<string, string>> = {
    country: values.country,
    subject: values.subject,
    baselineYear: String(values.baselineYear),
    year: String(values.year),
  }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => named[name] ?? whole)
}

/** Years until an action of each time class may be expected to show: the later end of its class (outline, section 3). */
const yearsOf = { short: 1, medium: 3, long: 5 } as const

export const targetYear = (baselineYear: number, time: ActionTemplate['time']): number => baselineYear + yearsOf[time]

/** What a row is when no template fits: a national questionnaire brings none. */
const ordinary = { cost: 'medium', time: 'medium' } as const

/** Of a row that begins from `template`. */
export const timeOf = (template: ActionTemplate | null): ActionTemplate['time'] => (template ?? ordinary).time

export interface Beginning {
  /** With its sentences; null leaves the wording to the team. */
  readonly template: { readonly structure: ActionTemplate; readonly texts: ActionTexts } | null
  readonly values: TemplateValues
  readonly indicators: readonly string[]
  /** Levels of the indicators as the assessment found them, and their targets, in words. */
  readonly baseline: string
  readonly target: string
  readonly outputs: readonly string[]
  readonly deliverables: readonly string[]
  readonly programmeAndBudget: ActionContent['programmeAndBudget']
  /** Joins a list as the language does. */
  readonly list: (items: readonly string[]) => string
}

/** The row as the template and the assessment give it; from here it is the team's to edit. */
export function actionOfTemplate(beginning: Beginning): ActionContent {
  const { template, values, list } = beginning
  const { cost, time } = template?.structure ?? ordinary
  const texts = template?.texts
  return {
    template: template?.structure.id ?? null,
    indicators: [...beginning.indicators],
    outcome: filledTemplate(texts?.outcome ?? '', values),
    indicator: filledTemplate(texts?.indicator ?? '', values),
    baseline: { year: values.baselineYear, text: beginning.baseline },
    target: { year: values.year, text: beginning.target },
    meansOfVerification: list(texts?.meansOfVerification ?? []),
    lead: texts?.lead ?? '',
    partners: '',
    cost,
    time,
    outputs: [...beginning.outputs],
    deliverables: [...beginning.deliverables],
    programmeAndBudget: [...beginning.programmeAndBudget],
    resources: '',
    risks: '',
  }
}
