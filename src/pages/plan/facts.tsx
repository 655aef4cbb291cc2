import type { ComponentChildren, JSX } from 'preact'
import type { ActionContent } from '../../domain/assessment/action-schema'
import type { PlannedCode } from '../../domain/plan/codes'
import { directionOf } from '../../i18n/languages'
import type { Reader } from '../../i18n/reader'
import { LibraryLink } from '../../ui/library-link/library-link'
import { titleOf } from '../results/view'
import { BlankText } from './blank-text'
import type { Field } from './fields'
import type { PlanView } from './plan-view'

/** `2022-23: 4.1`: a code is never shown without its biennium. */
export const codeText = ({ biennium, code }: PlannedCode, { formats }: Reader): string =>
  formats.text(`${biennium}: ${code}`)

function Dated({ year, text, view }: ActionContent['baseline'] & { readonly view: PlanView }): JSX.Element {
  const { t, formats } = view.reader
  return (
    <>
      {year !== null && <span class="num strong">{formats.text(String(year))}</span>}
      {year !== null && text !== '' && t('common:colon')}
      <BlankText text={text} />
    </>
  )
}

interface LinksProps {
  readonly view: PlanView
  readonly kind: 'output' | 'deliverable'
  readonly ids: readonly string[]
}

function Links({ view, kind, ids }: LinksProps): JSX.Element {
  const { formats, t } = view.reader
  const { sources } = view.texts
  const texts = kind === 'output' ? sources?.outputs : sources?.deliverables
  return (
    <ul class="plan-links">
      {ids.map((id) => (
        <li key={id}>
          <LibraryLink assessment={view.assessment.id} kind={kind} id={id}>
            <bdi>{formats.text(id)}</bdi>
          </LibraryLink>
          {t('common:colon')}
          {formats.text(texts !== undefined && Object.hasOwn(texts, id) ? (texts[id] ?? '') : '')}
        </li>
      ))}
    </ul>
  )
}

/** In the reader's direction, whatever letters the code has. */
export function Code({ code, reader }: { readonly code: PlannedCode; readonly reader: Reader }): JSX.Element {
  return (
    <bdi class="num" dir={directionOf(reader.language)}>
      {codeText(code, reader)}
    </bdi>
  )
}

function Codes({ view, codes }: { readonly view: PlanView; readonly codes: readonly PlannedCode[] }): JSX.Element {
  const { t } = view.reader
  return (
    <>
      <ul class="plan-codes">
        {codes.map((code) => (
          <li key={codeText(code, view.reader)}>
            <Code code={code} reader={view.reader} />
          </li>
        ))}
      </ul>
      <p class="small quiet">{t('plan:links.biennium')}</p>
    </>
  )
}

/** What a part of a row says; null where nothing is written yet. */
export function factOf(field: Field, content: ActionContent, view: PlanView): ComponentChildren {
  const { t, formats } = view.reader
  switch (field) {
    case 'baseline':
    case 'target': {
      const { year, text } = content[field]
      return year === null && text.trim() === '' ? null : <Dated {...content[field]} view={view} />
    }
    case 'cost':
      return t(`plan:cost.${content.cost}`)
    case 'time':
      return t(`plan:time.${content.time}`)
    case 'outputs':
      return content.outputs.length === 0 ? null : <Links view={view} kind="output" ids={content.outputs} />
    case 'deliverables':
      return content.deliverables.length === 0 ? null : (
        <Links view={view} kind="deliverable" ids={content.deliverables} />
      )
    case 'programmeAndBudget':
      return content.programmeAndBudget.length === 0 ? null : <Codes view={view} codes={content.programmeAndBudget} />
    case 'indicators':
      return formats.list(content.indicators.map((path) => titleOf(view, path)))
    default: {
      const text = content[field] ?? ''
      return text.trim() === '' ? null : <BlankText text={text} />
    }
  }
}

/** Parts under the outcome, each with its name. */
export function Facts({
  view,
  content,
  fields,
}: {
  readonly view: PlanView
  readonly content: ActionContent
  readonly fields: readonly Field[]
}): JSX.Element {
  const { t } = view.reader
  const said = fields.flatMap((field) => {
    const fact = factOf(field, content, view)
    return fact === null ? [] : [{ field, fact }]
  })
  return (
    <dl class="plan-facts">
      {said.map(({ field, fact }) => (
        <div key={field}>
          <dt>{t(`plan:field.${field}`)}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
