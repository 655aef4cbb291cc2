import type { ComponentChildren, JSX } from 'preact'
import { type Answer, isGiven } from '../../domain/assessment/answer'
import { stampOfText } from '../../domain/assessment/clock'
import type { Body, Entry } from '../../domain/assessment/entry'
import { answersDevice, compareEntries } from '../../domain/assessment/entry'
import type { Assessment } from '../../domain/assessment/fold'
import { intervalOf } from '../../domain/scoring/interval'
import { type Reader, t } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { Foreign } from '../../ui/foreign/foreign'
import { levelText } from '../../ui/steps/steps'
import { RespondentName } from './respondents'

/** Every entry about one indicator, the latest first. */
export function historyOf({ threads }: Assessment, indicator: string): readonly Entry[] {
  return [...threads.values()]
    .filter(({ current: { body } }) => 'indicator' in body && body.indicator === indicator)
    .flatMap(({ history }) => history)
    .sort((a, b) => compareEntries(b, a))
}

/** What two devices say of these is settled where it is shown, not where the indicator is answered. */
const isBeside = ({ kind }: Body): boolean => kind === 'change' || kind === 'reading'

/** True where two devices said different things about the same, and nobody has chosen yet. */
export const isDisputed = ({ threads }: Assessment, indicator: string): boolean =>
  [...threads.values()].some(
    ({ current: { body }, conflicts }) =>
      'indicator' in body && body.indicator === indicator && !isBeside(body) && conflicts.length > 0,
  )

function answerText(answer: Answer, { t, formats }: Reader): ComponentChildren {
  if (answer.kind === 'not-applicable') {
    return (
      <>
        {t('common:answer.notApplicable')}
        {t('common:colon')}
        <Foreign>{answer.reason}</Foreign>
      </>
    )
  }
  if (!isGiven(answer)) return t('answers:history.takenBack')
  const given = answer.criteria.map(
    (criterion, index) => `${formats.integer(index + 1)} ${t(`common:answer.${criterion}`)}`,
  )
  return [...given, levelText(intervalOf(answer.criteria), t)].join(' · ')
}

function What({ body, reader }: { readonly body: Body; readonly reader: Reader }): JSX.Element {
  const { t } = reader
  const titled = (name: string, content: ComponentChildren) => (
    <>
      <b>{t(`answers:history.${name}`)}</b> {content}
    </>
  )
  switch (body.kind) {
    case 'answer':
    case 'agreement':
      return titled(body.kind, answerText(body.answer, reader))
    case 'note':
      return titled('note', body.text.trim() === '' ? t('answers:history.takenBack') : <Foreign>{body.text}</Foreign>)
    case 'evidence':
      return titled(
        'evidence',
        body.content === null ? t('answers:history.takenBack') : <Foreign>{body.content.title}</Foreign>,
      )
    case 'reopening':
      return titled('reopening', <Foreign>{body.reason}</Foreign>)
    case 'change':
      return titled(
        'change',
        body.cause === null ? (
          t('answers:history.takenBack')
        ) : (
          <>
            {t(`changes:cause.${body.cause}`)}
            {body.note.trim() !== '' && (
              <>
                {t('common:colon')}
                <Foreign>{body.note}</Foreign>
              </>
            )}
          </>
        ),
      )
    case 'reading':
      return titled('reading', body.answer === null ? t('answers:history.takenBack') : answerText(body.answer, reader))
    case 'target':
      return titled('target', t('common:level.settled', { level: body.level }))
    case 'vote':
      return titled(
        'vote',
        body.importance === null || body.feasibility === null
          ? t('answers:history.takenBack')
          : t('answers:history.voteOf', { importance: body.importance, feasibility: body.feasibility }),
      )
    default:
      return <span />
  }
}

export function when({ stamp, device }: Entry, { t, formats }: Reader): string {
  if (device === answersDevice) return t('answers:history.fromFile')
  const wall = stampOfText(stamp)?.wall ?? 0
  return t('answers:history.at', { day: formats.day(wall), time: formats.time(wall) })
}

export function Who({
  entry,
  assessment,
  reader,
}: {
  entry: Entry
  assessment: Assessment
  reader: Reader
}): JSX.Element | null {
  const { t } = reader
  const { body, device } = entry
  const respondent = 'respondent' in body ? assessment.respondents.find(({ id }) => id === body.respondent) : undefined
  const speaker =
    respondent !== undefined ? (
      <>
        <RespondentName respondent={respondent} reader={reader} />,{' '}
        {t(`common:constituency.${respondent.constituency}`)}
      </>
    ) : body.kind === 'vote' ? (
      t(`common:constituency.${body.constituency}`)
    ) : (
      t('answers:history.team')
    )
  return (
    <>
      {speaker}
      {device !== answersDevice && (
        <>
          {' · '}
          {t('answers:history.device')} <bdi class="num">{device.slice(0, 6)}</bdi>
        </>
      )}
    </>
  )
}

/** Says an earlier thing again. Nothing where it counts already, or is somebody else's. */
function Restore({ restore, label }: { readonly restore: (() => void) | null; readonly label: string }) {
  if (restore === null) return null
  return (
    <Button icon="undo" kind="quiet" label={label} onClick={restore}>
      {t('answers:history.restore')}
    </Button>
  )
}

export interface HistoryProps {
  readonly entries: readonly Entry[]
  readonly assessment: Assessment
  readonly reader: Reader
  /** Null for an entry that cannot be said again here. */
  readonly restoring: (entry: Entry) => (() => void) | null
}

/** Nothing is ever changed or deleted: every entry, with when, who and what. */
export function History({ entries, assessment, reader, restoring }: HistoryProps): JSX.Element {
  const { t } = reader
  return (
    <ol class="history">
      {entries.map((entry) => (
        <li key={`${entry.id} ${entry.hash}`}>
          <p>
            <What body={entry.body} reader={reader} />
          </p>
          <p class="small quiet">
            {when(entry, reader)} · <Who entry={entry} assessment={assessment} reader={reader} />
          </p>
          <Restore restore={restoring(entry)} label={t('answers:history.restoreOf', { when: when(entry, reader) })} />
        </li>
      ))}
    </ol>
  )
}
