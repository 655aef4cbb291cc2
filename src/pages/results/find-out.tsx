import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ToFindOut } from '../../domain/diagnostic/diagnose'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Gradual } from '../../ui/gradual/gradual'
import { Steps } from '../../ui/steps/steps'
import { ExplainedFigures } from '../explain/explained'
import { figuresEach } from '../explain/figures'
import { stepsOfFindOut } from '../explain/indicator'
import { Section } from './section'
import { answersHref, diagnosesOf, placeOf, titleOf, type View } from './view'

const shownFirst = 5

interface OpenProps {
  readonly view: View
  readonly open: ToFindOut
  readonly place: number
  readonly widest: number
}

/** How far it could move: in words, and as a hatched length against the widest of the list. */
function OpenIndicator({ view, open, place, widest }: OpenProps): JSX.Element | null {
  const diagnosis = view.diagnostic.indicators[open.indicator]
  if (diagnosis === undefined || diagnosis.floor === null || diagnosis.ceiling === null) return null
  const { t, formats } = view.reader
  const { weight } = diagnosis.indicator
  const moves = t('results:findOut.moves', { count: diagnosis.ceiling - diagnosis.floor })
  const questionnaire = placeOf(view, open.indicator)
  return (
    <li class="find-out-line">
      <span class="rank num">{formats.integer(place)}</span>
      <div class="indicator-line-text">
        <a href={answersHref(view, open.indicator)}>{titleOf(view, open.indicator)}</a>
        {questionnaire !== null && <p class="small quiet">{questionnaire}</p>}
      </div>
      <Steps position={diagnosis.position} />
      <div class="gain-place">
        <span class="gain is-data" style={{ inlineSize: `${(100 * open.width) / widest}%` }} />
        <span class="tiny quiet">
          {weight === 1 ? moves : t('results:findOut.weighted', { moves, weight: formats.decimal(weight) })}
        </span>
      </div>
    </li>
  )
}

export function FindOut({ view }: { readonly view: View }): JSX.Element {
  const { t } = view.reader
  const [all, setAll] = useState(false)
  const open = view.diagnostic.findOutFirst
  if (open.length === 0) {
    return (
      <Section id="find-out" title={t('results:findOut.title')}>
        <p>{t('results:findOut.none')}</p>
      </Section>
    )
  }
  const shown = all ? open : open.slice(0, shownFirst)
  const widest = Math.max(...open.map(({ width }) => width))
  return (
    <Section id="find-out" title={t('results:findOut.title')} lead={t('results:findOut.lead')}>
      <Card>
        <ol>
          <Gradual step={2}>
            {shown.map((one, index) => (
              <OpenIndicator key={one.indicator} view={view} open={one} place={index + 1} widest={widest} />
            ))}
          </Gradual>
        </ol>
        <ExplainedFigures
          figures={figuresEach(diagnosesOf(view, shown), stepsOfFindOut, view)}
          of={t('results:findOut.title')}
        />
        {open.length > shownFirst && (
          <Button kind="quiet" onClick={() => setAll(!all)}>
            {all ? t('results:findOut.fewer') : t('results:findOut.all', { count: open.length })}
          </Button>
        )}
      </Card>
    </Section>
  )
}
