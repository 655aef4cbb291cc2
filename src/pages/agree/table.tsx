import type { JSX } from 'preact'
import { withCriterion } from '../../domain/assessment/answer'
import { recordOf } from '../../domain/assessment/fold'
import { type Indicator, questionnaireOf } from '../../domain/questionnaire/questionnaire'
import type { IndicatorTexts } from '../../domain/questionnaire/schema'
import { reader } from '../../i18n/reader'
import { Gradual } from '../../ui/gradual/gradual'
import { Note } from '../../ui/note/note'
import { isDisputed } from '../answers/history'
import { InEnglish } from '../indicator/in-english'
import { answersHref, indicatorHref, placeOf, titleOf } from '../results/view'
import { focusOn } from '../validation/focus'
import { type AgendaItem, nextOf, previousOf } from './agenda'
import { Recorded } from './agreed'
import { AgreementForm } from './agreement-form'
import { Beside } from './beside'
import { RoomBoard } from './board'
import { emptyDraft } from './draft'
import { draftFor } from './drafts'
import { formId, type RoomCommand, useRoomKeys } from './keys'
import { roomHref, tableHref } from './links'
import type { Session } from './session'
import { standingText } from './standing'
import { TableHead } from './table-head'
import { disputedAgreement, Versions } from './versions'
import { Votes } from './votes'

export interface TableProps {
  readonly session: Session
  readonly item: AgendaItem
  readonly indicator: Indicator
  readonly texts: IndicatorTexts
}

const headings = { question: '.agree h1', recorded: '#recorded-title' }

function Where({ session, item }: Pick<TableProps, 'session' | 'item'>): JSX.Element {
  const { view } = session
  return (
    <section class="card agree-board" aria-labelledby="board-title">
      <h2 id="board-title">{reader.value.t('agree:board')}</h2>
      <p>{standingText(view, item)}</p>
      <RoomBoard view={view} path={item.path} />
      <p class="small quiet">{reader.value.t('positions:reading')}</p>
    </section>
  )
}

function Disputed({ session: { view }, item: { path } }: Pick<TableProps, 'session' | 'item'>): JSX.Element | null {
  const { t } = reader.value
  // Two agreements are chosen between here; what belongs to one respondent, where that respondent answers.
  if (!isDisputed(view.assessment, path) || disputedAgreement(view, path) !== null) return null
  return (
    <Note kind="caution" icon="people" title={t('answers:disputed.title')}>
      {t('answers:disputed.text')} <a href={indicatorHref(view, path)}>{t('answers:answerThis')}</a>
    </Note>
  )
}

/** One indicator: what was answered, then the one answer that the room agrees on. */
export function Table({ session, item, indicator, texts }: TableProps): JSX.Element {
  const { t } = reader.value
  const { view, agenda, room, app, tell } = session
  const { path } = item
  const { current } = view
  const draft = draftFor(view.assessment.id, path)
  const record = recordOf(view.assessment, path)
  const isParked = item.place === 'parked'
  const next = nextOf(agenda, path)
  const previous = previousOf(agenda, path)
  const nextHref = next === null ? roomHref(view) : tableHref(view, next.path)

  async function park(): Promise<void> {
    await room.park(path, !isParked)
    tell(isParked ? 'agree:unparked' : 'agree:parked', false)
    if (!isParked) window.location.hash = nextHref
  }

  function answer(value: 'yes' | 'no' | 'unknown'): void {
    const { criteria } = draft.peek()
    const at = criteria.indexOf('unanswered')
    if (record.agreement === null && at >= 0) {
      draft.value = { ...draft.peek(), applies: true, criteria: withCriterion(criteria, at, value) }
    }
  }

  function act(command: RoomCommand): void {
    switch (command) {
      case 'next':
        window.location.hash = nextHref
        break
      case 'previous':
        if (previous !== null) window.location.hash = tableHref(view, previous.path)
        break
      case 'record':
        document.querySelector<HTMLFormElement>(`#${formId}`)?.requestSubmit()
        break
      case 'park':
        if (record.agreement === null) void park()
        break
      case 'leave':
        session.project(false)
        break
      default:
        answer(command)
    }
  }

  useRoomKeys({ isOn: session.isProjected, withLetters: app.preferences.keys.value, act })

  return (
    <div class="agree">
      <TableHead
        session={session}
        eyebrow={placeOf(view, path)}
        title={titleOf(view, path)}
        question={reader.value.formats.text(texts.question)}
        nextHref={nextHref}
        previousHref={previous === null ? null : tableHref(view, previous.path)}
      />
      <Gradual first={0}>
        <InEnglish language={view.texts.questionnaires[questionnaireOf(path)]?.language} />
        <Disputed session={session} item={item} />
        <Versions
          view={view}
          path={path}
          onChosen={() => {
            tell('indicator:conflict.kept', false)
            focusOn(headings.question)
          }}
        />
        {isParked && <Note title={t('agree:set.parked')}>{t('agree:set.parkedText')}</Note>}
        <div class="agree-table">
          <Gradual>
            <Where session={session} item={item} />
            {record.agreement === null ? (
              <AgreementForm
                session={session}
                indicator={indicator}
                texts={texts}
                draft={draft}
                isParked={isParked}
                onPark={() => void park()}
                onRecorded={() => {
                  void room.park(path, false)
                  tell('agree:recorded', true)
                  focusOn(headings.recorded)
                }}
              />
            ) : (
              <Recorded
                agreement={record.agreement}
                nextHref={nextHref}
                onReopen={(reason) => {
                  current.reopen(path, reason)
                  // Only what was undone comes back as it was written; what was reopened begins anew.
                  draft.value = emptyDraft
                  tell('agree:reopen.done', true)
                  focusOn(headings.question)
                }}
              />
            )}
          </Gradual>
        </div>
        <Votes session={session} path={path} />
        {!session.isProjected && <Beside record={record} />}
        {!session.isProjected && (
          <p>
            <a class="agree-more" href={answersHref(view, path)}>
              {t('agree:more')}
            </a>
          </p>
        )}
      </Gradual>
    </div>
  )
}
