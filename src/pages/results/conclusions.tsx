import type { JSX } from 'preact'
import { pointsChart } from '../../charts/points'
import { type CoverageKind, type CoverageMap, coverageFinding, coverageMap } from '../../i18n/coverage'
import { hashOfRoute } from '../../state/route'
import { FittedDrawing } from '../../ui/drawing/fitted-drawing'
import { Fold } from '../../ui/fold/fold'
import { Gradual } from '../../ui/gradual/gradual'
import { stepsOfCoverage } from '../explain/conclusions'
import { ExplainedFigures } from '../explain/explained'
import type { Figure } from '../explain/figures'
import { CoverageKey } from './conclusions-key'
import { CoverageTable } from './conclusions-table'
import { Section } from './section'
import type { View } from './view'
import './conclusions.css'

/** What a finger needs. */
const cellWidth = 44

const hrefIn =
  ({ assessment }: View, kind: CoverageKind) =>
  (id: string): string =>
    hashOfRoute({ page: 'library', assessment: assessment.id, item: { kind, id } })

const pointsOf = (view: View): CoverageMap =>
  coverageMap(
    'point',
    view.catalogue.points.map(({ point }) => point),
    view.diagnostic.conclusions,
    view.reader,
    hrefIn(view, 'point'),
  )

const paragraphsOf = (view: View): CoverageMap =>
  coverageMap('paragraph', view.catalogue.paragraphs, view.diagnostic.strategy, view.reader, hrefIn(view, 'paragraph'))

function Cells({ map, label }: { readonly map: CoverageMap; readonly label: string }): JSX.Element {
  return <FittedDrawing label={label} draw={(fit) => pointsChart(map.rows, { ...fit, cellWidth })} />
}

/** The titles of the objectives are known, so they stand under the rows that they name. */
function Objectives({ view }: { readonly view: View }): JSX.Element | null {
  const { t, formats } = view.reader
  const titles = Object.entries(view.texts.sources?.objectives ?? {})
  if (titles.length === 0) return null
  return (
    <ul class="coverage-objectives small" aria-label={t('conclusions:objectives')}>
      {titles.map(([number, title]) => (
        <li key={number}>
          {t('conclusions:objectiveLine', { number: formats.text(number), title: formats.text(title) })}
        </li>
      ))}
    </ul>
  )
}

/** Cells that no indicator rests on have nothing to compute. */
function figuresOfMap({ kind, rows }: CoverageMap, view: View): readonly Figure[] {
  return rows
    .flatMap(({ cells }) => cells)
    .filter(({ coverage }) => coverage.indicators > 0)
    .map(({ id, name }) => ({ name, steps: () => stepsOfCoverage({ kind, id }, view) }))
}

interface ReadableProps {
  readonly view: View
  readonly map: CoverageMap
  readonly title: string
  readonly press: string
  /** What stands between the cells and the figures behind them. */
  readonly children: JSX.Element
}

/** The cells, how to read them, and the same as figures and as a table. */
function Readable({ view, map, title, press, children }: ReadableProps): JSX.Element {
  const { t } = view.reader
  return (
    <Gradual first={0} step={2}>
      <Cells map={map} label={t(`conclusions:mapLabel.${map.kind}`)} />
      <p class="small quiet">{press}</p>
      {children}
      <ExplainedFigures figures={figuresOfMap(map, view)} of={title} />
      <Fold title={t('results:asTable')}>
        <CoverageTable map={map} reader={view.reader} />
      </Fold>
    </Gradual>
  )
}

function Points({ view }: { readonly view: View }): JSX.Element {
  const { t } = view.reader
  return (
    <div class="card results-panel">
      <Readable view={view} map={pointsOf(view)} title={t('conclusions:title')} press={t('conclusions:press')}>
        <CoverageKey reader={view.reader} />
      </Readable>
    </div>
  )
}

function Paragraphs({ view }: { readonly view: View }): JSX.Element {
  const { t } = view.reader
  const map = paragraphsOf(view)
  const title = t('conclusions:strategyTitle')
  return (
    <div class="card results-panel">
      <h3>{title}</h3>
      <p class="chart-sentence">{coverageFinding(map, view.reader)}</p>
      <Readable view={view} map={map} title={title} press={t('conclusions:pressParagraph')}>
        <Objectives view={view} />
      </Readable>
    </div>
  )
}

/** How far the 2022 conclusions and the strategy are met, point by point, as far as the indicators tell (METHOD 8). */
export function Conclusions({ view }: { readonly view: View }): JSX.Element {
  const { t } = view.reader
  return (
    <Section
      id="conclusions"
      title={t('conclusions:title')}
      lead={`${coverageFinding(pointsOf(view), view.reader)} ${t('conclusions:lead')}`}
    >
      <div class="panels">
        <Gradual>
          <Points view={view} />
          <Paragraphs view={view} />
        </Gradual>
      </div>
    </Section>
  )
}
