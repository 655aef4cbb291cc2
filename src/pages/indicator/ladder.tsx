import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { CriterionAnswer } from '../../domain/assessment/answer'
import { reader } from '../../i18n/reader'
import { Chip } from '../../ui/chip/chip'
import { Choice, type ChoiceProps } from '../../ui/choice/choice'
import { Gradual } from '../../ui/gradual/gradual'
import { Icon, type IconName } from '../../ui/icon/icon'
import './ladder.css'
import { bringIntoView } from './bring-into-view'
import { HintWords, hintOf } from './last-round'
import type { Scene } from './scene'
import { stages } from './stages'

const icons: Record<CriterionAnswer, IconName | null> = {
  yes: 'check',
  no: 'cross',
  unknown: 'question',
  unanswered: null,
}

/** How far the answers carry: solid to the floor, hatched to the ceiling, hollow beyond (UI 3, "Indicator"). */
function reachOf({ position }: Scene['answering'], step: number): 'solid' | 'hatched' | 'hollow' {
  const { value } = position
  if (value.kind === 'not-applicable') return 'hollow'
  return step <= value.floor ? 'solid' : step <= value.ceiling ? 'hatched' : 'hollow'
}

interface RungProps {
  readonly scene: Scene
  readonly at: number
  readonly said: CriterionAnswer
  readonly onSay: ChoiceProps['onChoose']
}

/** The answer in words; while answering, the way back to its criterion. */
function Said({ scene: { answering }, at, said, stage }: RungProps & { stage: string }): JSX.Element | null {
  const { t } = reader.value
  const icon = icons[said]
  const words = (
    <>
      {icon !== null && <Icon name={icon} size={16} />}
      <span>{t(said === 'unanswered' ? 'indicator:rung.open' : `common:answer.${said}`)}</span>
    </>
  )
  const className = said === 'unanswered' ? 'said is-open' : 'said'
  if (answering.closed.value === 'not-applicable') return null
  if (answering.closed.value !== null) return <span class={className}>{words}</span>
  return (
    <button type="button" class={className} onClick={() => answering.moveTo(at)}>
      {words}
      <span class="hidden-visually">{t('indicator:rung.change', { stage })}</span>
    </button>
  )
}

function Rung(props: RungProps): JSX.Element {
  const { scene, at, said, onSay } = props
  const { answering, app, texts } = scene
  const { t, formats } = reader.value
  const isNow = answering.now.value === at
  const isClosed = answering.closed.value !== null
  const position = answering.position.value
  const isAhead = said === 'yes' && position.kind === 'interval' && at >= position.floor
  const stage = t(`common:stage.${stages[at] ?? 'recognised'}`)
  const text = texts.criteria[at] ?? ''
  const hint = hintOf(scene, at)
  const hintId = `hint-${at + 1}`
  return (
    <li
      class={`rung is-${said} reach-${reachOf(answering, at + 1)}${isNow ? ' is-now' : ''}`}
      aria-current={isNow ? 'step' : undefined}
      onFocusCapture={(event) => {
        if (!isNow && event.target instanceof HTMLInputElement) answering.moveTo(at)
      }}
    >
      <span class="node" aria-hidden="true">
        <span class="num">{formats.integer(at + 1)}</span>
      </span>
      <div class="rung-body">
        <div class="stage">
          <span>{stage}</span>
          {isAhead && <Chip kind="caution">{t('indicator:rung.ahead')}</Chip>}
          <Said {...props} stage={stage} />
        </div>
        <p class="text">{text}</p>
        {!isClosed && (
          <>
            <Choice
              name={`criterion-${at + 1}`}
              label={t('indicator:rung.label', { number: at + 1, stage, text })}
              value={said}
              isPatient
              onChoose={onSay}
              shortcuts={isNow && app.preferences.keys.value}
              hint={hint?.value ?? null}
              describedBy={hint === null ? undefined : hintId}
            />
            <HintWords hint={hint} id={hintId} />
          </>
        )}
      </div>
    </li>
  )
}

/** After an answer with the mouse or the space bar, the focus goes where the answer led. */
function followNow(list: HTMLElement, now: number | null): void {
  if (now === null) document.querySelector<HTMLElement>('.foot .is-main')?.focus()
  else {
    const rung = list.children[now]
    rung?.querySelector('input')?.focus({ preventScroll: true })
    bringIntoView(rung)
  }
}

/** Four cumulative criteria. The rail between them says how far the answers carry: the score is drawn while answering. */
export function Ladder({
  scene,
  onSay,
}: {
  scene: Scene
  onSay: (at: number, answer: CriterionAnswer, moveOn: boolean) => void
}): JSX.Element {
  const { answering } = scene
  const list = useRef<HTMLOListElement>(null)
  /** How what was just said was chosen, where the focus is to follow it. */
  const followed = useRef<'finger' | 'key' | null>(null)
  const isByArrow = useRef(false)
  const answer = answering.answer.value
  const criteria =
    answer.kind === 'answered' ? answer.criteria : (['unanswered', 'unanswered', 'unanswered', 'unanswered'] as const)
  const now = answering.now.value
  useLayoutEffect(() => {
    const { current } = list
    const by = followed.current
    followed.current = null
    if (by === null || current === null) return
    // The browser lays the page out by then. After a key the next one may come before; and whatever leads on takes it back.
    if (by === 'key') return followNow(current, now)
    const once = requestAnimationFrame(() => followNow(current, now))
    return () => cancelAnimationFrame(once)
  }, [now])
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      isByArrow.current = event.type === 'keydown' && event.key.startsWith('Arrow')
    }
    document.addEventListener('keydown', listen, true)
    document.addEventListener('keyup', listen, true)
    return () => {
      document.removeEventListener('keydown', listen, true)
      document.removeEventListener('keyup', listen, true)
    }
  }, [])
  return (
    <ol
      ref={list}
      class={answering.closed.value === null ? 'ladder' : 'ladder is-closed'}
      aria-label={scene.texts.question}
    >
      <Gradual>
        {criteria.map((said, at) => (
          <Rung
            key={at}
            scene={scene}
            at={at}
            said={said}
            onSay={(given, isByFinger) => {
              followed.current = isByArrow.current ? null : isByFinger ? 'finger' : 'key'
              onSay(at, given, !isByArrow.current)
            }}
          />
        ))}
      </Gradual>
    </ol>
  )
}
