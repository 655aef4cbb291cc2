import type { ComponentChildren, JSX } from 'preact'
import type { Bounds } from '../../domain/scoring/score'
import type { Formats } from '../../i18n/formats'
import type { Reader } from '../../i18n/reader'
import type { QuestionnaireView } from './view'

/** Exact to one decimal, as annexes print; a dash where nothing is measured. */
export const exact = (value: number | null, formats: Formats): string =>
  value === null ? '–' : formats.exactPercent(value)

export function BoundsCells({ bounds, reader }: { readonly bounds: Bounds; readonly reader: Reader }): JSX.Element {
  return (
    <>
      <td class="end num">{exact(bounds.floor, reader.formats)}</td>
      <td class="end num">{exact(bounds.ceiling, reader.formats)}</td>
    </>
  )
}

export interface BoundsTableProps {
  readonly own: QuestionnaireView
  readonly reader: Reader
  /** Heading of the first column. */
  readonly first: string
  /** The rows. */
  readonly children: ComponentChildren
}

/** Figures of one questionnaire as "at least" and "at most", with the base they are shares of. */
export function BoundsTable({ own, reader, first, children }: BoundsTableProps): JSX.Element {
  const { t } = reader
  return (
    <div class="table-wrap">
      <table class="table results-table">
        <caption>{t('results:measure.base', { questionnaire: own.title, count: own.diagnosis.applicable })}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col" class="end">
              {t('results:atLeast')}
            </th>
            <th scope="col" class="end">
              {t('results:atMost')}
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
