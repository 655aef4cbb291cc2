import { canFire, isAlwaysTrue } from '../coherence/can-fire'
import type { Problem } from '../problem'
import { dangling, differing, duplicates } from './check-tools'
import type { ActionsFile, CoherenceTexts, QuestionnaireFile, RulesFile, StrategyFile } from './schema'

/** What rules and actions refer to. */
export interface Referred {
  readonly questionnaires: readonly QuestionnaireFile[]
  readonly strategy: StrategyFile
}

const indicatorsOf = ({ questionnaires }: Referred): ReadonlySet<string> =>
  new Set(questionnaires.flatMap(({ id, indicators }) => indicators.map((indicator) => `${id}/${indicator.id}`)))

const paragraphsOf = ({ strategy }: Referred): ReadonlySet<string> =>
  new Set(strategy.paragraphs.map(({ number }) => number))

const retiredAgain = (
  { retired }: { readonly retired: readonly string[] },
  ids: readonly string[],
  place: (index: number) => string,
): readonly Problem[] =>
  ids.flatMap((id, index) =>
    retired.includes(id) ? [{ type: 'retired' as const, place: { path: place(index) }, id }] : [],
  )

/** Rules against the questionnaires and themselves: one that can never be true, or always holds in part, is a mistake. */
export function checkRules(file: RulesFile, referred: Referred): readonly Problem[] {
  const indicators = indicatorsOf(referred)
  const paragraphs = paragraphsOf(referred)
  const ids = file.rules.map(({ id }) => id)
  const place = (index: number) => `rules[${index}].id`
  return [
    ...duplicates(ids, place),
    ...retiredAgain(file, ids, place),
    ...file.rules.flatMap((rule, at): readonly Problem[] => [
      ...rule.clauses.flatMap(({ comparisons }, index) => [
        ...dangling(
          comparisons.map(({ indicator }) => indicator),
          indicators,
          `rules[${at}].clauses[${index}].comparisons`,
        ),
        ...comparisons.flatMap((comparison, inner): readonly Problem[] =>
          isAlwaysTrue(comparison)
            ? [{ type: 'always-true', place: { path: `rules[${at}].clauses[${index}].comparisons[${inner}]` } }]
            : [],
        ),
      ]),
      ...dangling(rule.paragraphs, paragraphs, `rules[${at}].paragraphs`),
      ...(canFire(rule.clauses)
        ? []
        : [{ type: 'never-true' as const, place: { path: `rules[${at}].clauses` }, id: rule.id }]),
    ]),
  ]
}

/** Actions against the questionnaires: each speaks of indicators of its own questionnaire. */
export function checkActions(file: ActionsFile, referred: Referred): readonly Problem[] {
  const paragraphs = paragraphsOf(referred)
  const ids = file.actions.map(({ id }) => id)
  const place = (index: number) => `actions[${index}].id`
  return [
    ...duplicates(ids, place),
    ...retiredAgain(file, ids, place),
    ...file.actions.flatMap((action, at) => [
      ...dangling(
        [action.questionnaire],
        new Set(referred.questionnaires.map(({ id }) => id)),
        `actions[${at}].questionnaire`,
      ),
      ...dangling(
        action.fits,
        new Set([...indicatorsOf(referred)].filter((path) => path.startsWith(`${action.questionnaire}/`))),
        `actions[${at}].fits`,
      ),
      ...dangling(action.paragraphs, paragraphs, `actions[${at}].paragraphs`),
    ]),
  ]
}

/** Sentences of rules and actions against their structure. */
export const checkCoherenceTexts = (
  texts: CoherenceTexts,
  rules: RulesFile,
  actions: ActionsFile,
): readonly Problem[] => [
  ...differing(
    Object.keys(texts.rules),
    rules.rules.map(({ id }) => id),
    'rules',
  ),
  ...differing(
    Object.keys(texts.actions),
    actions.actions.map(({ id }) => id),
    'actions',
  ),
]

/** What the program fills in, by name, and how many blanks are left to the national team. */
function blanksOf(text: string): string {
  const named = (text.match(/\{\w+\}/g) ?? []).sort()
  const open = (text.match(/\[[^\]]+\]/g) ?? []).length
  return [...named, ...(open === 0 ? [] : [`${open} × […]`])].join(', ')
}

/** A translation against the English: as many bodies and means, and the same blanks. */
export function checkCoherenceTranslation(texts: CoherenceTexts, english: CoherenceTexts): readonly Problem[] {
  const lengths = (
    path: string,
    found: readonly string[] | undefined,
    wanted: readonly string[],
  ): readonly Problem[] =>
    found === undefined || found.length === wanted.length
      ? []
      : [{ type: 'incomplete', place: { path }, expected: wanted.length, found: found.length }]
  return [
    ...Object.entries(english.rules).flatMap(([id, { whoMustTalk }]) =>
      lengths(`rules.${id}.whoMustTalk`, texts.rules[id]?.whoMustTalk, whoMustTalk),
    ),
    ...Object.entries(english.actions).flatMap(([id, action]) => [
      ...lengths(
        `actions.${id}.meansOfVerification`,
        texts.actions[id]?.meansOfVerification,
        action.meansOfVerification,
      ),
      ...(['outcome', 'indicator'] as const).flatMap((field): readonly Problem[] => {
        const allowed = blanksOf(action[field])
        const own = texts.actions[id]?.[field]
        return own === undefined || blanksOf(own) === allowed
          ? []
          : [{ type: 'blanks', place: { path: `actions.${id}.${field}` }, allowed }]
      }),
    ]),
  ]
}
