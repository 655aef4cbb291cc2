import { useEffect, useState } from 'preact/hooks'
import { drawing, type Sensitivity, type Targeted } from '../../domain/scoring/sensitivity'
import { longestTurn } from '../../platform/breathe'
import { takeTurn } from '../../ui/gradual/turns'
import type { QuestionnaireView } from './view'

/** What the draws over one questionnaire start from, and what came of them. */
interface Drawn {
  readonly inputs: string
  readonly sensitivity: Sensitivity | null
}

/** Of the last answers that were drawn over, by questionnaire: coming back to the page costs nothing. */
const drawn = new Map<string, Drawn>()

const inputsOf = ({ indicators }: QuestionnaireView): readonly Targeted[] =>
  indicators.flatMap(({ position, indicator, target }) =>
    position.kind === 'interval'
      ? [{ floor: position.floor, ceiling: position.ceiling, weight: indicator.weight, target }]
      : [],
  )

interface Work {
  readonly id: string
  readonly indicators: readonly Targeted[]
  readonly inputs: string
}

const isDone = ({ id, inputs }: Work): boolean => drawn.get(id)?.inputs === inputs

/** What fits into a turn in which the browser has nothing better to do; a little at a time where it cannot say so. */
function whenIdle(task: (isTimeLeft: () => boolean) => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(() => task(() => false), 20)
    return () => clearTimeout(timer)
  }
  const begin = (idle: IdleDeadline): void => {
    // The browser may call itself idle for fifty milliseconds at a time, all of which a finger would wait for.
    const end = performance.now() + longestTurn
    task(() => idle.timeRemaining() > 4 && performance.now() < end)
  }
  const handle = requestIdleCallback(begin, { timeout: 2000 })
  return () => cancelIdleCallback(handle)
}

/** One questionnaire after the other, a few draws a task: no tap waits for them. */
function workThrough(works: readonly Work[], onDone: () => void): () => void {
  let stop = (): void => undefined
  function begin(): void {
    const work = works.find((one) => !isDone(one))
    if (work === undefined) return
    const steps = drawing(work.indicators)
    const goOn = (): void => {
      stop = whenIdle((isTimeLeft) => {
        let step = steps.next()
        while (step.done !== true && isTimeLeft()) step = steps.next()
        if (step.done !== true) return goOn()
        drawn.set(work.id, { inputs: work.inputs, sensitivity: step.value })
        onDone()
        begin()
      })
    }
    goOn()
  }
  begin()
  return () => stop()
}

/** `undefined` while it is being worked out, null where no indicator applies. */
export type SensitivityOf = (questionnaire: string) => Sensitivity | null | undefined

/** 10,000 draws a questionnaire (METHOD 4), after the page has been painted and never before a tap is answered. */
export function useSensitivity(views: readonly QuestionnaireView[]): SensitivityOf {
  const works = views.map((own): Work => {
    const indicators = inputsOf(own)
    return { id: own.questionnaire.id, indicators, inputs: JSON.stringify(indicators) }
  })
  const [, setCount] = useState(0)
  // An effect runs after the page has been painted, and again only when an answer or a target has moved something.
  useEffect(() => {
    let takeBack = (): void => undefined
    const stop = workThrough(works, () => {
      takeBack()
      // The last draws and what they change on the page would be one long task.
      takeBack = takeTurn(() => setCount((count) => count + 1))
    })
    return () => {
      stop()
      takeBack()
    }
  }, [works.map(({ id, inputs }) => id + inputs).join()])
  return (questionnaire) => {
    const work = works.find(({ id }) => id === questionnaire)
    return work !== undefined && isDone(work) ? (drawn.get(questionnaire)?.sensitivity ?? null) : undefined
  }
}
