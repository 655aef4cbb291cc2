import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Chip } from '../../ui/chip/chip'
import { assessmentName } from '../../ui/frame/naming'
import { WhoSwitch } from '../../ui/respondent/who-switch'
import { tallyOf, type View } from './view'

/** Which assessment, how far it is, and who answers on this device. */
export function Head({ view: { assessment, current, respondent, questionnaires } }: { view: View }): JSX.Element {
  const { t } = reader.value
  const { details } = assessment
  const { answered, total } = tallyOf(questionnaires.flatMap(({ own }) => own))
  const name = assessmentName(details, reader.value)
  const title = details?.title.trim() ?? ''
  return (
    <header class="overview-head">
      <p class="eyebrow">
        {respondent !== null && <bdi>{name}</bdi>}
        {title !== '' && <bdi>{title}</bdi>}
        {details?.example === true && <Chip kind="open">{t('overview:example')}</Chip>}
        <a class="overview-link" href={hashOfRoute({ page: 'details', assessment: assessment.id })}>
          {t('overview:details')}
        </a>
      </p>
      {assessment.extent === 'rapid' && (
        <p class="quiet">
          {t('overview:extent.rapid', { count: total })}{' '}
          <a class="overview-link is-after" href={hashOfRoute({ page: 'details', assessment: assessment.id })}>
            {t('overview:extent.change')}
          </a>
        </p>
      )}
      <h1>{respondent === null ? <bdi>{name}</bdi> : t('overview:answered', { count: total, answered })}</h1>
      {respondent !== null && (
        <div class="quiet">
          <p aria-hidden="true">{t('overview:asker.label')}</p>
          <WhoSwitch
            assessment={assessment.id}
            respondents={assessment.respondents}
            respondent={respondent}
            onChoose={current.answerAs}
            label={t('overview:asker.label')}
            change={t('overview:asker.change')}
          />
        </div>
      )}
    </header>
  )
}
