import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CriterionAnswer } from '../../domain/assessment/answer'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { Choice } from '../../ui/choice/choice'
import { Icon } from '../../ui/icon/icon'
import { Steps } from '../../ui/steps/steps'

import { HintWords, hintOf } from './last-round'
import { levelSoFar } from './level-text'
import { onwardFrom, type Scene } from './scene'
import { ClaimedChip, isClaimed } from './so-far'
import { stages } from './stages'
import './thumb-sheet.css'

/** True once the reader has scrolled past the ladder. */
function useIsPastLadder(): boolean {
  const [isPast, setIsPast] = useState(false)
  useEffect(() => {
    const ladder = document.querySelector('.ladder')
    if (ladder === null) return
    const observer = new IntersectionObserver(
      ([seen]) => seen !== undefined && setIsPast(!seen.isIntersecting && seen.boundingClientRect.bottom < 120),
      { rootMargin: '-80px 0px 0px 0px' },
    )
    observer.observe(ladder)
    return () => observer.disconnect()
  }, [])
  return isPast
}

/** The page leaves room for the sheet, however tall its text is. */
function useRoom(): { readonly current: HTMLDivElement | null } {
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const page = document.body.style
    const observer = new ResizeObserver(() => {
      page.paddingBlockEnd = `${sheet.current?.offsetHeight ?? 0}px`
    })
    if (sheet.current !== null) observer.observe(sheet.current)
    return () => {
      observer.disconnect()
      page.paddingBlockEnd = ''
    }
  }, [])
  return sheet
}

const backToLadder = (): void =>
  document.querySelector('.question')?.scrollIntoView({ block: 'center', behavior: 'smooth' })

interface PartProps {
  readonly scene: Scene
  readonly isFolded: boolean
}

function Asking({
  scene,
  at,
  isFolded,
  onSay,
}: PartProps & { at: number; onSay: (at: number, answer: CriterionAnswer) => void }): JSX.Element {
  const { t, formats } = reader.value
  const { answering, texts } = scene
  const hint = hintOf(scene, at)
  const answer = answering.answer.value
  const said = answer.kind === 'answered' ? (answer.criteria[at] ?? 'unanswered') : 'unanswered'
  const stage = t(`common:stage.${stages[at] ?? 'recognised'}`)
  const text = texts.criteria[at] ?? ''
  return (
    <>
      <div class="ask">
        <span class="node" aria-hidden="true">
          <span class="num">{formats.integer(at + 1)}</span>
        </span>
        <span class="grow">{stage}</span>
        {isFolded ? (
          <button type="button" class="step" onClick={backToLadder}>
            {t('indicator:sheet.answer')}
          </button>
        ) : (
          <button type="button" class="step" onClick={() => answering.moveTo(at === 3 ? null : at + 1)}>
            {t(said === 'unanswered' ? 'indicator:sheet.skip' : 'indicator:sheet.keep')}
            <Icon name="next" size={16} />
          </button>
        )}
      </div>
      {!isFolded && (
        <>
          <p class="crit" aria-live="polite">
            {text}
          </p>
          <HintWords hint={hint} id="hint-thumb" />
          <Choice
            name="thumb"
            label={t('indicator:rung.label', { number: at + 1, stage, text })}
            value={said}
            isPatient
            onChoose={(given) => onSay(at, given)}
            size="thumb"
            hint={hint?.value ?? null}
            describedBy={hint === null ? undefined : 'hint-thumb'}
          />
        </>
      )}
    </>
  )
}

/** Nothing more is asked: where the answers stand, and the way on. */
function Settled({ scene, isFolded, onEvidence }: PartProps & { onEvidence: () => void }): JSX.Element {
  const { answering } = scene
  const { t } = reader.value
  const { headline, explanation } = levelSoFar(answering, t)
  const onward = onwardFrom(scene)
  const rest = answering.isOptional.value ? answering.now.value : null
  return (
    <>
      <div class="ask">
        <Steps position={answering.position.value} size={isFolded ? 'normal' : 'big'} />
        <span class="grow">{headline}</span>
        {isFolded && (
          <a class="step" href={onward.href}>
            {t('indicator:sheet.next')}
            <Icon name="next" size={16} />
          </a>
        )}
      </div>
      {!isFolded && (
        <>
          <p class="crit quiet">{explanation}</p>
          {isClaimed(scene) && <ClaimedChip onEvidence={onEvidence} />}
          <div class="onward">
            {rest !== null && <Button onClick={() => answering.moveTo(rest)}>{t('indicator:sheet.rest')}</Button>}
            <Button kind="main" iconAfter="next" href={onward.href}>
              {t(`indicator:onward.${onward.kind}`)}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

/** On a phone: the criterion whole and its three answers, in the thumb's reach. */
export function ThumbSheet({
  scene,
  onSay,
  onEvidence,
}: {
  scene: Scene
  onSay: (at: number, answer: CriterionAnswer) => void
  onEvidence: () => void
}): JSX.Element {
  const { answering } = scene
  const isFolded = useIsPastLadder()
  const sheet = useRoom()
  const now = answering.now.value
  return (
    <div ref={sheet} class={isFolded ? 'thumb-sheet is-folded' : 'thumb-sheet'}>
      {now === null || answering.isOptional.value ? (
        <Settled scene={scene} isFolded={isFolded} onEvidence={onEvidence} />
      ) : (
        <Asking scene={scene} at={now} isFolded={isFolded} onSay={onSay} />
      )}
    </div>
  )
}
