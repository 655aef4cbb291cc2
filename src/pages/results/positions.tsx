import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { recordOf } from '../../domain/assessment/fold'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { type Standing, standingOf } from '../../domain/scoring/disagreement'
import { positionsSentences, ruleSentence } from '../../i18n/positions-words'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Fold } from '../../ui/fold/fold'
import { Gradual } from '../../ui/gradual/gradual'
import { PositionsConfidence } from './positions-confidence'
import { PositionsItem } from './positions-item'
import { PositionsTable } from './positions-table'
import { type Differing, differingOf } from './positions-view'
import { Section } from './section'
import { indicatorsOf, type View } from './view'
import './positions.css'

const shownFirst = 3

function Differences({ view, differing }: { readonly view: View; readonly differing: readonly Differing[] }) {
  const { t } = view.reader
  const [all, setAll] = useState(false)
  if (differing.length === 0) return null
  // Where all say the same there is no distance to draw; the table has it.
  const apart = differing.filter(({ range }) => range > 0)
  return (
    <div class="card results-panel">
      {apart.length > 0 && (
        <>
          <p class="small quiet">{t('positions:reading')}</p>
          <p class="small quiet">{t('positions:order')}</p>
          <ol class="positions-list">
            <Gradual>
              {(all ? apart : apart.slice(0, shownFirst)).map(({ item, ...disagreement }) => (
                <PositionsItem key={item.indicator.path} view={view} diagnosis={item} disagreement={disagreement} />
              ))}
            </Gradual>
          </ol>
        </>
      )}
      {apart.length > shownFirst && (
        <div>
          <Button kind="quiet" onClick={() => setAll(!all)}>
            {all ? t('positions:list.fewer') : t('positions:list.all', { count: apart.length })}
          </Button>
        </div>
      )}
      <Fold title={t('results:asTable')}>
        <PositionsTable view={view} differing={differing} />
      </Fold>
    </div>
  )
}

/** Agreed all the same: what the plenary recorded, beside what was said against it. */
function Dissents({ view, all }: { readonly view: View; readonly all: readonly IndicatorDiagnosis[] }) {
  const { t } = view.reader
  const own = all.filter(
    ({ indicator }) => (recordOf(view.assessment, indicator.path).agreement?.dissent.length ?? 0) > 0,
  )
  if (own.length === 0) return null
  return (
    <div class="card results-panel">
      <h3>{t('positions:dissent.title')}</h3>
      <p>{t('positions:dissent.lead', { count: own.length })}</p>
      <ul class="positions-list">
        <Gradual>
          {own.map((diagnosis) => (
            <PositionsItem key={diagnosis.indicator.path} view={view} diagnosis={diagnosis} disagreement={null} />
          ))}
        </Gradual>
      </ul>
    </div>
  )
}

/** Something waits for agreement between several constituencies, or was agreed and can be reopened. */
const isForTheRoom = (standings: readonly (Standing | null)[]): boolean =>
  standings.some((standing) => standing !== null && standing !== 'one constituency')

/** Where the constituencies differ: who stands where, how far apart, what was said against what was agreed. */
export function Positions({ view }: { readonly view: View }): JSX.Element {
  const { reader, assessment } = view
  const all = indicatorsOf(view)
  const standings = all.map(({ indicator }) => standingOf(recordOf(assessment, indicator.path)))
  const differing = differingOf(view, all)
  return (
    <Section id="positions" title={reader.t('positions:title')} lead={positionsSentences(standings, reader).join(' ')}>
      {differing.length > 0 && <p class="small quiet positions-rule">{ruleSentence(reader)}</p>}
      {isForTheRoom(standings) && (
        <p class="positions-room">
          <Button icon="people" href={hashOfRoute({ page: 'agree', assessment: assessment.id })}>
            {reader.t('agree:open')}
          </Button>
        </p>
      )}
      <div class="panels">
        <Gradual>
          <Differences view={view} differing={differing} />
          <Dissents view={view} all={all} />
          <PositionsConfidence view={view} all={all} />
        </Gradual>
      </div>
    </Section>
  )
}
