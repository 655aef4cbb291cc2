import type { JSX } from 'preact'
import { isGiven } from '../../domain/assessment/answer'
import { type Constituency, constituencies } from '../../domain/assessment/constituency'
import type { Evidence, IndicatorRecord, Reading, Note as RespondentNote } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import { Foreign } from '../../ui/foreign/foreign'
import { Gradual } from '../../ui/gradual/gradual'
import { Mark } from '../../ui/mark/mark'
import { CriteriaAnswers } from '../answers/criteria-answers'

function Notes({ notes }: { readonly notes: readonly RespondentNote[] }): JSX.Element | null {
  const { t } = reader.value
  const open = notes.filter(({ confidential }) => !confidential)
  const closed = notes.length - open.length
  return (
    <>
      {open.map(({ respondent, text }) => (
        <p key={respondent.id} class="agree-note" dir="auto">
          {text}
        </p>
      ))}
      {closed > 0 && <p class="small quiet">{t('agree:beside.confidential', { count: closed })}</p>}
    </>
  )
}

function EvidenceLines({ evidence }: { readonly evidence: readonly Evidence[] }): JSX.Element | null {
  const { t, formats } = reader.value
  if (evidence.length === 0) return null
  return (
    <div class="agree-evidence">
      <p class="small quiet">{t('answers:evidence.title')}</p>
      <ul>
        {evidence.map(({ id, title, kind, date, reference }) => (
          <li key={id} class="small">
            <b>
              <Foreign>{title}</Foreign>
            </b>{' '}
            {[t(`common:evidenceKind.${kind}`), formats.date(date)].filter((fact) => fact !== '').join(' · ')}
            {reference.trim() !== '' && (
              <>
                {' · '}
                <Foreign>{reference}</Foreign>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Side({ record, constituency }: { readonly record: IndicatorRecord; readonly constituency: Constituency }) {
  const { t } = reader.value
  const isOwn = ({ respondent }: { readonly respondent: { readonly constituency: Constituency } }): boolean =>
    respondent.constituency === constituency
  const answers = record.answers.filter((one) => isOwn(one) && isGiven(one.answer))
  const notes = record.notes.filter(isOwn)
  const evidence = record.evidence.filter(({ providedBy }) => providedBy?.constituency === constituency)
  if (answers.length + notes.length + evidence.length === 0) return null
  return (
    <section class="card agree-side" aria-label={t(`common:constituency.${constituency}`)}>
      <h3 class="row">
        <Mark constituency={constituency} /> {t(`common:constituency.${constituency}`)}
      </h3>
      {answers.map(({ respondent, answer }) => (
        <CriteriaAnswers key={respondent.id} answer={answer} reader={reader.value} />
      ))}
      <Notes notes={notes} />
      <EvidenceLines evidence={evidence} />
    </section>
  )
}

/** A specialist's reading beside the constituencies', on the same footing as nobody's answer. Without the name, as on the wall. */
function ReadingSide({ reading }: { readonly reading: Reading }): JSX.Element {
  const { t } = reader.value
  return (
    <section class="card agree-side" aria-label={t('changes:reading.title')}>
      <h3>{t('changes:reading.title')}</h3>
      {isGiven(reading.answer) && <CriteriaAnswers answer={reading.answer} reader={reader.value} />}
      {reading.text.trim() !== '' && (
        <p class="agree-note" dir="auto">
          {reading.text}
        </p>
      )}
      <p class="small quiet">{t('changes:reading.lead')}</p>
    </section>
  )
}

/** Answers, notes and evidence of each constituency side by side; on a wall, so without names and without what is confidential. */
export function Beside({ record }: { readonly record: IndicatorRecord }): JSX.Element {
  const { t } = reader.value
  const unclaimed = record.evidence.filter(({ providedBy }) => providedBy === null)
  return (
    <section class="agree-beside" aria-labelledby="beside-title">
      <h2 id="beside-title">{t('agree:beside.title')}</h2>
      <div class="agree-sides">
        <Gradual>
          {constituencies.map((constituency) => (
            <Side key={constituency} record={record} constituency={constituency} />
          ))}
        </Gradual>
      </div>
      {record.readings.length > 0 && (
        <div class="agree-sides">
          {record.readings.map((reading) => (
            <ReadingSide key={reading.reviewer} reading={reading} />
          ))}
        </div>
      )}
      <EvidenceLines evidence={unclaimed} />
    </section>
  )
}
