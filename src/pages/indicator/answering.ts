import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Answer, Criteria, CriterionAnswer } from '../../domain/assessment/answer'
import type { Agreement } from '../../domain/assessment/fold'
import type { CountryPosition } from '../../domain/scoring/position'
import type { CurrentAssessment } from '../../state/current'
import { agreementOf, firstOpen, ownAnswerOf, positionOf } from '../../state/own-answers'

/** What was just done, in words, and whether it can be taken back. */
export interface Notice {
  readonly text: string
  readonly undoable: boolean
}

/** Why nothing can be answered now. */
export type Closed = 'agreed' | 'not-applicable' | 'nobody'

/** Answering one indicator: where the reader is on its ladder, and what can be done there. */
export interface Answering {
  readonly path: string
  /** The recorded agreement when there is one, else this respondent's own answer. */
  readonly answer: ReadonlySignal<Answer>
  readonly position: ReadonlySignal<CountryPosition>
  readonly agreement: ReadonlySignal<Agreement | null>
  readonly closed: ReadonlySignal<Closed | null>
  /** The criterion on the way (0 to 3); null once there is none. */
  readonly now: ReadonlySignal<number | null>
  /** The level is settled, what is left cannot move it, and the reader has not asked for it. */
  readonly isOptional: ReadonlySignal<boolean>
  readonly notice: ReadonlySignal<Notice | null>
  readonly tell: (text: string, undoable?: boolean) => void
  readonly forget: () => void
  /** `moveOn` false for a choice made with the arrow keys, which pass over answers on their way. */
  readonly say: (position: number, answer: CriterionAnswer, moveOn?: boolean) => void
  readonly moveTo: (position: number | null) => void
  readonly move: (by: 1 | -1) => void
  /** After an undo: back to the first criterion that is left. */
  readonly resume: () => void
}

const unansweredFrom = (criteria: Criteria, start: number): number | null => {
  const found = criteria.findIndex((criterion, at) => at >= start && criterion === 'unanswered')
  return found === -1 ? null : found
}

const firstStop = (answer: Answer): number | null =>
  answer.kind === 'not-applicable' ? null : (firstOpen(answer.criteria) ?? unansweredFrom(answer.criteria, 0))

export function createAnswering(current: CurrentAssessment, path: string): Answering {
  const agreement = computed(() => agreementOf(current.assessment.value, path))
  const own = computed(() => ownAnswerOf(current.assessment.value, current.respondent.value, path))
  const answer = computed(() => agreement.value?.answer ?? own.value)
  const closed = computed((): Closed | null => {
    if (agreement.value !== null) return 'agreed'
    if (current.respondent.value === null) return 'nobody'
    return answer.value.kind === 'not-applicable' ? 'not-applicable' : null
  })
  /** Undefined until the reader has moved: then the first criterion that is left. */
  const chosen = signal<number | null | undefined>(undefined)
  const insisted = signal(false)
  const notice = signal<Notice | null>(null)
  const now = computed(() => {
    if (closed.value !== null) return null
    return chosen.value === undefined ? firstStop(own.value) : chosen.value
  })
  const isOptional = computed(() => {
    if (now.value === null || answer.value.kind !== 'answered' || insisted.value) return false
    return answer.value.criteria[now.value] === 'unanswered' && firstOpen(answer.value.criteria) === null
  })

  function moveTo(position: number | null): void {
    chosen.value = position
    const { value } = own
    if (position === null || value.kind !== 'answered') return
    if (value.criteria[position] === 'unanswered' && firstOpen(value.criteria) === null) insisted.value = true
  }

  function say(position: number, given: CriterionAnswer, moveOn = true): void {
    if (closed.peek() !== null) return
    current.answerCriterion(path, position, given)
    const { value } = own
    const next = value.kind === 'answered' ? unansweredFrom(value.criteria, position + 1) : null
    chosen.value = moveOn ? next : position
  }

  return {
    path,
    answer,
    position: computed(() => positionOf(answer.value)),
    agreement,
    closed,
    now,
    isOptional,
    notice,
    tell: (text, undoable = false) => {
      notice.value = { text, undoable }
    },
    forget: () => {
      notice.value = null
    },
    say,
    moveTo,
    move: (by) => {
      if (closed.peek() !== null) return
      const from = now.peek() ?? (by === 1 ? -1 : 4)
      moveTo(Math.min(3, Math.max(0, from + by)))
    },
    resume: () => {
      chosen.value = undefined
    },
  }
}
