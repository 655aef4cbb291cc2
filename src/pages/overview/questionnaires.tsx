import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { nextOpen, type OwnIndicator } from '../../state/own-answers'
import { hashOfRoute } from '../../state/route'
import { Fold } from '../../ui/fold/fold'
import { Gradual } from '../../ui/gradual/gradual'
import { Progress } from '../../ui/progress/progress'
import { Steps } from '../../ui/steps/steps'
import { tickOf } from './ticks'
import { indicatorTitle, type OwnQuestionnaire, questionnaireTitle, tallyOf, type View } from './view'

interface PartProps {
  readonly view: View
  readonly questionnaire: OwnQuestionnaire
}

const addressOf = ({ assessment }: View, { indicator }: OwnIndicator): string =>
  hashOfRoute({ page: 'indicator', assessment: assessment.id, indicator: indicator.path })

/** One tick an indicator, each leading to it. Screen readers and small fingers have the list below. */
function Ticks({ view, questionnaire: { id, own } }: PartProps): JSX.Element {
  const { formats } = reader.value
  const next = view.respondent === null ? null : nextOpen(own, null)
  return (
    <div class="ticks" aria-hidden="true">
      {own.map((one) => (
        <a
          key={one.indicator.path}
          href={addressOf(view, one)}
          tabIndex={-1}
          title={`${formats.integer(one.number)}. ${indicatorTitle(view, id, one)}`}
        >
          <Progress ticks={[tickOf(one.progress)]} now={one === next ? 0 : undefined} size="big" />
        </a>
      ))}
    </div>
  )
}

function Counts({ own }: { own: readonly OwnIndicator[] }): JSX.Element {
  const { t } = reader.value
  const { settled, unknown, open, notApplicable } = tallyOf(own)
  return (
    <p class="counts small quiet">
      {settled > 0 && <span>{t('overview:count.settled', { count: settled })}</span>}
      {unknown > 0 && <span>{t('overview:count.unknown', { count: unknown })}</span>}
      {notApplicable > 0 && <span>{t('overview:count.notApplicable', { count: notApplicable })}</span>}
      {open > 0 && <b>{t('overview:count.open', { count: open })}</b>}
    </p>
  )
}

function Line({ view, id, one }: { view: View; id: string; one: OwnIndicator }): JSX.Element {
  const { t, formats } = reader.value
  const { indicator, number, position } = one
  const marks = [
    indicator.foundational ? t('overview:mark.foundation') : '',
    indicator.core ? t('overview:mark.core') : '',
  ]
    .filter((mark) => mark !== '')
    .join(' · ')
  return (
    <li>
      <a href={addressOf(view, one)}>
        <span class="n num">{formats.integer(number)}</span>
        <span class="grow">
          {indicatorTitle(view, id, one)}
          {marks !== '' && <span class="line-marks tiny quiet">{marks}</span>}
        </span>
        <Steps position={position} />
      </a>
    </li>
  )
}

function One({ view, questionnaire, isOpen }: PartProps & { isOpen: boolean }): JSX.Element {
  const { t } = reader.value
  const { id, own } = questionnaire
  const { answered, total } = tallyOf(own)
  return (
    <li class="q">
      <h2>{questionnaireTitle(view, id)}</h2>
      <span class="small num">{t('overview:of', { number: answered, total })}</span>
      <Ticks view={view} questionnaire={questionnaire} />
      <Counts own={own} />
      <Fold title={t('overview:indicators')} count={total} open={isOpen}>
        <ol class="lines">
          <Gradual step={2}>
            {own.map((one) => (
              <Line key={one.indicator.path} view={view} id={id} one={one} />
            ))}
          </Gradual>
        </ol>
      </Fold>
    </li>
  )
}

export function Questionnaires({ view }: { view: View }): JSX.Element {
  const isOnly = view.questionnaires.length === 1
  return (
    <ol class="qs">
      <Gradual>
        {view.questionnaires.map((questionnaire) => (
          <One key={questionnaire.id} view={view} questionnaire={questionnaire} isOpen={isOnly} />
        ))}
      </Gradual>
    </ol>
  )
}

/** How the ticks read: in words, once. */
export function Legend(): JSX.Element {
  const { t } = reader.value
  return (
    <p class="legend tiny quiet">
      {(['settled', 'unknown', 'empty'] as const).map((tick) => (
        <span key={tick}>
          <Progress ticks={[tick]} size="big" />
          {t(`overview:legend.${tick}`)}
        </span>
      ))}
    </p>
  )
}
