import type { JSX } from 'preact'
import type { Agreement } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import { answerBefore, positionOf } from '../../state/own-answers'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Foreign } from '../../ui/foreign/foreign'
import { Mark } from '../../ui/mark/mark'
import { Note } from '../../ui/note/note'
import { WhoAnswers } from '../../ui/respondent/who-answers'
import { levelText } from '../../ui/steps/steps'
import type { Scene } from './scene'

function Agreed({ agreement }: { agreement: Agreement }): JSX.Element {
  const { t } = reader.value
  return (
    <Note icon="lock" title={t('indicator:agreed.title', { level: levelText(positionOf(agreement.answer), t) })}>
      {agreement.reason.trim() !== '' && (
        <p>
          {t('indicator:agreed.reason')} <Foreign>{agreement.reason}</Foreign>
        </p>
      )}
      {agreement.dissent.length > 0 && (
        <ul class="dissent">
          {agreement.dissent.map(({ constituency, text }) => (
            <li key={`${constituency} ${text}`}>
              <Mark constituency={constituency} />{' '}
              <b>{t('indicator:agreed.dissent', { constituency: t(`common:constituency.${constituency}`) })}</b>{' '}
              <Foreign>{text}</Foreign>
            </li>
          ))}
        </ul>
      )}
      <p>{t('indicator:agreed.closed')}</p>
    </Note>
  )
}

/** Gives back the criteria that were answered before. */
export function takeBackNotApplicable({ current, assessment, answering }: Scene): void {
  const subject = `answer:${current.respondent.peek()?.id ?? ''}:${answering.path}`
  current.answer(answering.path, answerBefore(assessment.threads.get(subject)))
  answering.tell(reader.peek().t('indicator:notApplicable.takenBack'), true)
}

function NotApplicable({ scene, reason }: { scene: Scene; reason: string }): JSX.Element {
  const { t } = reader.value
  return (
    <Note
      title={t('indicator:notApplicable.said')}
      action={
        <Button icon="undo" onClick={() => takeBackNotApplicable(scene)}>
          {t('indicator:notApplicable.takeBack')}
        </Button>
      }
    >
      <Foreign>{reason}</Foreign>
    </Note>
  )
}

/** Why the ladder cannot be answered now, and what can be done about it. */
export function ClosedNotice({ scene }: { scene: Scene }): JSX.Element | null {
  const { answering, current, assessment } = scene
  const agreement = answering.agreement.value
  const answer = answering.answer.value
  switch (answering.closed.value) {
    case 'agreed':
      return agreement === null ? null : <Agreed agreement={agreement} />
    case 'nobody':
      return (
        <WhoAnswers
          respondents={assessment.respondents}
          onChoose={current.answerAs}
          href={hashOfRoute({ page: 'respondents', assessment: assessment.id })}
        />
      )
    case 'not-applicable':
      return answer.kind === 'not-applicable' ? <NotApplicable scene={scene} reason={answer.reason} /> : null
    default:
      return null
  }
}
