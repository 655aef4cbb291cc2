import type { JSX } from 'preact'
import { isGiven } from '../../domain/assessment/answer'
import { constituencies } from '../../domain/assessment/constituency'
import { type Respondent, recordOf } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Foreign } from '../../ui/foreign/foreign'
import { Crowd } from '../../ui/gradual/crowd'
import { mostShown } from '../../ui/gradual/gradual'
import { Mark } from '../../ui/mark/mark'
import type { View } from './view'

/** By respondent, how many. Of the shipped questionnaires: the others are counted apart. */
function answersIn({ app, assessment }: View): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { path } of app.world.catalogue.questionnaires.flatMap(({ indicators }) => indicators)) {
    for (const { respondent, answer } of recordOf(assessment, path).answers) {
      if (isGiven(answer)) counts.set(respondent.id, (counts.get(respondent.id) ?? 0) + 1)
    }
  }
  return counts
}

interface MemberProps {
  readonly view: View
  readonly respondent: Respondent
  readonly answers: number
}

function Member({ view, respondent, answers }: MemberProps): JSX.Element {
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
        <span class="small member-name">{t('overview:team.answers', { count: answers })}</span>
      </span>
    </li>
  )
}

/** By constituency in its fixed order; of a crowd, of which not all are shown, whoever answers on this device comes first. */
function inOrder({ assessment, respondent }: View): readonly Respondent[] {
  const all = constituencies.flatMap((one) => assessment.respondents.filter(({ constituency }) => constituency === one))
  if (all.length <= mostShown) return all
  const isHere = ({ id }: Respondent): boolean => id === respondent?.id
  return [...all.filter(isHere), ...all.filter((one) => !isHere(one))]
}

/** Who has answered so far. */
export function Team({ view }: { view: View }): JSX.Element {
  const { t } = reader.value
  const { respondents } = view.assessment
  const answers = answersIn(view)
  const silent = constituencies.filter(
    (constituency) => constituency !== 'other' && respondents.every((one) => one.constituency !== constituency),
  )
  return (
    <Card as="section">
      <h2>{t('overview:team.title')}</h2>
      <Crowd class="team">
        {inOrder(view).map((respondent) => (
          <Member key={respondent.id} view={view} respondent={respondent} answers={answers.get(respondent.id) ?? 0} />
        ))}
      </Crowd>
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
