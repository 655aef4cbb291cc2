import type { JSX } from 'preact'
import { isGiven } from '../../domain/assessment/answer'
import { constituencies } from '../../domain/assessment/constituency'
import type { Assessment, Respondent } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Foreign } from '../../ui/foreign/foreign'
import { Mark } from '../../ui/mark/mark'
import type { View } from './view'

/** Of the shipped questionnaires: the others are counted apart. */
function answersOf({ app, assessment }: View, respondent: Respondent): number {
  const { questionnaires } = app.world.catalogue
  return questionnaires
    .flatMap(({ indicators }) => indicators)
    .filter(({ path }) => hasAnswered(assessment, respondent, path)).length
}

const hasAnswered = (assessment: Assessment, respondent: Respondent, path: string): boolean =>
  assessment.indicators
    .get(path)
    ?.answers.some(({ respondent: { id }, answer }) => id === respondent.id && isGiven(answer)) ?? false

function Member({ view, respondent }: { view: View; respondent: Respondent }): JSX.Element {
  const { t } = reader.value
  const isHere = respondent.id === view.respondent?.id
  const name = respondent.name.trim()
  return (
    <li>
      <Mark constituency={respondent.constituency} />
      <span class="grow">
        <b>{t(`common:constituency.${respondent.constituency}`)}</b>
        {name !== '' && (
          <span class="small quiet member-name">
            <Foreign>{name}</Foreign>
          </span>
        )}
        {isHere && <span class="small member-name">{t('overview:team.here')}</span>}
        <span class="small member-name">{t('overview:team.answers', { count: answersOf(view, respondent) })}</span>
      </span>
    </li>
  )
}

/** Who has answered so far, by constituency in its fixed order. */
export function Team({ view }: { view: View }): JSX.Element {
  const { t } = reader.value
  const { respondents } = view.assessment
  const silent = constituencies.filter(
    (constituency) => constituency !== 'other' && respondents.every((one) => one.constituency !== constituency),
  )
  return (
    <Card as="section">
      <h2>{t('overview:team.title')}</h2>
      <ul class="team">
        {constituencies.flatMap((constituency) =>
          respondents
            .filter((respondent) => respondent.constituency === constituency)
            .map((respondent) => <Member key={respondent.id} view={view} respondent={respondent} />),
        )}
      </ul>
      {silent.length > 0 && (
        <p class="small quiet">
          {t('overview:team.silent', {
            list: reader.value.formats.list(silent.map((constituency) => t(`common:constituency.${constituency}`))),
          })}
        </p>
      )}
      <div class="side-actions">
        <Button wide icon="people" href={hashOfRoute({ page: 'respondents', assessment: view.assessment.id })}>
          {t('overview:team.change')}
        </Button>
        <Button wide icon="folder" href={hashOfRoute({ page: 'open' })}>
          {t('overview:team.file')}
        </Button>
        <Button wide icon="file" href={hashOfRoute({ page: 'paper', assessment: view.assessment.id })}>
          {t('overview:team.paper')}
        </Button>
        <Button
          wide
          icon="list"
          href={hashOfRoute({ page: 'entry', assessment: view.assessment.id, questionnaire: null })}
        >
          {t('overview:team.entry')}
        </Button>
      </div>
    </Card>
  )
}
