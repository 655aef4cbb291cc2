import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { type Bar, barChart } from '../../charts/bars'
import { barWords, knownOnlySentence, profileSentence, shareSentence, weightsSentence } from '../../i18n/profile-words'
import { FittedDrawing } from '../../ui/drawing/fitted-drawing'
import { Fold } from '../../ui/fold/fold'
import { ExplainedFigures } from '../explain/explained'
import { figuresOfQuestionnaire } from '../explain/figures'
import { IndicatorList } from './indicator-line'
import './profile.css'
import { ProfileTable } from './profile-table'
import { jumpTo, Section } from './section'
import { type SensitivityOf, useSensitivity } from './use-sensitivity'
import { type QuestionnaireView, questionnairesOf, resultsHref, type View } from './view'

const placeBehind = ({ questionnaire }: QuestionnaireView): string => `in-place-${questionnaire.id}`

function settledText({ diagnosis }: QuestionnaireView, view: View): string {
  return view.reader.t('results:settledOf', { settled: diagnosis.settled, total: diagnosis.applicable })
}

function barOf(own: QuestionnaireView, view: View, sensitivityOf: SensitivityOf): Bar {
  const { floor, ceiling, knownOnly } = own.diagnosis
  return {
    label: own.title,
    note: settledText(own, view),
    floor,
    ceiling,
    // Where all is settled it would only repeat the floor.
    tick: floor === ceiling ? null : knownOnly,
    band: sensitivityOf(own.questionnaire.id) ?? null,
    way: {
      href: resultsHref(view),
      label: `${shareSentence(own, view.reader)} ${settledText(own, view)}`,
      place: placeBehind(own),
    },
  }
}

function Weights({
  views,
  sensitivityOf,
  view,
}: {
  views: readonly QuestionnaireView[]
  sensitivityOf: SensitivityOf
  view: View
}): JSX.Element | null {
  const rows = views.flatMap((own) => {
    const sensitivity = sensitivityOf(own.questionnaire.id)
    return sensitivity === undefined ? [] : [{ ...own, sensitivity }]
  })
  // Where nothing is confirmed there is nothing that weights could move.
  if (!views.some(({ diagnosis: { floor } }) => floor !== null && floor > 0)) return null
  return (
    <p class="chart-sentence small quiet">
      {rows.length < views.length ? view.reader.t('profile:weights.working') : weightsSentence(rows, view.reader)}
    </p>
  )
}

/** The indicators behind a bar, drawn once somebody asks for them. */
function Behind({
  view,
  own,
  sensitivity,
  open,
  onToggle,
}: {
  view: View
  own: QuestionnaireView
  /** Undefined while it is being worked out. */
  sensitivity: ReturnType<SensitivityOf>
  open: boolean
  onToggle: (open: boolean) => void
}): JSX.Element {
  return (
    <div id={placeBehind(own)}>
      <Fold title={own.title} count={settledText(own, view)} open={open} onToggle={onToggle}>
        {open && (
          <>
            <p class="chart-sentence">
              {shareSentence(own, view.reader)} {knownOnlySentence(own, view.reader)}
            </p>
            <ExplainedFigures figures={figuresOfQuestionnaire(own, sensitivity, view)} of={own.title} />
            <IndicatorList view={view} diagnoses={own.indicators} />
          </>
        )}
      </Fold>
    </div>
  )
}

function Profile({ view, views }: { view: View; views: readonly QuestionnaireView[] }): JSX.Element {
  const { reader } = view
  const sensitivityOf = useSensitivity(views)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const setOpen = (place: string, open: boolean): void =>
    setOpened((now) => new Set([...now].filter((one) => one !== place).concat(open ? [place] : [])))
  return (
    <div class="card results-panel">
      <p class="chart-sentence">{profileSentence(views, reader)}</p>
      <FittedDrawing
        label={reader.t('results:inPlace.title')}
        draw={(fit) =>
          barChart(
            views.map((own) => barOf(own, view, sensitivityOf)),
            fit,
            barWords(reader),
          )
        }
        onGo={(place) => {
          setOpen(place, true)
          jumpTo(place)
        }}
      />
      <Weights views={views} sensitivityOf={sensitivityOf} view={view} />
      <p class="small quiet">{reader.t('results:opensBehind')}</p>
      <div>
        {views.map((own) => {
          const place = placeBehind(own)
          return (
            <Behind
              key={place}
              view={view}
              own={own}
              sensitivity={sensitivityOf(own.questionnaire.id)}
              open={opened.has(place)}
              onToggle={(open) => setOpen(place, open)}
            />
          )
        })}
        <Fold title={reader.t('results:asTable')}>
          <ProfileTable views={views} sensitivityOf={sensitivityOf} reader={reader} />
        </Fold>
      </div>
    </div>
  )
}

/** The country as a profile of as many bars as questionnaires, in one chart and never added up (METHOD 4). */
export function InPlace({ view }: { readonly view: View }): JSX.Element {
  const { t } = view.reader
  const views = questionnairesOf(view)
  return (
    <Section
      id="in-place"
      title={t('results:inPlace.title')}
      lead={`${t('results:inPlace.lead')} ${views.length > 1 ? t('results:inPlace.neverAdded') : ''}`}
    >
      <Profile view={view} views={views} />
    </Section>
  )
}
