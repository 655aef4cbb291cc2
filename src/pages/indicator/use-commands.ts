import type { CriterionAnswer } from '../../domain/assessment/answer'
import { reader } from '../../i18n/reader'
import { breathe } from '../../platform/breathe'
import { nextOpen } from '../../state/own-answers'
import { hashOfRoute } from '../../state/route'
import { drawApart, onceShown } from '../../ui/gradual/apart'
import type { Answering } from './answering'
import { bringIntoView } from './bring-into-view'
import { focusedLink, isOnRadio, type KeyActions, useKeys } from './keys'
import type { Panels } from './panels'
import { indicatorAddress, onwardFrom, openElsewhere, type Scene } from './scene'
import { stages } from './stages'

/**
 * Address and screen change in one step. The browser tells of a new address only later, and a key typed until then would
 * answer the indicator just left.
 */
function goTo(address: string): void {
  window.location.hash = address
  window.dispatchEvent(new Event('hashchange'))
}

/** What can be done on this screen, by key or by hand. */
export interface Deeds {
  readonly say: (at: number, answer: CriterionAnswer, moveOn?: boolean) => void
  readonly undo: () => void
}

export function deedsOf({ answering, current, assessment }: Scene): Deeds {
  return {
    say: (at, answer, moveOn = true) => {
      answering.say(at, answer, moveOn)
      // Said in words once it shows: both at once would hold up an old phone. Unless it has been taken back by then.
      void breathe().then(() => {
        const { value } = answering.answer
        if (value.kind !== 'answered' || value.criteria[at] !== answer) return
        const { t } = reader.peek()
        const stage = t(`common:stage.${stages[at] ?? 'recognised'}`)
        answering.tell(t('indicator:said', { stage, answer: t(`common:answer.${answer}`) }), true)
      })
    },
    undo: () => {
      const { t } = reader.peek()
      const indicator = current.undo()
      answering.tell(t(indicator === null ? 'indicator:undo.nothing' : 'indicator:undo.done'))
      if (indicator !== null && indicator !== answering.path) goTo(indicatorAddress(assessment.id, indicator))
      else answering.resume()
    },
  }
}

/** The rung on the way comes into view, and takes the focus along when another rung had it; `when`: once it shows. */
export function follow({ now }: Answering, when: (act: () => void) => void = onceShown): void {
  const wasOnRadio = isOnRadio()
  const { hash } = window.location
  when(() => {
    // A key may have led on by then: to another rung, or to another page.
    if (window.location.hash !== hash) return
    const rung = document.querySelectorAll('.rung')[now.peek() ?? -1]
    bringIntoView(rung)
    if (wasOnRadio) rung?.querySelector('input')?.focus({ preventScroll: true })
  })
}

function actionsOf(scene: Scene, panels: Panels, deeds: Deeds, onKeys: () => void): KeyActions {
  const { answering, own, assessment, indicator } = scene
  const at = own.findIndex(({ indicator: { path } }) => path === indicator.path)
  const open = (path: string): void => goTo(indicatorAddress(assessment.id, path))
  const sayNow = (answer: CriterionAnswer) => (): void => {
    const { value } = answering.now
    if (value === null) return
    // From a radio the focus goes along at once: the browser's own keys are about whatever has it.
    if (isOnRadio()) deeds.say(value, answer)
    else drawApart(() => deeds.say(value, answer))
    follow(answering)
  }
  const move = (by: 1 | -1) => (): void => {
    answering.move(by)
    follow(answering)
  }
  return {
    yes: sayNow('yes'),
    no: sayNow('no'),
    unknown: sayNow('unknown'),
    up: move(-1),
    down: move(1),
    next: () => goTo(focusedLink() ?? onwardFrom(scene).href),
    previous: () => {
      const before = own[at - 1]
      if (before !== undefined) open(before.indicator.path)
    },
    evidence: panels.addEvidence,
    note: panels.writeNote,
    unanswered: () => {
      const next = nextOpen(own, indicator.path) ?? openElsewhere(scene)
      if (next === null) answering.tell(reader.peek().t('indicator:unanswered.none'))
      else open(next.indicator.path)
    },
    undo: deeds.undo,
    keys: onKeys,
    close: () => {
      const focused = document.activeElement
      if (panels.edit.peek().kind !== 'none') panels.edit.value = { kind: 'none' }
      else if (focused instanceof HTMLElement && focused.matches('textarea, select, input:not([type="radio"])')) {
        focused.blur()
      } else goTo(hashOfRoute({ page: 'overview', assessment: assessment.id }))
    },
  }
}

export function useCommands(scene: Scene, panels: Panels, deeds: Deeds, onKeys: () => void): void {
  const { app, assessment, indicator } = scene
  useKeys({
    isOn: app.preferences.keys.value,
    isHere: () => {
      const route = app.route.peek()
      return route.page === 'indicator' && route.assessment === assessment.id && route.indicator === indicator.path
    },
    actions: actionsOf(scene, panels, deeds, onKeys),
  })
}
