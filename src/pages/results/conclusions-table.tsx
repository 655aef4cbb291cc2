import type { JSX } from 'preact'
import {
  basisOf,
  type CoverageCell,
  type CoverageKind,
  type CoverageMap,
  cellsOf,
  statusText,
} from '../../i18n/coverage'
import type { Reader } from '../../i18n/reader'
import { Gradual } from '../../ui/gradual/gradual'

interface RowProps {
  readonly cell: CoverageCell
  readonly kind: CoverageKind
  readonly reader: Reader
}

function Row({ cell, kind, reader }: RowProps): JSX.Element {
  const { t, formats } = reader
  const { coverage, name, href } = cell
  const basis = basisOf(coverage)
  const share = (value: number | null) => (value === null ? '–' : formats.percent(value))
  return (
    <tr>
      <th scope="row">{href === null ? name : <a href={href}>{name}</a>}</th>
      {kind === 'point' && <td class="coverage-basis">{basis !== null && t(`common:basis.${basis}`)}</td>}
      <td class="end num">{share(coverage.floor)}</td>
      <td class="end num">{share(coverage.ceiling)}</td>
      <td class="end num">{formats.integer(coverage.indicators)}</td>
      <td class="end num">{formats.integer(coverage.evidenced)}</td>
      <td class="coverage-status">{statusText(coverage, reader)}</td>
    </tr>
  )
}

const numbers = ['floor', 'ceiling', 'indicators', 'evidenced'] as const

/** The map in figures and words; each point leads where its cell leads. */
export function CoverageTable({ map, reader }: { readonly map: CoverageMap; readonly reader: Reader }): JSX.Element {
  const { t } = reader
  const { kind } = map
  return (
    <>
      <p class="small quiet coverage-meaning">{t('conclusions:meaning')}</p>
      <div class="table-wrap">
        <table class="table coverage-table">
          <caption>{t(`conclusions:table.caption.${kind}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`conclusions:table.${kind}`)}</th>
              {kind === 'point' && <th scope="col">{t('conclusions:table.basis')}</th>}
              {numbers.map((column) => (
                <th key={column} scope="col" class="end">
                  {t(`conclusions:table.${column}`)}
                </th>
              ))}
              <th scope="col">{t('conclusions:table.status')}</th>
            </tr>
          </thead>
          <tbody>
            <Gradual step={4}>
              {cellsOf(map).map((cell) => (
                <Row key={cell.id} cell={cell} kind={kind} reader={reader} />
              ))}
            </Gradual>
          </tbody>
        </table>
      </div>
    </>
  )
}
