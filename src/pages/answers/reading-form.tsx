import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { withCriterion } from '../../domain/assessment/answer'
import type { Reading } from '../../domain/assessment/fold'
import type { Indicator } from '../../domain/questionnaire/questionnaire'
import type { IndicatorTexts } from '../../domain/questionnaire/schema'
import { stages } from '../../domain/scoring/score'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { Choice } from '../../ui/choice/choice'
import { CheckField, TextArea, TextField } from '../../ui/field/field'
import { focusFirstProblem } from '../details/focus-problem'
import { problemsOfReading, type ReadingDraft, type ReadingProblem, readingOf } from './reading-draft'

export interface ReadingFormProps {
  readonly indicator: Indicator
  readonly texts: IndicatorTexts
  readonly draft: ReadingDraft
  readonly onDraft: (draft: ReadingDraft) => void
  readonly onRecord: (reading: Reading) => void
  readonly onLeave: () => void
}

type PartProps = Pick<ReadingFormProps, 'texts' | 'draft' | 'onDraft'>

function Criteria({ texts, draft, onDraft }: PartProps): JSX.Element {
  const { t, formats } = reader.value
  return (
    <ol class="reading-criteria">
      {stages.map((stage, at) => (
        <li key={stage}>
          <p>
            <b>
              {formats.integer(at + 1)} {t(`common:stage.${stage}`)}
            </b>{' '}
            <span class="small">{formats.text(texts.criteria[at] ?? '')}</span>
          </p>
          <Choice
            name={`reading-${stage}`}
            label={`${t(`common:stage.${stage}`)}${t('common:colon')}${formats.text(texts.criteria[at] ?? '')}`}
            value={draft.criteria[at] ?? 'unanswered'}
            onChoose={(answer) => {
              onDraft({ ...draft, criteria: withCriterion(draft.criteria, at, answer) })
            }}
          />
        </li>
      ))}
    </ol>
  )
}

/** Closed where every country can be asked, like an answer. */
function Applies({
  indicator,
  texts,
  draft,
  onDraft,
  problem,
}: PartProps & { readonly indicator: Indicator; readonly problem: string | null }): JSX.Element | null {
  const { t } = reader.value
  if (!indicator.mayNotApply) return null
  return (
    <>
      <CheckField
        label={t('common:answer.notApplicable')}
        hint={t('indicator:notApplicable.when', { when: texts.notApplicableWhen ?? '' })}
        checked={!draft.applies}
        onToggle={(checked) => {
          onDraft({ ...draft, applies: !checked })
        }}
      />
      {!draft.applies && (
        <TextField
          label={t('changes:reading.reason')}
          value={draft.reason}
          problem={problem}
          onInput={(reason) => {
            onDraft({ ...draft, reason })
          }}
        />
      )}
    </>
  )
}

/** A name, the four criteria or that it does not apply, and a text. */
export function ReadingForm({ indicator, texts, draft, onDraft, onRecord, onLeave }: ReadingFormProps): JSX.Element {
  const { t } = reader.value
  const isRefused = useSignal(false)
  const problems = isRefused.value ? problemsOfReading(draft) : []
  const problem = (name: ReadingProblem): string | null =>
    problems.includes(name) ? t(`changes:reading.problem.${name}`) : null

  function record(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void {
    event.preventDefault()
    const made = readingOf(draft)
    if (made === null) {
      isRefused.value = true
      focusFirstProblem(event.currentTarget)
    } else onRecord(made)
  }

  return (
    <form class="form reading-form" onSubmit={record} noValidate>
      <TextField
        label={t('changes:reading.reviewer')}
        hint={t('changes:reading.reviewerHint')}
        maxLength={160}
        value={draft.reviewer}
        problem={problem('reviewer')}
        onInput={(reviewer) => {
          onDraft({ ...draft, reviewer })
        }}
      />
      <Applies indicator={indicator} texts={texts} draft={draft} onDraft={onDraft} problem={problem('reason')} />
      {draft.applies && <Criteria texts={texts} draft={draft} onDraft={onDraft} />}
      <TextArea
        label={t('changes:reading.text')}
        rows={4}
        value={draft.text}
        problem={problem('empty')}
        onInput={(text) => {
          onDraft({ ...draft, text })
        }}
      />
      <div class="row">
        <Button type="submit">{t('changes:reading.record')}</Button>
        <Button onClick={onLeave}>{t('details:leave')}</Button>
      </div>
    </form>
  )
}
