import type { JSX } from 'preact'
import { type Constituency, constituencies } from '../../domain/assessment/constituency'
import type { IndicatorRecord, Respondent, Note as RespondentNote } from '../../domain/assessment/fold'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { intervalOf } from '../../domain/scoring/interval'
import type { ConstituencyPosition } from '../../domain/scoring/position'
import type { Reader } from '../../i18n/reader'
import { Card } from '../../ui/card/card'
import { Chip } from '../../ui/chip/chip'
import { Foreign } from '../../ui/foreign/foreign'
import { Gradual } from '../../ui/gradual/gradual'
import { Mark } from '../../ui/mark/mark'
import { levelText, Steps } from '../../ui/steps/steps'
import { answersOf } from './computation'
import { CriteriaAnswers } from './criteria-answers'

export function RespondentName({ respondent, reader }: { respondent: Respondent; reader: Reader }): JSX.Element {
  return respondent.name.trim() === '' ? (
    <span class="quiet">{reader.t('answers:respondents.noName')}</span>
  ) : (
    <Foreign>{respondent.name}</Foreign>
  )
}

const doesNotApply = { kind: 'not-applicable', basis: 'single' } as const

const stepsOf = (position: ConstituencyPosition) => (position.kind === 'interval' ? position : doesNotApply)

function NoteOf({ note, reader }: { readonly note: RespondentNote; readonly reader: Reader }): JSX.Element {
  return (
    <div class="respondent-note">
      {note.confidential && (
        <Chip kind="caution" icon="lock">
          {reader.t('answers:respondents.confidential')}
        </Chip>
      )}
      <p dir="auto">{note.text}</p>
    </div>
  )
}

interface PartProps {
  readonly record: IndicatorRecord
  readonly reader: Reader
}

interface OneProps extends PartProps {
  readonly respondent: Respondent
  /** Where the constituency's own level stands right above, it need not be said twice. */
  readonly alone: boolean
}

/** One respondent: what was answered, and what was added in words. */
function One({ respondent, record, reader, alone }: OneProps): JSX.Element {
  const answer = record.answers.find((given) => given.respondent.id === respondent.id)?.answer
  const notes = record.notes.filter((note) => note.respondent.id === respondent.id)
  const position = answer?.kind === 'answered' ? intervalOf(answer.criteria) : doesNotApply
  return (
    <li class="respondent-entry">
      <div class="row">
        <h4>
          <RespondentName respondent={respondent} reader={reader} />
        </h4>
        {answer !== undefined && !alone && (
          <span class="row small">
            <Steps position={position} />
            {levelText(position, reader.t)}
          </span>
        )}
      </div>
      {answer !== undefined && <CriteriaAnswers answer={answer} reader={reader} />}
      {notes.map((note) => (
        <NoteOf key={note.respondent.id} note={note} reader={reader} />
      ))}
    </li>
  )
}

/** Those who answered, then those who only wrote a note. */
function respondentsOf(record: IndicatorRecord, constituency: Constituency): readonly Respondent[] {
  const answering = answersOf(record, constituency).map(({ respondent }) => respondent)
  const known = new Set(answering.map(({ id }) => id))
  const writing = record.notes
    .map(({ respondent }) => respondent)
    .filter((respondent) => respondent.constituency === constituency && !known.has(respondent.id))
  return [...answering, ...writing]
}

export function Respondents({ record, diagnosis, reader }: PartProps & { diagnosis: IndicatorDiagnosis }): JSX.Element {
  const { t } = reader
  const groups = constituencies
    .map((constituency) => ({ constituency, respondents: respondentsOf(record, constituency) }))
    .filter(({ respondents }) => respondents.length > 0)
  if (groups.length === 0) return <p>{t('answers:respondents.nobody')}</p>
  return (
    <div class="panels">
      <Gradual>
        {groups.map(({ constituency, respondents }) => {
          const position = diagnosis.constituencies.find((one) => one.constituency === constituency)
          return (
            <Card key={constituency} class="constituency-card">
              <header class="row">
                <h3 class="row">
                  <Mark constituency={constituency} /> {t(`common:constituency.${constituency}`)}
                </h3>
                {position !== undefined && (
                  <span class="row small">
                    <Steps position={stepsOf(position)} />
                    {levelText(stepsOf(position), t)}
                  </span>
                )}
              </header>
              <ul>
                {respondents.map((respondent) => (
                  <One
                    key={respondent.id}
                    respondent={respondent}
                    record={record}
                    reader={reader}
                    alone={respondents.length === 1}
                  />
                ))}
              </ul>
            </Card>
          )
        })}
      </Gradual>
    </div>
  )
}
