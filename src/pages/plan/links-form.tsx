import type { JSX } from 'preact'
import { codesOf, inOrder, withCode, withDeliverable } from '../../domain/plan/codes'
import { Chip } from '../../ui/chip/chip'
import { CheckField } from '../../ui/field/field'
import { Fold } from '../../ui/fold/fold'
import { Code, codeText } from './facts'
import type { PlanView } from './plan-view'
import type { RowDraft } from './row-draft'

interface PartProps {
  readonly view: PlanView
  readonly draft: RowDraft
}

interface ChecksProps {
  readonly ids: readonly string[]
  readonly texts: Readonly<Record<string, string>> | undefined
  readonly chosen: readonly string[]
  readonly view: PlanView
  readonly onToggle: (id: string, isChosen: boolean) => void
}

function Checks({ ids, texts, chosen, view, onToggle }: ChecksProps): JSX.Element {
  const { t, formats } = view.reader
  return (
    <>
      {ids.map((id) => (
        <CheckField
          key={id}
          label={
            <span>
              <bdi class="strong">{formats.text(id)}</bdi>
              {t('common:colon')}
              {formats.text(texts?.[id] ?? '')}
            </span>
          }
          checked={chosen.includes(id)}
          onToggle={(isChosen) => onToggle(id, isChosen)}
        />
      ))}
    </>
  )
}

interface GroupProps extends ChecksProps {
  readonly title: string
  readonly others: string
  /** Those that the indicators name themselves; the others wait in a fold. */
  readonly own: readonly string[]
}

/** Chosen ones stay in sight, whoever named them. */
function Group({ title, others, own, ...checks }: GroupProps): JSX.Element {
  const first = checks.ids.filter((id) => own.includes(id) || checks.chosen.includes(id))
  const rest = checks.ids.filter((id) => !first.includes(id))
  return (
    <fieldset class="plan-checks">
      <legend class="strong">{title}</legend>
      <Checks {...checks} ids={first} />
      {rest.length > 0 && (
        <Fold title={others} count={rest.length}>
          <Checks {...checks} ids={rest} />
        </Fold>
      )}
    </fieldset>
  )
}

/** The codes under which the plan of action puts the chosen deliverables; those that do not fit this row can be left out. */
function Codes({ view, draft }: PartProps): JSX.Element {
  const { kit, reader } = view
  const { t } = reader
  const { deliverables, programmeAndBudget: chosen } = draft.content
  const offered = inOrder([...codesOf(kit.deliverables, deliverables), ...chosen])
  const texts = new Set(chosen.map((code) => codeText(code, reader)))
  return (
    <fieldset class="plan-checks">
      <legend class="strong">{t('plan:field.programmeAndBudget')}</legend>
      <p class="small quiet">
        {t('plan:links.biennium')} {t(offered.length === 0 ? 'plan:links.noCodes' : 'plan:links.codes')}
      </p>
      <div class="plan-code-choice">
        {offered.map((code) => {
          const text = codeText(code, reader)
          return (
            <Chip
              key={text}
              pressed={texts.has(text)}
              {...(texts.has(text) ? { icon: 'check' as const } : {})}
              onClick={() => draft.choose({ programmeAndBudget: withCode(chosen, code, !texts.has(text)) })}
            >
              <Code code={code} reader={reader} />
            </Chip>
          )
        })}
      </div>
    </fieldset>
  )
}

/** What the row contributes to: outputs, deliverables and their codes. */
export function LinksForm({ view, draft }: PartProps): JSX.Element {
  const { kit, texts, diagnostic } = view
  const { t } = view.reader
  const { content } = draft
  const indicators = content.indicators.flatMap((path) => diagnostic.indicators[path]?.indicator ?? [])
  return (
    <div class="plan-links-form">
      <h4>{t('plan:links.title')}</h4>
      <Group
        view={view}
        title={t('plan:field.outputs')}
        others={t('plan:links.otherOutputs')}
        ids={kit.outputs}
        own={indicators.flatMap(({ outputs }) => outputs)}
        texts={texts.sources?.outputs}
        chosen={content.outputs}
        onToggle={(id, isChosen) =>
          draft.choose({
            outputs: kit.outputs.filter((one) => (one === id ? isChosen : content.outputs.includes(one))),
          })
        }
      />
      <Group
        view={view}
        title={t('plan:field.deliverables')}
        others={t('plan:links.otherDeliverables')}
        ids={kit.deliverables.map(({ id }) => id)}
        own={indicators.flatMap(({ deliverables }) => deliverables)}
        texts={texts.sources?.deliverables}
        chosen={content.deliverables}
        onToggle={(id, isChosen) => draft.choose(withDeliverable(content, id, isChosen, kit.deliverables))}
      />
      <Codes view={view} draft={draft} />
    </div>
  )
}
