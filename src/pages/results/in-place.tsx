import type { JSX } from 'preact'
import { type BarWords, barChart } from '../../charts/bars'
import type { Reader } from '../../i18n/reader'
import { FittedDrawing } from '../../ui/drawing/fitted-drawing'
import { Fold } from '../../ui/fold/fold'
import { IndicatorList } from './indicator-line'
import { MeasureTable } from './measure-table'
import { Section } from './section'
import { type QuestionnaireView, questionnairesOf, shareText, type View } from './view'

export const barWords = ({ t, formats }: Reader): BarWords => ({
  inPlace: t('results:bars.inPlace'),
  notKnown: t('results:bars.notKnown'),
  knownOnly: t('results:bars.knownOnly'),
  nothing: t('results:bars.nothing'),
  percent: formats.percent,
})

/** What the bar says, with its base. */
function shareSentence({ diagnosis, title }: QuestionnaireView, reader: Reader): string {
  const { floor, ceiling, applicable } = diagnosis
  const values = { questionnaire: title, count: applicable }
  if (floor === null || ceiling === null) return reader.t('results:inPlace.nothing', { questionnaire: title })
  if (floor === ceiling) return reader.t('results:inPlace.settled', { ...values, share: shareText(reader, floor) })
  return reader.t('results:inPlace.share', {
    ...values,
    floor: shareText(reader, floor),
    ceiling: shareText(reader, ceiling),
  })
}

/** The score of the settled indicators alone, or why it is not shown. */
function knownOnlySentence({ diagnosis }: QuestionnaireView, reader: Reader): string {
  const { knownOnly, coverage, settled } = diagnosis
  if (coverage === null || coverage === 100) return ''
  return knownOnly === null
    ? reader.t('results:inPlace.knownOnlyLater', { coverage: shareText(reader, coverage) })
    : reader.t('results:inPlace.knownOnly', { count: settled, share: shareText(reader, knownOnly) })
}

function Bar({ own, reader, first }: { own: QuestionnaireView; reader: Reader; first: boolean }): JSX.Element {
  const { floor, ceiling, knownOnly, settled, applicable } = own.diagnosis
  const bar = {
    label: own.title,
    note: reader.t('results:settledOf', { settled, total: applicable }),
    floor,
    ceiling,
    // Where all is settled it would only repeat the floor.
    tick: floor === ceiling ? null : knownOnly,
  }
  return (
    <FittedDrawing
      label={`${shareSentence(own, reader)} ${bar.note}`}
      draw={(fit) => barChart([bar], { ...fit, teaching: first }, barWords(reader))}
    />
  )
}

function OneQuestionnaire({ view, own, first }: { view: View; own: QuestionnaireView; first: boolean }): JSX.Element {
  const { reader } = view
  return (
    <>
      <p class="chart-sentence">
        {shareSentence(own, reader)} {knownOnlySentence(own, reader)}
      </p>
      <div class="bar-folds">
        <Fold title={<Bar own={own} reader={reader} first={first} />}>
          <IndicatorList view={view} diagnoses={own.indicators} />
        </Fold>
      </div>
      {first && <p class="small quiet">{reader.t('results:opensBehind')}</p>}
      <Fold title={reader.t('results:asTable')}>
        <MeasureTable own={own} reader={reader} />
      </Fold>
    </>
  )
}

export function InPlace({ view }: { readonly view: View }): JSX.Element {
  const { t } = view.reader
  const questionnaires = questionnairesOf(view)
  const several = questionnaires.length > 1
  return (
    <Section
      id="in-place"
      title={t('results:inPlace.title')}
      lead={`${t('results:inPlace.lead')} ${several ? t('results:inPlace.neverAdded') : ''}`}
    >
      <div class="card results-panel">
        {questionnaires.map((own, index) => (
          <OneQuestionnaire key={own.questionnaire.id} view={view} own={own} first={index === 0} />
        ))}
      </div>
    </Section>
  )
}
