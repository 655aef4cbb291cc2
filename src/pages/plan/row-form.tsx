import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { costClasses, timeClasses } from '../../domain/assessment/action-schema'
import { maximumLine } from '../../domain/limits'
import { reader } from '../../i18n/reader'
import { SelectField, TextArea, TextField } from '../../ui/field/field'
import { yearOf } from '../details/draft'
import { BlanksLeft } from './blank-text'
import { LinksForm } from './links-form'
import type { PlanView } from './plan-view'
import type { RowDraft } from './row-draft'

interface PartProps {
  readonly draft: RowDraft
}

/** A year as it is typed; it counts once it is one. */
function YearField({
  label,
  year,
  onChange,
}: {
  readonly label: string
  readonly year: number | null
  readonly onChange: (year: number | null) => void
}): JSX.Element {
  const { t, formats } = reader.value
  /** Null while nothing is being typed. */
  const typed = useSignal<string | null>(null)
  const shown = typed.value ?? (year === null ? '' : formats.text(String(year)))
  const isRight = (text: string): boolean => text.trim() === '' || yearOf(text) !== null
  return (
    <TextField
      label={label}
      value={shown}
      inputMode="numeric"
      maxLength={4}
      problem={isRight(shown) || shown.length < 4 ? null : t('plan:year.problem')}
      onInput={(text) => {
        typed.value = text
        if (isRight(text)) onChange(yearOf(text))
      }}
      onCommit={() => {
        // What is no year is not kept: the field shows again what counts.
        typed.value = null
      }}
    />
  )
}

/** `baseline` or `target`: the year, and in words what was found or is to be reached. */
function LevelFields({ draft, field }: PartProps & { readonly field: 'baseline' | 'target' }): JSX.Element {
  const { t } = reader.value
  const { year, text } = draft.content[field]
  return (
    <div class="plan-dated">
      <YearField
        label={t(`plan:year.${field}`)}
        year={year}
        onChange={(changed) => draft.change({ [field]: { year: changed, text } })}
      />
      <TextArea
        label={t(`plan:level.${field}`)}
        value={text}
        rows={1}
        maxLength={maximumLine}
        onInput={(changed) => draft.change({ [field]: { year, text: changed } })}
      />
    </div>
  )
}

type Prose = 'outcome' | 'indicator' | 'meansOfVerification' | 'risks'
type Line = 'priority' | 'lead' | 'partners' | 'resources'

function ProseField({ draft, field }: PartProps & { readonly field: Prose }): JSX.Element {
  const { t } = reader.value
  return (
    <TextArea
      label={t(`plan:field.${field}`)}
      hint={t(`plan:hint.${field}`)}
      value={draft.content[field]}
      onInput={(text) => draft.change({ [field]: text })}
    />
  )
}

function LineField({ draft, field }: PartProps & { readonly field: Line }): JSX.Element {
  const { t } = reader.value
  return (
    <TextField
      label={t(`plan:field.${field}`)}
      hint={t(`plan:hint.${field}`)}
      value={draft.content[field] ?? ''}
      onInput={(text) => draft.change({ [field]: text })}
    />
  )
}

function Classes({ draft }: PartProps): JSX.Element {
  const { t } = reader.value
  return (
    <>
      <SelectField
        label={t('plan:field.cost')}
        value={draft.content.cost}
        options={costClasses.map((value) => ({ value, label: t(`plan:cost.${value}`) }))}
        onChoose={(cost) => draft.choose({ cost })}
      />
      <SelectField
        label={t('plan:field.time')}
        value={draft.content.time}
        options={timeClasses.map((value) => ({ value, label: t(`plan:time.${value}`) }))}
        onChoose={(time) => draft.choose({ time })}
      />
    </>
  )
}

/** Every part of a row, to write. Saved while writing, like a note. */
export function RowForm({ view, draft }: PartProps & { readonly view: PlanView }): JSX.Element {
  return (
    <div class="plan-form" onFocusOut={draft.save}>
      <ProseField draft={draft} field="outcome" />
      <ProseField draft={draft} field="indicator" />
      <LevelFields draft={draft} field="baseline" />
      <LevelFields draft={draft} field="target" />
      <ProseField draft={draft} field="meansOfVerification" />
      <div class="plan-pair">
        <LineField draft={draft} field="lead" />
        <LineField draft={draft} field="partners" />
      </div>
      <Classes draft={draft} />
      <LineField draft={draft} field="priority" />
      <LineField draft={draft} field="resources" />
      <ProseField draft={draft} field="risks" />
      <BlanksLeft content={draft.content} />
      <LinksForm view={view} draft={draft} />
    </div>
  )
}
