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

/** An indicator as it is, and the level to suppose. */
export function Row({ supposition, diagnosis }: RowProps): JSX.Element {
  const { view, levels, choose, reset } = supposition
  const { path } = diagnosis.indicator
  const { position } = diagnosis
  const row = useRef<HTMLLIElement>(null)
  const supposed = levels.get(path) ?? null
  const settled = position.kind === 'interval' && position.floor === position.ceiling ? position.floor : null
  const title = titleOf(view, path)
  return (
    <li ref={row} class={supposed === null ? 'what-if-row' : 'what-if-row is-supposed'}>
      <div>
        <Known supposition={supposition} diagnosis={diagnosis} />
        {supposed !== null && (
          <p class="small">
            <SupposedLevel level={supposed} reader={view.reader} />
          </p>
        )}
      </div>
      {position.kind === 'interval' && (
        <div class="what-if-choice">
          <LevelChoice
            name={`level ${path}`}
            indicator={title}
            value={supposed ?? settled}
            isSupposed={supposed !== null}
            onChoose={(level) => choose(path, level)}
            reader={view.reader}
          />
          {supposed !== null && (
            <Button
              kind="quiet"
              label={view.reader.t('whatIf:reset.oneOf', { indicator: title })}
              onClick={() => {
                // The button goes away with the supposition; the choice stays.
                row.current?.querySelector<HTMLElement>('input:checked')?.focus()
                reset(path)
              }}
            >
              {view.reader.t('whatIf:reset.one')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
