import type { JSX } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Reading } from '../../domain/coherence/reading'
import { ruleTypes } from '../../domain/coherence/rule'
import { countsText } from '../../i18n/coherence-words'
import { Button } from '../../ui/button/button'
import { Fold } from '../../ui/fold/fold'
import { Gradual } from '../../ui/gradual/gradual'
import { CoherenceEntry } from './coherence-entry'
import { CoherenceMap } from './coherence-map'
import { CoherencePatterns } from './coherence-patterns'
import { type CoherenceView, coherenceOf, placeOfReading } from './coherence-view'
import { jumpTo, Section } from './section'
import type { View } from './view'
import './coherence.css'

const shownFirst = 4

interface EntriesProps {
  readonly own: CoherenceView
  readonly all: boolean
  readonly onAll: (all: boolean) => void
}

function Entries({ own, all, onAll }: EntriesProps): JSX.Element {
  const { readings, view } = own
  const { t } = view.reader
  return (
    <div>
      <ol class="coherence-entries">
        <Gradual first={0}>
          {(all ? readings : readings.slice(0, shownFirst)).map((reading) => (
            <CoherenceEntry key={reading.rule.id} own={own} reading={reading} />
          ))}
        </Gradual>
      </ol>
      {readings.length > shownFirst && (
        <Button kind="quiet" onClick={() => onAll(!all)}>
          {all ? t('coherence:list.fewer', { shown: shownFirst }) : t('coherence:list.all', { count: readings.length })}
        </Button>
      )}
    </div>
  )
}

function Kinds({ own }: { readonly own: CoherenceView }): JSX.Element {
  const { t } = own.view.reader
  return (
    <Fold title={t('coherence:kindsTitle')}>
      <dl class="coherence-kinds">
        {ruleTypes.map((kind) => (
          <div key={kind}>
            <dt>{t(`coherence:kind.${kind}`)}</dt>
            <dd class="quiet">{t(`coherence:kindMeaning.${kind}`)}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  )
}

/** The map beside the list on a wide screen, above it on a phone; a number on the map leads to its entry. */
function MapAndList({ own }: { readonly own: CoherenceView }): JSX.Element {
  const [all, setAll] = useState(false)
  // A new object each time, so that the same number may be pressed again.
  const [followed, setFollowed] = useState<{ readonly reading: Reading } | null>(null)
  useLayoutEffect(() => {
    if (followed !== null) jumpTo(placeOfReading(followed.reading))
  }, [followed])
  const follow = (reading: Reading): void => {
    if (reading.number > shownFirst) setAll(true)
    setFollowed({ reading })
  }
  return (
    <div class="coherence-panel">
      <CoherenceMap own={own} onFollow={follow} />
      <div>
        <Gradual first={0}>
          <Entries own={own} all={all} onAll={setAll} />
          <Kinds own={own} />
        </Gradual>
      </div>
    </div>
  )
}

/** Which policies pull against each other, why, who must talk, what would settle it (METHOD 7). */
export function Coherence({ view }: { readonly view: View }): JSX.Element | null {
  const { t } = view.reader
  const own = coherenceOf(view)
  if (own === null) return null
  return (
    <Section id="coherence" title={t('coherence:title')} lead={countsText(own.counts, t)}>
      {own.readings.length > 0 && <MapAndList own={own} />}
      <CoherencePatterns view={view} />
    </Section>
  )
}
