import type { JSX } from 'preact'
import { mostDots, planeChart } from '../../charts/plane'
import { dotSentence, planeWords } from '../../i18n/priorities-words'
import { FittedDrawing } from '../../ui/drawing/fitted-drawing'
import { type Ranked, rowId } from './priorities-view'
import { resultsHref, titleOf, type View } from './view'

export interface PrioritiesPlaneProps {
  readonly view: View
  readonly ranked: readonly Ranked[]
  /** A dot was pressed: the name of its row. */
  readonly onGo: (row: string) => void
}

/** Importance across, feasibility up; each dot leads to its row. */
export function PrioritiesPlane({ view, ranked, onGo }: PrioritiesPlaneProps): JSX.Element {
  const { reader } = view
  const { t, formats } = reader
  const dots = ranked.slice(0, mostDots).map((own) => ({
    ...own.diagnosis.votes,
    number: formats.integer(own.place),
    gap: own.gap,
    way: {
      // The address holds the page, so in another tab a dot leads to the results.
      href: resultsHref(view),
      place: rowId(own),
      label: dotSentence(own.place, titleOf(view, own.indicator), own.diagnosis, reader),
    },
  }))
  return (
    <div class="priorities-plane">
      <FittedDrawing
        label={t('priorities:plane.label')}
        onGo={onGo}
        draw={({ width, textSize }) => planeChart(dots, { width, textSize }, planeWords(reader))}
      />
      <p class="small quiet">
        {t('priorities:plane.reading')}{' '}
        {ranked.length > mostDots && t('priorities:plane.shown', { shown: mostDots, total: ranked.length })}
      </p>
    </div>
  )
}
