import type { JSX } from 'preact'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { levelText, Steps } from '../../ui/steps/steps'
import { answersHref, titleOf } from '../results/view'
import { BlanksLeft, BlankText } from './blank-text'
import { Facts, factOf } from './facts'
import { type Field, fields } from './fields'
import { type PlanView, type Row, rowId } from './plan-view'
import { type RowDraft, useRowDraft } from './row-draft'
import { RowForm } from './row-form'
import { RowHistory } from './row-history'

/** The gaps that the row closes, as they stand now, each leading to its answers. */
function Gaps({ view, row }: { readonly view: PlanView; readonly row: Row }): JSX.Element {
  const { t } = view.reader
  return (
    <ul class="plan-gaps" aria-label={t('plan:field.indicators')}>
      {row.content.indicators.map((path) => {
        const diagnosis = view.diagnostic.indicators[path]
        return (
          <li key={path}>
            <Steps position={diagnosis?.position ?? null} />
            <span class="plan-gap-name">
              {diagnosis === undefined ? (
                <span>{titleOf(view, path)}</span>
              ) : (
                <a href={answersHref(view, path)}>{titleOf(view, path)}</a>
              )}
              <span class="small quiet">
                {diagnosis === undefined ? t('plan:action.notAsked') : levelText(diagnosis.position, t)}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

const readFields = fields.filter((field) => field !== 'outcome' && field !== 'indicators')
/** What a programme asks of every row; links and codes may rightly be missing. */
const asked: readonly Field[] = [
  'indicator',
  'baseline',
  'target',
  'meansOfVerification',
  'lead',
  'partners',
  'resources',
  'risks',
]

/** The row to read: on the screen, for the projector, on paper. */
function Reading({ view, row }: { readonly view: PlanView; readonly row: Row }): JSX.Element {
  const { t, formats } = view.reader
  const { content } = row
  const missing = asked.filter((field) => factOf(field, content, view) === null)
  return (
    <div class="plan-reading">
      <p class="plan-outcome">
        {content.outcome.trim() === '' ? (
          <span class="quiet">{t('plan:action.noOutcome')}</span>
        ) : (
          <BlankText text={content.outcome} />
        )}
      </p>
      <BlanksLeft content={content} />
      <Facts view={view} content={content} fields={readFields} />
      {missing.length > 0 && (
        <p class="small quiet">
          {t('plan:action.unwritten', { list: formats.list(missing.map((field) => t(`plan:field.${field}`))) })}
        </p>
      )}
    </div>
  )
}

function Tools({ view, row, draft }: { readonly view: PlanView; readonly row: Row; readonly draft: RowDraft }) {
  const { planning, reader } = view
  const { t } = reader
  const isOpen = planning.open.value.has(row.id)
  function takeOut(): void {
    draft.save()
    planning.takeOut(row.id, draft.content, t('plan:takeOut.done', { number: row.number }))
    // The button is gone: the reader goes on from the top of the page.
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }
  return (
    <div class="row plan-tools">
      {isOpen ? (
        <Button
          icon="check"
          onClick={() => {
            draft.save()
            planning.closeRow(row.id)
          }}
        >
          {t('plan:action.done')}
        </Button>
      ) : (
        <Button
          icon="edit"
          label={t('plan:action.changeLabel', { number: row.number })}
          onClick={() => planning.openRow(row.id)}
        >
          {t('plan:action.change')}
        </Button>
      )}
      <Button kind="quiet" label={t('plan:takeOut.label', { number: row.number })} onClick={takeOut}>
        {t('plan:takeOut.button')}
      </Button>
    </div>
  )
}

/** One row of the plan: to read, or open for writing. Paper always gets the one to read. */
export function RowCard({ view, row }: { readonly view: PlanView; readonly row: Row }): JSX.Element {
  const draft = useRowDraft(view, row)
  const isOpen = view.planning.open.value.has(row.id)
  const shown = { ...row, content: draft.content }
  return (
    <Card as="article" class={isOpen ? 'plan-row is-open' : 'plan-row'}>
      <h3 id={rowId(row.id)} tabIndex={-1}>
        {view.reader.t('plan:action.name', { number: row.number })}
      </h3>
      <Gaps view={view} row={row} />
      <Reading view={view} row={shown} />
      {isOpen && <RowForm view={view} draft={draft} />}
      <Tools view={view} row={row} draft={draft} />
      <RowHistory view={view} row={row} />
    </Card>
  )
}
