import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { Respondent } from '../../domain/assessment/fold'
import type { Questionnaire } from '../../domain/questionnaire/questionnaire'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { hashOfRoute, type Route } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { AssessmentFrame, type Opened } from '../../ui/frame/frame'
import { RespondentName } from '../../ui/respondent/respondent'
import { InEnglish } from '../indicator/in-english'
import type { PageProps } from '../page'
import '../details/details.css'
import './entry.css'
import { blocksOf, rowsOf } from './rows'
import { Sheet } from './sheet'
import { useEntry } from './use-entry'

type EntryRoute = Extract<Route, { page: 'entry' }>

/** Whose sheet it is: one tap changes it, and it stays in sight. */
function Whose({ opened, respondent }: { opened: Opened; respondent: Respondent | null }): JSX.Element {
  const { t } = reader.value
  const { assessment, current } = opened
  return (
    <section class="entry-who">
      <h2 class="eyebrow">{t('entry:who')}</h2>
      <div class="row">
        {assessment.respondents.map((one) => (
          <button
            key={one.id}
            type="button"
            class={one.id === respondent?.id ? 'entry-person is-on' : 'entry-person'}
            aria-pressed={one.id === respondent?.id}
            onClick={() => current.answerAs(one.id)}
          >
            <RespondentName respondent={one} />
          </button>
        ))}
        <Button icon="plus" href={hashOfRoute({ page: 'respondents', assessment: assessment.id })}>
          {t('overview:who.someoneElse')}
        </Button>
      </div>
    </section>
  )
}

/** Which of the questionnaires lies on the table. */
function Which({ app, opened }: { app: App; opened: Opened }): JSX.Element {
  const { t, language } = reader.value
  return (
    <Card as="section" class="stack">
      <h2>{t('entry:choose')}</h2>
      <ul class="entry-list">
        {opened.current.asked.value.questionnaires.map(({ id }) => (
          <li key={id}>
            <a href={hashOfRoute({ page: 'entry', assessment: opened.assessment.id, questionnaire: id })}>
              {app.questionnaireName(id, language).title}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface FillProps {
  readonly app: App
  readonly opened: Opened
  readonly questionnaire: Questionnaire
  readonly respondent: Respondent
}

function Done({ app, opened, questionnaire }: FillProps): JSX.Element {
  const { t, language } = reader.value
  const all = opened.current.asked.value.questionnaires
  const next = all[all.findIndex(({ id }) => id === questionnaire.id) + 1]
  const assessment = opened.assessment.id
  return (
    <Card kind="next" as="section" class="stack">
      <h2>{t('entry:done')}</h2>
      <div class="row">
        {next !== undefined && (
          <Button
            kind="main"
            iconAfter="next"
            href={hashOfRoute({ page: 'entry', assessment, questionnaire: next.id })}
          >
            {t('entry:next', { questionnaire: app.questionnaireName(next.id, language).shortTitle })}
          </Button>
        )}
        <Button href={hashOfRoute({ page: 'overview', assessment })}>{t('entry:overview')}</Button>
      </div>
    </Card>
  )
}

function Fill(props: FillProps): JSX.Element | null {
  const { app, opened, questionnaire, respondent } = props
  const { t } = reader.value
  const texts = app.content.value?.questionnaires[questionnaire.id]
  const blocks = blocksOf(questionnaire, opened.assessment, respondent)
  const rows = rowsOf(blocks)
  const { now, said, say } = useEntry(app, opened.current, rows)
  const answered = rows.filter(({ answer }) => answer !== 'unanswered').length
  if (texts === undefined) return null
  return (
    <>
      <p class="quiet small">{t('entry:count', { count: rows.length, answered })}</p>
      <p class="quiet small entry-keys">{t('entry:keys')}</p>
      <InEnglish language={texts.language} />
      <Sheet assessment={opened.assessment.id} texts={texts} blocks={blocks} now={now} onSay={say} />
      {answered === rows.length && <Done {...props} />}
      <p class="hidden-visually" role="status">
        {said.value}
      </p>
    </>
  )
}

function Inside({ app, opened, route }: { app: App; opened: Opened; route: EntryRoute }): JSX.Element {
  const { t, language } = reader.value
  const respondent = opened.current.respondent.value
  const questionnaire = opened.current.asked.value.questionnaires.find(({ id }) => id === route.questionnaire)
  return (
    <div class="entry">
      <h1>
        {questionnaire === undefined ? t('entry:heading') : app.questionnaireName(questionnaire.id, language).title}
      </h1>
      <p class="form-lead">{t('entry:lead')}</p>
      <Whose opened={opened} respondent={respondent} />
      {questionnaire === undefined ? (
        <Which app={app} opened={opened} />
      ) : (
        respondent !== null && (
          <Fill
            key={`${questionnaire.id} ${respondent.id}`}
            app={app}
            opened={opened}
            questionnaire={questionnaire}
            respondent={respondent}
          />
        )
      )}
    </div>
  )
}

/** A filled sheet of paper, entered quickly: keyboard only, one row a criterion. */
export default function Page({ app }: PageProps): JSX.Element | null {
  const { t } = reader.value
  // While the next page is on its way, this one stays as it was.
  const kept = useRef<EntryRoute | null>(null)
  const shown = app.route.value
  if (shown.page === 'entry') kept.current = shown
  const route = kept.current
  if (route === null) return null
  const overview = hashOfRoute({ page: 'overview', assessment: route.assessment })
  const entry = hashOfRoute({ page: 'entry', assessment: route.assessment, questionnaire: null })
  const back =
    route.questionnaire === null
      ? { href: overview, label: t('frame:toOverview') }
      : { href: entry, label: t('entry:choose') }
  return (
    <AssessmentFrame app={app} title={t('entry:heading')} tabs="answer" back={back}>
      {(opened) => <Inside app={app} opened={opened} route={route} />}
    </AssessmentFrame>
  )
}
