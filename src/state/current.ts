import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import type { ActionContent } from '../domain/assessment/action-schema'
import { type Answer, type CriterionAnswer, noCriteria, withCriterion } from '../domain/assessment/answer'
import type { Constituency } from '../domain/assessment/constituency'
import type { Body, Entry, EvidenceContent } from '../domain/assessment/entry'
import type { Extent } from '../domain/assessment/extent'
import {
  type Agreement,
  type Assessment,
  currentIds,
  type Details,
  type Explanation,
  fold,
  type Respondent,
  recordOf,
  type Vote,
} from '../domain/assessment/fold'
import type { AcceptedOpinions } from '../domain/assessment/opinion'
import { subjectOf } from '../domain/assessment/subject'
import type { Diagnostic } from '../domain/diagnostic/diagnose'
import { askedOf } from '../domain/questionnaire/asked'
import { type Catalogue, indicatorByPath, questionnaireByPath } from '../domain/questionnaire/questionnaire'
import { breathe } from '../platform/breathe'
import { watchDeleted } from './deleted'
import { emptied } from './emptied'
import { respondentSetting } from './settings'
import { createWorkings } from './workings'
import type { World } from './world'
import type { Writer } from './writer'

/** The assessment on the screen: what is known of it, and what can be said about it. */
export interface CurrentAssessment {
  readonly id: string
  /** Null until the store has answered; then also for an id that is not on this device. */
  readonly assessment: ReadonlySignal<Assessment | null>
  readonly isMissing: ReadonlySignal<boolean>
  /** When it was deleted from this device, in milliseconds since 1970; null while it is not. */
  readonly deletedAt: ReadonlySignal<number | null>
  /** What this assessment asks: all that is shipped, or the core of it. */
  readonly asked: ReadonlySignal<Catalogue>
  /** Null as long as `assessment` is. Without the sensitivity band, which no screen shows yet. */
  readonly diagnostic: ReadonlySignal<Diagnostic | null>
  readonly entries: ReadonlySignal<readonly Entry[]>
  /** Who answers on this device; null until chosen. */
  readonly respondent: ReadonlySignal<Respondent | null>
  readonly canUndo: ReadonlySignal<boolean>

  readonly describe: (details: Details) => void
  readonly setExtent: (extent: Extent) => void
  /** Begins a blind round, or opens the answers. */
  readonly setBlind: (blind: boolean) => void
  readonly answerAs: (respondent: string) => void
  /** Returns the new respondent's id, who then answers on this device. */
  readonly addRespondent: (constituency: Constituency, name: string) => string
  readonly renameRespondent: (respondent: Respondent) => void
  /** `position` 0 to 3. The same answer again changes nothing. */
  readonly answerCriterion: (indicator: string, position: number, answer: CriterionAnswer) => void
  readonly answer: (indicator: string, answer: Answer) => void
  readonly note: (indicator: string, text: string, confidential: boolean) => void
  readonly addEvidence: (indicator: string, content: EvidenceContent) => void
  /** `content` null takes it back; the entry stays in the history. */
  readonly changeEvidence: (indicator: string, evidence: string, content: EvidenceContent | null) => void
  readonly setTarget: (indicator: string, level: number) => void
  /** What the plenary agrees on. `undone`: the reason on record should that be undone at once. */
  readonly agree: (indicator: string, agreement: Omit<Agreement, 'version'>, undone: string) => void
  /** The answers count again. `reason` is not blank. */
  readonly reopen: (indicator: string, reason: string) => void
  /** A constituency's last vote counts. */
  readonly vote: (indicator: string, vote: Vote) => void
  /** Puts a row into the plan. Returns its id. */
  readonly planAction: (content: ActionContent) => string
  /** `content` null takes it out; the entry stays in the history. */
  readonly changeAction: (action: string, content: ActionContent | null) => void
  /** Today, of all that is known here. The same opinions again are a new validation. */
  readonly validate: (opinions: AcceptedOpinions) => void
  /** It stays in the history. */
  readonly withdrawValidation: () => void
  /** A specialist's reading; null takes it back. `reviewer` is not blank. */
  readonly review: (content: { readonly reviewer: string; readonly text: string } | null) => void
  /** Why an indicator stands elsewhere than in the last round; `cause` null takes it back. */
  readonly explain: (indicator: string, explanation: Explanation) => void
  /** A specialist's reading of one indicator; `answer` null takes it back. `reviewer` is not blank. */
  readonly readIndicator: (indicator: string, reviewer: string, answer: Answer | null, text: string) => void
  /** Of two current entries about the same thing, made without knowledge of each other, keeps the one chosen. */
  readonly choose: (entry: Entry) => void
  /** Says an earlier thing again, as a new entry. */
  readonly restore: (entry: Entry) => void
  /** Says the previous thing again, as a new entry; nothing is deleted. Returns the indicator concerned. */
  readonly undo: () => string | null
  readonly close: () => void
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export function openAssessment(world: World, writer: Writer, id: string): CurrentAssessment {
  const stored = signal<readonly Entry[] | null>(null)
  const chosen = signal<string | null>(null)
  const deletedAt = signal<number | null>(null)
  const undoable = signal<readonly Body[]>([])
  const { folded, diagnosed, prepare } = createWorkings(world, id)

  let latest: readonly Entry[] | null = null
  // Also where that fails: the page then fails where it can say so, instead of never coming.
  const show = (): void => {
    stored.value = latest
  }
  const stopEntries = world.store.watchEntries(id, (entries) => {
    writer.observe(entries)
    const isFirst = latest === null
    latest = entries
    if (stored.peek() !== null || entries.length === 0) stored.value = entries
    else if (isFirst) void prepare(entries).then(show, show)
  })
  const stopRespondent = world.store.watchSetting(respondentSetting(id), (value) => {
    chosen.value = value
  })

  const stopDeleted = watchDeleted(world.store, (deleted) => {
    deletedAt.value = deleted[id] ?? null
  })

  let unshown: readonly Entry[] = []
  // The store says "saved" a moment before it shows what it saved: until then an entry stays where it was.
  const entries = computed(() => {
    const shown = stored.value ?? []
    const own = new Set([...unshown, ...writer.pending.value.filter((entry) => entry.assessment === id)])
    if (own.size === 0) return shown
    const known = new Set(shown.map((entry) => entry.id))
    unshown = [...own].filter((entry) => !known.has(entry.id))
    return [...shown, ...unshown]
  })
  const assessment = computed(() =>
    stored.value === null || entries.value.length === 0 ? null : folded(entries.value),
  )
  const isMissing = computed(() => stored.value !== null && entries.value.length === 0)
  const asked = computed(() =>
    assessment.value === null ? world.catalogue : askedOf(world.catalogue, assessment.value),
  )
  const diagnostic = computed(() => (assessment.value === null ? null : diagnosed(assessment.value)))
  const respondent = computed(
    () => assessment.value?.respondents.find((candidate) => candidate.id === chosen.value) ?? null,
  )
  // A computed that nobody watches is computed anew at every reading; the fold is worth keeping. What it says of the country
  // is worked out after the answer shows, for whichever page asks next: the diagnoser remembers it.
  const stopKeeping = effect(() => {
    const { value } = assessment
    if (value === null) return
    const ahead = (): void => {
      if (assessment.peek() === value) diagnosed(value)
    }
    // Where that fails, the page that asks fails where it can say so.
    void breathe()
      .then(ahead)
      .catch(() => undefined)
  })

  /** All that this device knows: also while it is still being prepared for the screen. */
  const known = (): readonly Entry[] => [...(stored.peek() === null ? (latest ?? []) : []), ...entries.peek()]
  const now = (): Assessment => assessment.peek() ?? fold(id, known())

  function say(body: Body): void {
    writer.write(id, body, currentIds(now(), subjectOf(body)))
  }

  /** Says it, and remembers what to say to take it back. */
  function sayUndoably(body: Body, before: Body | null = emptied(body)): void {
    const previous = now().threads.get(subjectOf(body))?.current.body ?? before
    if (isSame(previous, body)) return
    if (previous !== null) undoable.value = [...undoable.peek(), previous]
    say(body)
  }

  const versionOf = (indicator: string): number => questionnaireByPath(world.catalogue, indicator)?.version ?? 0

  function answer(indicator: string, given: Answer): void {
    const who = respondent.peek()
    if (who === null) return
    const mayNotApply = indicatorByPath(world.catalogue, indicator)?.mayNotApply ?? false
    if (given.kind === 'not-applicable' && !mayNotApply) return
    sayUndoably({ kind: 'answer', respondent: who.id, indicator, version: versionOf(indicator), answer: given })
  }

  function answerCriterion(indicator: string, position: number, value: CriterionAnswer): void {
    const who = respondent.peek()
    const own = recordOf(now(), indicator).answers.find((record) => record.respondent.id === who?.id)?.answer
    const criteria = own?.kind === 'answered' ? own.criteria : noCriteria
    answer(indicator, { kind: 'answered', criteria: withCriterion(criteria, position, value) })
  }

  function note(indicator: string, text: string, confidential: boolean): void {
    const who = respondent.peek()
    if (who !== null) sayUndoably({ kind: 'note', respondent: who.id, indicator, text, confidential })
  }

  function changeEvidence(indicator: string, evidence: string, content: EvidenceContent | null): void {
    sayUndoably({ kind: 'evidence', evidence, indicator, respondent: respondent.peek()?.id ?? null, content })
  }

  function changeAction(action: string, content: ActionContent | null): void {
    sayUndoably({ kind: 'action', action, content })
  }

  function agree(indicator: string, agreement: Omit<Agreement, 'version'>, undone: string): void {
    const mayNotApply = indicatorByPath(world.catalogue, indicator)?.mayNotApply ?? false
    if (agreement.answer.kind === 'not-applicable' && !mayNotApply) return
    const { answer: agreed, reason, dissent } = agreement
    sayUndoably(
      { kind: 'agreement', indicator, version: versionOf(indicator), answer: agreed, reason, dissent: [...dissent] },
      { kind: 'reopening', indicator, reason: undone },
    )
  }

  function validate(opinions: AcceptedOpinions): void {
    const at = writer.moment()
    // Later than everything seen, but for clocks so far ahead that nobody follows them.
    const ahead = known().flatMap((entry) => (entry.stamp > at ? [entry.id] : []))
    const content = { at, opinions: [...opinions], ...(ahead.length === 0 ? {} : { ahead }) }
    sayUndoably({ kind: 'validation', content })
  }

  function answerAs(who: string): void {
    chosen.value = who
    // In a task of its own: what is asked of them is drawn first.
    void breathe().then(() => world.store.writeSetting(respondentSetting(id), who))
  }

  function addRespondent(constituency: Constituency, name: string): string {
    const who = world.identifiers.newId()
    say({ kind: 'respondent', respondent: who, constituency, name })
    answerAs(who)
    return who
  }

  /** The extent that holds already is not said again: most assessments never choose. */
  function setExtent(extent: Extent): void {
    if (now().extent !== extent) sayUndoably({ kind: 'extent', extent })
  }

  function undo(): string | null {
    const previous = undoable.peek().at(-1)
    if (previous === undefined) return null
    undoable.value = undoable.peek().slice(0, -1)
    say(previous)
    return 'indicator' in previous ? previous.indicator : null
  }

  return {
    id,
    assessment,
    isMissing,
    deletedAt,
    asked,
    diagnostic,
    entries,
    respondent,
    canUndo: computed(() => undoable.value.length > 0),
    describe: (details) => sayUndoably({ kind: 'details', ...details }),
    setExtent,
    setBlind: (blind) => sayUndoably({ kind: 'blind', blind }),
    answerAs,
    addRespondent,
    renameRespondent: ({ id: who, constituency, name }) =>
      sayUndoably({ kind: 'respondent', respondent: who, constituency, name }),
    answerCriterion,
    answer,
    note,
    addEvidence: (indicator, content) => changeEvidence(indicator, world.identifiers.newId(), content),
    changeEvidence,
    setTarget: (indicator, level) => sayUndoably({ kind: 'target', indicator, level }),
    agree,
    reopen: (indicator, reason) => sayUndoably({ kind: 'reopening', indicator, reason }),
    vote: (indicator, { constituency, importance, feasibility }) =>
      sayUndoably({ kind: 'vote', constituency, indicator, importance, feasibility }),
    planAction: (content) => {
      const action = world.identifiers.newId()
      changeAction(action, content)
      return action
    },
    changeAction,
    validate,
    withdrawValidation: () => sayUndoably({ kind: 'validation', content: null }),
    review: (content) =>
      sayUndoably({ kind: 'review', content: content === null ? null : { at: writer.moment(), ...content } }),
    explain: (indicator, { cause, note: text }) => sayUndoably({ kind: 'change', indicator, cause, note: text }),
    readIndicator: (indicator, reviewer, given, text) =>
      sayUndoably({ kind: 'reading', indicator, reviewer, answer: given, text }),
    choose: (entry) => say(entry.body),
    restore: (entry) => sayUndoably(entry.body),
    undo,
    close: () => {
      stopEntries()
      stopRespondent()
      stopDeleted()
      stopKeeping()
    },
  }
}
