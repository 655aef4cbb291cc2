import type { JSX } from 'preact'
import { useLayoutEffect, useMemo } from 'preact/hooks'
import { type Cause, causes, type LastRound } from '../../domain/assessment/round-schema'
import { isReworded, type LevelChange, type Levels } from '../../domain/diagnostic/rounds'
import { t } from '../../i18n/reader'
import { yearText } from '../../i18n/round-words'
import type { App } from '../../state/app'
import { SelectField, TextField } from '../../ui/field/field'
import { Icon } from '../../ui/icon/icon'
import { Note } from '../../ui/note/note'
import { levelText, Steps } from '../../ui/steps/steps'
import { createDraft } from '../indicator/draft'
import { answersHref, placeOf, titleOf, type View } from '../results/view'

interface RowProps {
  readonly app: App
  readonly view: View
  readonly change: LevelChange
  readonly lastRound: LastRound
  readonly onRecorded: () => void
}

const doesNotApply = { kind: 'not-applicable', basis: 'single' } as const

function Side({ name, levels }: { readonly name: string; readonly levels: Levels }): JSX.Element {
  const position = levels ?? doesNotApply
  return (
    <div class="change-side">
      <span class="small quiet">{name}</span>
      <Steps position={position} size="big" />
      <b>{levelText(position, t)}</b>
    </div>
  )
}

function Sides({ view, change, lastRound }: Omit<RowProps, 'app' | 'onRecorded'>): JSX.Element {
  const { reader, assessment } = view
  const now = assessment.details?.year ?? lastRound.year
  return (
    <div class="change-sides">
      <Side name={t('changes:before', { year: yearText(lastRound.year, reader) })} levels={change.before} />
      <Icon name="next" />
      <Side name={t('changes:after', { year: yearText(now, reader) })} levels={change.after} />
    </div>
  )
}

const none = 'none'

const choices = [none, ...causes] as const

/** The cause, and a few words; the words are kept while they are typed. */
function Explanation({ app, view, change, onRecorded }: Omit<RowProps, 'lastRound'>): JSX.Element {
  const { indicator, explanation } = change
  const { current } = view
  const cause = explanation?.cause ?? null
  const draft = useMemo(
    () =>
      createDraft<string>(app.writer, (note) =>
        current.explain(indicator, { cause: causeOf(current.assessment.peek()?.indicators.get(indicator)), note }),
      ),
    [app, current, indicator],
  )
  useLayoutEffect(() => draft.save, [draft])
  const title = titleOf(view, indicator)
  const named = (text: string): JSX.Element => (
    <>
      {text}
      <span class="hidden-visually"> {title}</span>
    </>
  )
  return (
    <div class="change-why" onFocusOut={draft.save}>
      <SelectField
        label={named(t('changes:row.why'))}
        value={cause ?? none}
        options={choices.map((value) => ({ value, label: t(`changes:cause.${value}`) }))}
        onChoose={(value) => {
          draft.save()
          const { note = '' } = current.assessment.peek()?.indicators.get(indicator)?.explanation ?? {}
          current.explain(indicator, { cause: value === none ? null : value, note })
          onRecorded()
        }}
      />
      <TextField
        label={named(t('changes:row.note'))}
        value={draft.value.value ?? explanation?.note ?? ''}
        onInput={draft.change}
      />
    </div>
  )
}

const causeOf = (record: { readonly explanation: LevelChange['explanation'] } | undefined): Cause | null =>
  record?.explanation?.cause ?? null

/** One indicator before and after, and why. */
export function ChangeRow(props: RowProps): JSX.Element {
  const { view, change } = props
  const { indicator, versions, explanation } = change
  const { formats } = view.reader
  const place = placeOf(view, indicator)
  const isDisputed = (view.assessment.threads.get(`change:${indicator}`)?.conflicts.length ?? 0) > 0
  return (
    <li class="card change">
      <div>
        <h2 class="change-title">
          <a href={answersHref(view, indicator)}>{titleOf(view, indicator)}</a>
        </h2>
        {place !== null && <p class="small quiet">{place}</p>}
      </div>
      <Sides {...props} />
      {isReworded(change) && (explanation?.cause ?? null) === null && (
        <Note>
          {t('changes:row.suggested', {
            before: formats.integer(versions.before),
            after: formats.integer(versions.after),
          })}
        </Note>
      )}
      {isDisputed && <Note kind="caution">{t('changes:row.disputed')}</Note>}
      <Explanation {...props} />
    </li>
  )
}
