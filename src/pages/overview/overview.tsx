import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { countryIndicators, ownIndicators } from '../../state/own-answers'
import { hashOfRoute } from '../../state/route'
import { AssessmentFrame, type Opened } from '../../ui/frame/frame'
import { assessmentName } from '../../ui/frame/naming'
import { Gradual } from '../../ui/gradual/gradual'
import { Note } from '../../ui/note/note'
import { WhoAnswers } from '../../ui/respondent/who-answers'
import type { PageProps } from '../page'
import { BackupCard } from './backup-card'
import { ConflictNote, PageConflictNote } from './conflict-note'
import { Head } from './head'
import { NextCard } from './next-card'
import './overview.css'
import { Legend, Questionnaires } from './questionnaires'
import { RoomLine } from './room-line'
import { StatusLine } from './status-line'
import { Team } from './team'
import type { OwnQuestionnaire, View } from './view'

/** Every questionnaire as this device's respondent left it; as the country stands while nobody answers here. */
function viewOf(app: App, opened: Opened): View {
  const respondent = opened.current.respondent.value
  const questionnaires = opened.current.asked.value.questionnaires.map(
    (questionnaire): OwnQuestionnaire => ({
      id: questionnaire.id,
      own:
        respondent === null && !opened.assessment.blind
          ? countryIndicators(questionnaire, opened.diagnostic)
          : ownIndicators(questionnaire, opened.assessment, respondent),
    }),
  )
  return { app, ...opened, respondent, content: app.content.value, questionnaires }
}

function Inside({ view }: { view: View }): JSX.Element {
  const { t } = reader.value
  const { current, assessment, diagnostic, respondent } = view
  return (
    <div class="overview">
      <div class="overview-main">
        <Head view={view} />
        <Gradual>
          {respondent === null ? (
            <WhoAnswers
              respondents={assessment.respondents}
              onChoose={current.answerAs}
              href={hashOfRoute({ page: 'respondents', assessment: assessment.id })}
            />
          ) : (
            <NextCard view={view} />
          )}
          <ConflictNote view={view} />
          <PageConflictNote view={view} page="plan" />
          <PageConflictNote view={view} page="validation" />
          {assessment.blind && (
            <Note icon="lock" title={t('respondents:blind.title')}>
              {t('respondents:blind.now')}
            </Note>
          )}
          <Questionnaires view={view} />
          <Legend />
          {diagnostic.unaskedAnswers > 0 && (
            <Note>{t('common:kept.unasked', { count: diagnostic.unaskedAnswers })}</Note>
          )}
          {diagnostic.keptAnswers > 0 && <Note>{t('common:kept.answers', { count: diagnostic.keptAnswers })}</Note>}
          <StatusLine assessment={assessment} />
          <RoomLine assessment={assessment} />
        </Gradual>
      </div>
      <aside class="overview-side" aria-label={t('overview:side')}>
        {/* Once the rest stands: on a phone it is below, and would be pushed down by each part that comes. */}
        <Gradual first={0} turn="later">
          <Team view={view} />
          <BackupCard view={view} />
        </Gradual>
      </aside>
    </div>
  )
}

/** Where the answers stand, and the one next thing to do. */
export default function Page({ app }: PageProps): JSX.Element {
  return (
    <AssessmentFrame
      app={app}
      tabs="answer"
      title={({ assessment }) => assessmentName(assessment.details, reader.value)}
    >
      {(opened) => <Inside view={viewOf(app, opened)} />}
    </AssessmentFrame>
  )
}
