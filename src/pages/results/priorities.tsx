import type { JSX } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { mostDots } from '../../charts/plane'
import { prioritiesSentences } from '../../i18n/priorities-words'
import { Button } from '../../ui/button/button'
import { Fold } from '../../ui/fold/fold'
import { Gradual } from '../../ui/gradual/gradual'
import { ExplainedFigures } from '../explain/explained'
import { figuresEach } from '../explain/figures'
import { stepsOfPriority } from '../explain/indicator'
import { PrioritiesPlane } from './priorities-plane'
import { PrioritiesTable, PriorityRow } from './priorities-rows'
import { type Ranked, rankedOf, rowId } from './priorities-view'
import { Section } from './section'
import { diagnosesOf, type View } from './view'
import './priorities.css'

const shownFirst = 5

function PlaneAndList({ view, ranked }: { readonly view: View; readonly ranked: readonly Ranked[] }): JSX.Element {
  const { t } = view.reader
  const [shown, setShown] = useState(shownFirst)
  const all = shown >= ranked.length
  const [pressed, setPressed] = useState<{ readonly row: string } | null>(null)
  // A dot may stand for a row that is not shown yet: first the rows of all dots, then the way there.
  useLayoutEffect(() => {
    if (pressed !== null) document.getElementById(pressed.row)?.focus()
  }, [pressed])
  const go = (row: string): void => {
    if (!ranked.slice(0, shown).some((own) => rowId(own) === row)) setShown(mostDots)
    setPressed({ row })
  }
  return (
    <div class="card results-panel">
      <p class="small quiet">{t('priorities:order')}</p>
      <div class="priorities-panel">
        {/* Where nobody voted all dots would lie on one point. */}
        {ranked.some(({ diagnosis }) => diagnosis.votes.voters > 0) && (
          <PrioritiesPlane view={view} ranked={ranked} onGo={go} />
        )}
        <div>
          <ol>
            <Gradual step={2}>
              {ranked.slice(0, shown).map((own) => (
                <PriorityRow key={own.indicator} view={view} own={own} />
              ))}
            </Gradual>
          </ol>
          {ranked.length > shownFirst && (
            <Button kind="quiet" onClick={() => setShown(all ? shownFirst : ranked.length)}>
              {all ? t('priorities:list.fewer') : t('priorities:list.all', { count: ranked.length })}
            </Button>
          )}
        </div>
      </div>
      <ExplainedFigures
        figures={figuresEach(diagnosesOf(view, ranked.slice(0, shown)), stepsOfPriority, view)}
        of={t('priorities:title')}
      />
      <Fold title={t('results:asTable')}>
        <PrioritiesTable view={view} ranked={ranked} />
      </Fold>
    </div>
  )
}

/** Where to begin: the largest gaps that matter most and can be closed soonest, as the constituencies voted (METHOD 5). */
export function Priorities({ view }: { readonly view: View }): JSX.Element {
  const { reader, diagnostic, assessment } = view
  const ranked = rankedOf(view)
  return (
    <Section
      id="priorities"
      title={reader.t('priorities:title')}
      lead={prioritiesSentences(diagnostic.priorities, assessment, reader).join(' ')}
    >
      {ranked.length > 0 && <PlaneAndList view={view} ranked={ranked} />}
    </Section>
  )
}
