import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import type { CurrentAssessment } from '../../state/current'
import { hashOfRoute } from '../../state/route'
import type { Chosen } from '../../ui/choice/choice'
import { type KeyActions, useKeys } from '../indicator/keys'
import { stages } from '../indicator/stages'
import { nextIndicator, nextUnanswered, previousIndicator, type Row } from './rows'

export interface Entering {
  /** The marked row; null when the sheet has none. */
  readonly now: Row | null
  /** What was said last, for screen readers. */
  readonly said: ReadonlySignal<string>
  /** Answers a row and marks the next. */
  readonly say: (row: Row, answer: Chosen) => void
}

/** Keys and mark of the sheet: an answer moves on, so that a sheet is entered without looking up. */
export function useEntry(app: App, current: CurrentAssessment, rows: readonly Row[]): Entering {
  const chosen = useSignal<number | null>(null)
  const said = useSignal('')
  const latest = useRef(rows)
  latest.current = rows
  const at = Math.min(chosen.value ?? nextUnanswered(rows, 0) ?? 0, Math.max(0, rows.length - 1))
  const go = (place: number): void => {
    chosen.value = Math.min(Math.max(0, place), Math.max(0, latest.current.length - 1))
  }
  const leave = (): void => {
    window.location.hash = hashOfRoute({ page: 'overview', assessment: current.id })
  }

  function say(row: Row, answer: Chosen): void {
    const { t } = reader.peek()
    current.answerCriterion(row.path, row.position, answer)
    said.value = `${t(`common:stage.${stages[row.position] ?? 'recognised'}`)}${t('common:colon')}${t(`common:answer.${answer}`)}`
    go(latest.current.findIndex(({ path, position }) => path === row.path && position === row.position) + 1)
  }

  const sayHere = (answer: Chosen) => (): void => {
    const row = latest.current[at]
    if (row !== undefined) say(row, answer)
  }
  const openIndicator = (): void => {
    const indicator = latest.current[at]?.path
    if (indicator !== undefined) {
      window.location.hash = hashOfRoute({ page: 'indicator', assessment: current.id, indicator })
    }
  }
  const actions: KeyActions = {
    yes: sayHere('yes'),
    no: sayHere('no'),
    unknown: sayHere('unknown'),
    up: () => go(at - 1),
    down: () => go(at + 1),
    next: () => go(nextIndicator(latest.current, at)),
    previous: () => go(previousIndicator(latest.current, at)),
    unanswered: () => go(nextUnanswered(latest.current, at + 1) ?? at),
    undo: () => {
      const path = current.undo()
      const place = latest.current.findIndex((row) => row.path === path)
      if (place !== -1) go(place)
    },
    evidence: openIndicator,
    note: openIndicator,
    keys: () => {},
    close: leave,
  }
  useKeys({ isOn: app.preferences.keys.value, isHere: () => app.route.peek().page === 'entry', actions })
  return { now: rows[at] ?? null, said, say }
}
