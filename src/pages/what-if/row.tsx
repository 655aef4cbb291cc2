import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { Button } from '../../ui/button/button'
import { answersHref, titleOf } from '../results/view'
import { AsItIs, SupposedLevel } from './as-it-is'
import { LevelChoice } from './levels'
import type { Supposition } from './supposition'

interface RowProps {
  readonly supposition: Supposition
  readonly diagnosis: IndicatorDiagnosis
}

/** What is known of the indicator. The answers open in another tab, as leaving would forget the supposition. */
function Known({ supposition: { view, inFindings }, diagnosis }: RowProps): JSX.Element {
  const { t } = view.reader
  const { path, foundational } = diagnosis.indicator
  const marks = [
    ...(foundational ? [t('whatIf:row.foundation')] : []),
    ...(inFindings.has(path) ? [t('whatIf:row.inFinding')] : []),
  ]
  return (
    <>
      <p class="what-if-name">{titleOf(view, path)}</p>
      {marks.length > 0 && <p class="small quiet">{marks.join(' · ')}</p>}
      <p class="small what-if-known">
        <AsItIs position={diagnosis.position} reader={view.reader} />
        <a class="what-if-answers" href={answersHref(view, path)} target="_blank" rel="noopener">
          {t('whatIf:row.answers')}
          <span class="hidden-visually"> {t('whatIf:row.answersOf', { indicator: titleOf(view, path) })}</span>
        </a>
      </p>
    </>
  )
}

/** The level to suppose. The way back goes away with the supposition, so the focus goes to the choice, which stays. */
function Suppose({ supposition, diagnosis }: RowProps): JSX.Element | null {
  const { view, levels, choose, reset } = supposition
  const { position, indicator } = diagnosis
  const place = useRef<HTMLDivElement>(null)
  if (position.kind !== 'interval') return null
  const { path } = indicator
  const { t } = view.reader
  const supposed = levels.get(path) ?? null
  const settled = position.floor === position.ceiling ? position.floor : null
  const title = titleOf(view, path)
  function takeBack(): void {
    place.current?.querySelector<HTMLElement>('input:checked')?.focus()
    reset(path)
  }
  return (
    <div ref={place} class="what-if-choice">
      <LevelChoice
        name={`level ${path}`}
        indicator={title}
        value={supposed ?? settled}
        isSupposed={supposed !== null}
        onChoose={(level) => choose(path, level)}
        reader={view.reader}
      />
      {supposed !== null && (
        <Button kind="quiet" label={t('whatIf:reset.oneOf', { indicator: title })} onClick={takeBack}>
          {t('whatIf:reset.one')}
        </Button>
      )}
    </div>
  )
}

/** An indicator as it is, and the level to suppose. */
export function Row(props: RowProps): JSX.Element {
  const { view, levels } = props.supposition
  const supposed = levels.get(props.diagnosis.indicator.path)
  return (
    <li class={supposed === undefined ? 'what-if-row' : 'what-if-row is-supposed'}>
      <div>
        <Known {...props} />
        {supposed !== undefined && (
          <p class="small">
            <SupposedLevel level={supposed} reader={view.reader} />
          </p>
        )}
      </div>
      <Suppose {...props} />
    </li>
  )
}
