import type { JSX } from 'preact'
import { Button } from '../../ui/button/button'
import { jumpTo } from '../results/section'
import { titleOf } from '../results/view'
import { SupposedLevel } from './as-it-is'
import { levelsId } from './indicators'
import { Lists } from './lists'
import { suppositionSentence } from './sentence'
import { Shares } from './shares'
import type { Supposition } from './supposition'

export const whatChangesId = 'what-if-changes'

/** What is supposed, each to be taken back. The focus goes to the heading, as the button goes away. */
function Supposed({ view, levels, reset }: Supposition): JSX.Element {
  const { t } = view.reader
  return (
    <section>
      <h3>{t('whatIf:changes.supposed')}</h3>
      <ul class="what-if-list">
        {[...levels].map(([indicator, level]) => (
          <li key={indicator} class="what-if-taken">
            <div>
              <p>{titleOf(view, indicator)}</p>
              <p class="small">
                <SupposedLevel level={level} reader={view.reader} />
              </p>
            </div>
            <Button
              kind="quiet"
              label={t('whatIf:reset.oneOf', { indicator: titleOf(view, indicator) })}
              onClick={() => {
                reset(indicator)
                jumpTo(whatChangesId)
              }}
            >
              {t('whatIf:reset.one')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ResetAll({ view, resetAll }: Supposition): JSX.Element {
  return (
    <p>
      <Button
        icon="undo"
        onClick={() => {
          resetAll()
          jumpTo(whatChangesId)
        }}
      >
        {view.reader.t('whatIf:reset.all')}
      </Button>
    </p>
  )
}

/** The summary that stays beside the levels: a sentence, read out politely, then everything it counts. */
export function WhatChanges(supposition: Supposition): JSX.Element {
  const { view, levels, changes } = supposition
  const { t } = view.reader
  const isAny = levels.size > 0
  return (
    <section id={whatChangesId} class="what-if-changes" aria-labelledby={`${whatChangesId}-title`}>
      <header>
        <h2 id={`${whatChangesId}-title`} tabIndex={-1}>
          {t('whatIf:changes.title')}
        </h2>
        {isAny && <p class="small what-if-unsaved">{t('whatIf:supposed.mark')}</p>}
      </header>
      <p class="what-if-sentence" role="status">
        {suppositionSentence(levels, changes, view)}
      </p>
      {isAny && (
        <>
          <ResetAll {...supposition} />
          <Shares {...supposition} />
          <Lists view={view} changes={changes} />
          <Supposed {...supposition} />
        </>
      )}
      <p class="what-if-return">
        <Button onClick={() => jumpTo(levelsId)}>{t('whatIf:changes.return')}</Button>
      </p>
    </section>
  )
}
