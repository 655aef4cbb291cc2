import type { Body, Entry } from '../assessment/entry'
import type { Assessment, Respondent } from '../assessment/fold'
import type { Thread } from '../assessment/threads'
import { mapping, type Pieces } from '../pieces'
import { type Catalogue, questionnaireByPath, questionnaireOf } from '../questionnaire/questionnaire'

/** What happens to the entries of one person about one questionnaire when files are put together. */
export interface TallyRow {
  /** Null for what is said of all: agreements, targets, the plan, the country. */
  readonly respondent: Respondent | null
  /** Its id; null for what is about no indicator. */
  readonly questionnaire: string | null
  readonly added: number
  readonly same: number
  readonly conflicts: number
}

export interface Tallied {
  readonly added: readonly Entry[]
  readonly same: readonly Entry[]
  readonly conflicts: readonly Thread[]
}

const respondentOf = (body: Body): string | null => ('respondent' in body ? body.respondent : null)
const aboutOf = (body: Body): string | null => ('indicator' in body ? questionnaireOf(body.indicator) : null)

type Counts = { -readonly [Field in 'added' | 'same' | 'conflicts']: number }

/**
 * By person, in the order in which the assessment has them, then by questionnaire in the order of the catalogue; what is said
 * of all stands last. `merged` is the assessment as it would be. In pieces.
 */
export function* tallying(
  merged: Assessment,
  catalogue: Catalogue,
  { added, same, conflicts }: Tallied,
): Pieces<readonly TallyRow[]> {
  const found = new Map<string, { who: string | null; about: string | null; counts: Counts }>()
  const count = (body: Body, field: keyof Counts): void => {
    const [who, about] = [respondentOf(body), aboutOf(body)]
    const key = JSON.stringify([who, about])
    const row = found.get(key) ?? { who, about, counts: { added: 0, same: 0, conflicts: 0 } }
    row.counts[field] += 1
    found.set(key, row)
  }
  yield* mapping(added, ({ body }) => count(body, 'added'))
  yield* mapping(same, ({ body }) => count(body, 'same'))
  for (const { current } of conflicts) count(current.body, 'conflicts')
  const people = merged.respondents.map(({ id }) => id)
  const shipped = catalogue.questionnaires.map(({ id }) => id)
  const place = (list: readonly string[], id: string | null): number =>
    id === null ? list.length + 1 : list.includes(id) ? list.indexOf(id) : list.length
  return [...found.values()]
    .sort(
      (a, b) =>
        place(people, a.who) - place(people, b.who) ||
        ((a.who ?? '') < (b.who ?? '') ? -1 : a.who === b.who ? 0 : 1) ||
        place(shipped, a.about) - place(shipped, b.about) ||
        ((a.about ?? '') < (b.about ?? '') ? -1 : 1),
    )
    .map(({ who, about, counts }) => ({
      respondent:
        who === null
          ? null
          : (merged.respondents.find(({ id }) => id === who) ?? { id: who, constituency: 'other', name: '' }),
      questionnaire: about,
      ...counts,
    }))
}

/** Answers to a questionnaire of a version that this Ittisaq does not know, or that it does not ship at all (`version` null). */
export interface UnknownVersion {
  readonly questionnaire: string
  readonly version: number | null
  readonly answers: number
}

/** Such answers are kept. One line a questionnaire and version. */
export function unknownVersions(entries: readonly Entry[], catalogue: Catalogue): readonly UnknownVersion[] {
  const found = new Map<string, UnknownVersion>()
  for (const { body } of entries) {
    if (body.kind !== 'answer' && body.kind !== 'agreement') continue
    const shipped = questionnaireByPath(catalogue, body.indicator)
    if (shipped !== null && body.version <= shipped.version) continue
    const [questionnaire, version] = [questionnaireOf(body.indicator), shipped === null ? null : body.version]
    const key = `${questionnaire} ${version}`
    found.set(key, { questionnaire, version, answers: (found.get(key)?.answers ?? 0) + 1 })
  }
  return [...found.values()].sort((a, b) =>
    `${a.questionnaire} ${a.version}` < `${b.questionnaire} ${b.version}` ? -1 : 1,
  )
}
