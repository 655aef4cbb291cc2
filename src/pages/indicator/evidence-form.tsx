import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { EvidenceContent } from '../../domain/assessment/entry'
import { evidenceKinds } from '../../domain/assessment/evidence-kind'
import type { Assessment } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import type { World } from '../../state/world'
import { Button } from '../../ui/button/button'
import { CheckField, SelectField, TextField } from '../../ui/field/field'
import { DocumentField } from './document-field'
import { evidenceDateOf } from './evidence-date'
import type { KeptDraft } from './evidence-draft'

const empty: EvidenceContent = { title: '', kind: 'law', date: '', reference: '', link: '', public: false }

export interface EvidenceFormProps {
  /** Null for a new piece. */
  readonly content: EvidenceContent | null
  readonly kept: KeptDraft
  readonly world: World
  readonly assessment: Assessment
  readonly onSave: (content: EvidenceContent) => void
  readonly onCancel: () => void
}

/** What is wrong with the date typed, or how it was understood. */
function dateWords(typed: string): { readonly problem: string | null; readonly hint: string } {
  const { t, formats } = reader.value
  const date = evidenceDateOf(typed)
  if (date === null) return { problem: t('indicator:evidence.date.problem'), hint: t('indicator:evidence.date.hint') }
  return {
    problem: null,
    hint:
      date === '' ? t('indicator:evidence.date.hint') : t('indicator:evidence.date.read', { date: formats.date(date) }),
  }
}

/** One piece of evidence: seven fields, of which the title is needed. */
export function EvidenceForm({ content, kept, world, assessment, onSave, onCancel }: EvidenceFormProps): JSX.Element {
  const { t } = reader.value
  const before = kept.read()
  const draft = useSignal(before?.content ?? content ?? empty)
  const typedDate = useSignal(before?.typedDate ?? content?.date ?? '')
  const isTried = useSignal(false)
  const form = useRef<HTMLFormElement>(null)
  // At once: letters typed right after the key that opens the form belong in it. A form that was left half written takes
  // nothing from the heading of the page that comes back.
  useLayoutEffect(() => {
    if (before === null) form.current?.querySelector('input')?.focus()
  }, [])

  const keep = (): void => kept.keep({ content: draft.value, typedDate: typedDate.value })
  const set = (change: Partial<EvidenceContent>): void => {
    draft.value = { ...draft.value, ...change }
    keep()
  }
  const noTitle = draft.value.title.trim() === ''
  const { problem: dateProblem, hint: dateHint } = dateWords(typedDate.value)

  function save(event: Event): void {
    event.preventDefault()
    isTried.value = true
    const date = evidenceDateOf(typedDate.value)
    if (noTitle || date === null) {
      form.current?.querySelectorAll('input')[noTitle ? 0 : 1]?.focus()
      return
    }
    kept.drop()
    onSave({ ...draft.value, title: draft.value.title.trim(), date })
  }

  function cancel(): void {
    kept.drop()
    onCancel()
  }

  return (
    <form ref={form} class="evidence-form stack" onSubmit={save} noValidate>
      <TextField
        label={t('indicator:evidence.title.label')}
        hint={t('indicator:evidence.title.hint')}
        value={draft.value.title}
        onInput={(title) => set({ title })}
        problem={isTried.value && noTitle ? t('indicator:evidence.title.problem') : null}
      />
      <SelectField
        label={t('indicator:evidence.kind.label')}
        value={draft.value.kind}
        options={evidenceKinds.map((kind) => ({ value: kind, label: t(`common:evidenceKind.${kind}`) }))}
        onChoose={(kind) => set({ kind })}
      />
      <TextField
        label={t('indicator:evidence.date.label')}
        hint={dateHint}
        value={typedDate.value}
        inputMode="text"
        maxLength={20}
        onInput={(typed) => {
          typedDate.value = typed
          keep()
        }}
        problem={isTried.value ? dateProblem : null}
      />
      <TextField
        label={t('indicator:evidence.reference.label')}
        hint={t('indicator:evidence.reference.hint')}
        value={draft.value.reference}
        onInput={(reference) => set({ reference })}
      />
      <TextField
        label={t('indicator:evidence.link.label')}
        hint={t('indicator:evidence.link.hint')}
        value={draft.value.link}
        onInput={(link) => set({ link })}
      />
      <DocumentField
        world={world}
        assessment={assessment}
        file={draft.value.file}
        onChange={(file) => {
          const { file: _, ...rest } = draft.value
          draft.value = file === undefined ? rest : { ...rest, file }
          keep()
        }}
      />
      <CheckField
        label={t('indicator:evidence.public.label')}
        hint={t('indicator:evidence.public.hint')}
        checked={draft.value.public === true}
        onToggle={(isPublic) => set({ public: isPublic })}
      />
      <div class="row">
        <Button type="submit" icon="check">
          {t(content === null ? 'indicator:evidence.add' : 'indicator:evidence.saveChanges')}
        </Button>
        <Button kind="quiet" onClick={cancel}>
          {t('indicator:cancel')}
        </Button>
      </div>
    </form>
  )
}
