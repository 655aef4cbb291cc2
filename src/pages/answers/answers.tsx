import type { JSX } from 'preact'
import { recordOf } from '../../domain/assessment/fold'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { questionnaireOf } from '../../domain/questionnaire/questionnaire'
import type { IndicatorTexts } from '../../domain/questionnaire/schema'
import { stages } from '../../domain/scoring/score'
import { t } from '../../i18n/reader'
import type { App } from '../../state/app'
import type { CurrentAssessment } from '../../state/current'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'
import { Fold } from '../../ui/fold/fold'
import { Frame } from '../../ui/frame/frame'
import { Note } from '../../ui/note/note'
import { FigureList } from '../explain/explained'
import { figuresOfIndicator } from '../explain/figures'
import { InEnglish } from '../indicator/in-english'
import type { PageProps } from '../page'
import { Section } from '../results/section'
import { indicatorHref, questionnairesOf, textsOf, titleOf, type View, viewOf } from '../results/view'
import { Agreed } from './agreed'
import { computation } from './computation'
import { Country } from './country'
import { EvidenceList } from './evidence-list'
import { historyOf, isDisputed } from './history'
import { Readings } from './readings'
import { Respondents } from './respondents'
import { RestorableHistory } from './restorable-history'
import { RestsOn } from './rests-on'
import '../results/results.css'
import './answers.css'

interface BehindProps {
  readonly view: View
  readonly diagnosis: IndicatorDiagnosis
  readonly texts: IndicatorTexts
}

function Question({ view, diagnosis, texts }: BehindProps): JSX.Element {
  const { formats } = view.reader
  const { path } = diagnosis.indicator
  const place = questionnairesOf(view).find(({ indicators }) => indicators.includes(diagnosis))
  return (
    <header class="answers-head">
      <p class="eyebrow">{place?.title}</p>
      <h1 tabIndex={-1}>{titleOf(view, path)}</h1>
      <p class="answers-question">{formats.text(texts.question)}</p>
      <Button kind="main" href={indicatorHref(view, path)}>
        {t('answers:answerThis')}
      </Button>
    </header>
  )
}

/** What each of the four criteria asks, for whoever reads the answers. */
function Criteria({ view, texts }: Pick<BehindProps, 'view' | 'texts'>): JSX.Element {
  return (
    <ol class="criteria-texts">
      {stages.map((stage, index) => (
        <li key={stage}>
          <p class="strong">
            {view.reader.formats.integer(index + 1)} {t(`common:stage.${stage}`)}
          </p>
          <p>{view.reader.formats.text(texts.criteria[index] ?? '')}</p>
        </li>
      ))}
    </ol>
  )
}

function Steps({ view, diagnosis }: Omit<BehindProps, 'texts'>): JSX.Element {
  const steps = computation(diagnosis, recordOf(view.assessment, diagnosis.indicator.path), view.reader)
  return (
    <ol class="card computation">
      {steps.map((step, index) => (
        <li key={index}>
          <span class="rank num">{view.reader.formats.integer(index + 1)}</span>
          <span>{step}</span>
        </li>
      ))}
    </ol>
  )
}

function Behind({
  view,
  diagnosis,
  texts,
  current,
  app,
}: BehindProps & { readonly current: CurrentAssessment; readonly app: App }): JSX.Element {
  const { reader, assessment } = view
  const { path } = diagnosis.indicator
  const record = recordOf(assessment, path)
  const history = historyOf(assessment, path)
  return (
    <>
      <Question view={view} diagnosis={diagnosis} texts={texts} />
      <InEnglish language={view.texts.questionnaires[questionnaireOf(path)]?.language} />
      {isDisputed(assessment, path) && (
        <Note kind="caution" icon="people" title={t('answers:disputed.title')}>
          {t('answers:disputed.text')}
        </Note>
      )}
      <Country view={view} diagnosis={diagnosis} />
      <Section id="how" title={t('answers:how.title')}>
        <Steps view={view} diagnosis={diagnosis} />
        <FigureList figures={figuresOfIndicator(diagnosis, view)} />
      </Section>
      {record.agreement !== null && (
        <Section id="agreement" title={t('answers:agreement.title')}>
          <Agreed agreement={record.agreement} reader={reader} />
        </Section>
      )}
      <Section id="respondents" title={t('answers:respondents.title')}>
        <Fold title={t('answers:criteria')}>
          <Criteria view={view} texts={texts} />
        </Fold>
        <Respondents record={record} diagnosis={diagnosis} reader={reader} />
      </Section>
      <Readings view={view} diagnosis={diagnosis} texts={texts} />
      <Section id="evidence" title={t('answers:evidence.title')}>
        <EvidenceList evidence={record.evidence} reader={reader} world={app.world} />
      </Section>
      <div class="answers-more">
        <Fold title={t('answers:restsOn.title')}>
          <RestsOn view={view} indicator={diagnosis.indicator} />
        </Fold>
        <Fold title={t('answers:history.title')} count={t('answers:history.entries', { count: history.length })}>
          {history.length === 0 ? (
            <p>{t('answers:history.none')}</p>
          ) : (
            <RestorableHistory view={view} entries={history} current={current} />
          )}
        </Fold>
      </div>
    </>
  )
}

/** The answers behind one figure: everything that a level rests on, down to who said what and when. */
export default function Page({ app }: PageProps): JSX.Element {
  const view = viewOf(app)
  const route = app.route.value
  const current = app.current.value
  const path = route.page === 'answers' ? route.indicator : ''
  const diagnosis = view?.diagnostic.indicators[path]
  const texts = view === null ? null : textsOf(view, path)
  const back =
    'assessment' in route
      ? { href: hashOfRoute({ page: 'results', assessment: route.assessment }), label: t('answers:back') }
      : undefined
  return (
    <Frame
      app={app}
      title={view === null ? '' : titleOf(view, path)}
      tabs="results"
      {...(back === undefined ? {} : { back })}
    >
      {view !== null && current !== null && diagnosis !== undefined && texts !== null ? (
        <Behind view={view} diagnosis={diagnosis} texts={texts} current={current} app={app} />
      ) : (
        view !== null && (
          <>
            <h1 tabIndex={-1}>{t('answers:unknown.title')}</h1>
            <Empty title={<bdi>{path}</bdi>}>{t('answers:unknown.text')}</Empty>
          </>
        )
      )}
    </Frame>
  )
}
