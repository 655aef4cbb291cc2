import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import {
  agreements,
  type ConfidenceCell,
  confidenceTable,
  singleVoices,
  strengths,
} from '../../domain/scoring/confidence-table'
import { confidenceSentence } from '../../i18n/positions-words'
import { Fold } from '../../ui/fold/fold'
import { IndicatorList } from './indicator-line'
import type { View } from './view'

type Cell = ConfidenceCell<IndicatorDiagnosis>

interface TableProps {
  readonly view: View
  readonly cells: readonly Cell[]
  readonly chosen: Cell | undefined
  readonly onChoose: (cell: Cell) => void
  /** Of the list that a number opens. */
  readonly list: string
}

const cellText = ({ evidence, agreement }: Cell, { reader: { t } }: View): string =>
  t('positions:confidence.cell', {
    evidence: t(`common:evidenceStrength.${evidence}`),
    agreement: t(`common:agreement.${agreement}`),
  })

function Count({ cell, view, chosen, onChoose, list }: Omit<TableProps, 'cells'> & { readonly cell: Cell }) {
  const { formats, t } = view.reader
  const { length } = cell.items
  if (length === 0) return <span class="num quiet">{formats.integer(0)}</span>
  return (
    <button
      type="button"
      class="positions-count num"
      aria-pressed={chosen === cell}
      aria-controls={list}
      aria-label={`${t('results:indicators', { count: length })}. ${cellText(cell, view)}`}
      onClick={() => onChoose(cell)}
    >
      {formats.integer(length)}
    </button>
  )
}

function CountTable(props: TableProps): JSX.Element {
  const { view, cells } = props
  const { t } = view.reader
  const total = cells.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <table class="table positions-confidence">
      <caption>{t('positions:confidence.caption', { count: total })}</caption>
      <thead>
        <tr>
          <td />
          <th scope="colgroup" colSpan={agreements.length}>
            {t('positions:confidence.agreement')}
          </th>
        </tr>
        <tr>
          <th scope="col">{t('positions:confidence.evidence')}</th>
          {agreements.map((agreement) => (
            <th key={agreement} scope="col">
              {t(`common:agreement.${agreement}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {strengths.map((evidence) => (
          <tr key={evidence}>
            <th scope="row">{t(`common:evidenceStrength.${evidence}`)}</th>
            {cells
              .filter((cell) => cell.evidence === evidence)
              .map((cell) => (
                <td key={cell.agreement}>
                  <Count {...props} cell={cell} />
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Evidence by agreement: how many indicators in each of nine cells, and which (METHOD 6). Beside the score, never in it. */
export function PositionsConfidence({
  view,
  all,
}: {
  readonly view: View
  readonly all: readonly IndicatorDiagnosis[]
}) {
  const { t } = view.reader
  const list = useId()
  const [at, setAt] = useState<number | null>(null)
  const cells = confidenceTable(all)
  const single = singleVoices(all)
  const chosen = at === null ? undefined : cells[at]
  return (
    <div class="card results-panel">
      <h3>{t('positions:confidence.title')}</h3>
      <p>
        {confidenceSentence(cells, view.reader)} {t('positions:confidence.lead')}
      </p>
      {cells.some(({ items }) => items.length > 0) && (
        <>
          <CountTable
            view={view}
            cells={cells}
            chosen={chosen}
            list={list}
            onChoose={(cell) => setAt(cell === chosen ? null : cells.indexOf(cell))}
          />
          <p class="small quiet">{t('positions:confidence.press')}</p>
        </>
      )}
      <div id={list}>
        {chosen !== undefined && (
          <>
            <p class="positions-chosen">{cellText(chosen, view)}</p>
            <IndicatorList view={view} diagnoses={chosen.items} />
          </>
        )}
      </div>
      {single.length > 0 && (
        <Fold title={t('positions:confidence.single')} count={t('results:indicators', { count: single.length })}>
          <IndicatorList view={view} diagnoses={single} />
        </Fold>
      )}
    </div>
  )
}
