import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { type Constituency, constituencies } from '../../domain/assessment/constituency'
import { type AcceptedOpinions, areAccepted, type Opinion, opinionKinds } from '../../domain/assessment/opinion'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { RadioGroup, TextArea } from '../../ui/field/field'
import { Mark } from '../../ui/mark/mark'
import { focusFirstProblem } from '../details/focus-problem'
import { type Draft, draftOf, isNeeded, type OpinionDraft, opinionsOf, problemsOf } from './draft'

interface OpinionFieldsProps {
  readonly constituency: Constituency
  readonly draft: OpinionDraft
  readonly problem: string | undefined
  readonly onChange: (draft: OpinionDraft) => void
}

/** One constituency: what it says, and why where it does not simply agree. */
function OpinionFields({ constituency, draft, problem, onChange }: OpinionFieldsProps): JSX.Element {
  const { t } = reader.value
  const { opinion, text } = draft
  const name = t(`common:constituency.${constituency}`)
  const kinds = isNeeded(constituency) ? opinionKinds : (['none', ...opinionKinds] as const)
  return (
    <div class="opinion">
      <RadioGroup
        label={
          <span class="opinion-of">
            <Mark constituency={constituency} /> {isNeeded(constituency) ? name : t('validation:optional', { name })}
          </span>
        }
        problem={problem === 'missing' ? t('validation:problem.missing') : null}
        value={opinion}
        options={kinds.map((value) => ({ value, label: t(`validation:opinion.${value}`) }))}
        onChoose={(chosen) => onChange({ opinion: chosen, text })}
      />
      {opinion !== null && opinion !== 'none' && (
        <TextArea
          label={t(`validation:text.${opinion}`, { name })}
          rows={2}
          value={text}
          problem={problem === 'no-reason' ? t(`validation:problem.${opinion}`) : null}
          onInput={(written) => onChange({ opinion, text: written })}
        />
      )}
    </div>
  )
}

export interface OpinionsFormProps {
  /** To begin with. */
  readonly opinions: readonly Opinion[]
  readonly onRecord: (opinions: AcceptedOpinions) => void
  /** Null where there is nothing to go back to. */
  readonly onLeave: (() => void) | null
}

/** Every constituency that counts is asked; what it says is recorded only whole. */
export function OpinionsForm({ opinions: first, onRecord, onLeave }: OpinionsFormProps): JSX.Element {
  const { t } = reader.value
  const draft = useSignal<Draft>(draftOf(first))
  const isRefused = useSignal(false)
  const problems = isRefused.value ? problemsOf(draft.value) : null

  function record(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void {
    event.preventDefault()
    const opinions = opinionsOf(draft.value)
    if (areAccepted(opinions)) {
      onRecord(opinions)
      return
    }
    isRefused.value = true
    focusFirstProblem(event.currentTarget)
  }

  return (
    <form class="form" onSubmit={record} noValidate>
      {constituencies.map((constituency) => (
        <OpinionFields
          key={constituency}
          constituency={constituency}
          draft={draft.value[constituency]}
          problem={problems?.get(constituency)}
          onChange={(changed) => {
            draft.value = { ...draft.value, [constituency]: changed }
          }}
        />
      ))}
      <div class="row">
        <Button kind="main" type="submit">
          {t('validation:record')}
        </Button>
        {onLeave !== null && <Button onClick={onLeave}>{t('details:leave')}</Button>}
      </div>
    </form>
  )
}
