import type { JSX } from 'preact'
import type { Bounds } from '../../domain/scoring/score'
import type { Reader } from '../../i18n/reader'
import { BoundsCells, BoundsTable, exact } from './bounds-table'
import type { QuestionnaireView } from './view'

function Measure({ name, reader }: { readonly name: string; readonly reader: Reader }): JSX.Element {
  return (
    <th scope="row">
      {reader.t(`results:measure.${name}`)}
      <span class="measure-hint">{reader.t(`results:measureHint.${name}`)}</span>
    </th>
  )
}

function BoundsRow({ name, bounds, reader }: { name: string; bounds: Bounds; reader: Reader }): JSX.Element {
  return (
    <tr>
      <Measure name={name} reader={reader} />
      <BoundsCells bounds={bounds} reader={reader} />
    </tr>
  )
}

function SingleRow({ name, value, reader }: { name: string; value: string; reader: Reader }): JSX.Element {
  return (
    <tr>
      <Measure name={name} reader={reader} />
      <td class="end" colSpan={2}>
        {value}
      </td>
    </tr>
  )
}

/** METHOD 4 of one questionnaire, exact to one decimal: the same figures as the bar, and those beside the mean. */
export function MeasureTable({
  own,
  reader,
}: {
  readonly own: QuestionnaireView
  readonly reader: Reader
}): JSX.Element {
  const { t, formats } = reader
  const { diagnosis } = own
  const knownOnly =
    diagnosis.knownOnly === null ? t('results:measure.notShown') : formats.exactPercent(diagnosis.knownOnly)
  return (
    <BoundsTable own={own} reader={reader} first={t('results:measure.measure')}>
      <BoundsRow name="mean" bounds={diagnosis} reader={reader} />
      <SingleRow name="knownOnly" value={knownOnly} reader={reader} />
      <SingleRow name="coverage" value={exact(diagnosis.coverage, formats)} reader={reader} />
      <BoundsRow name="geometric" bounds={diagnosis.geometric} reader={reader} />
      <BoundsRow name="minimum" bounds={diagnosis.minimum} reader={reader} />
    </BoundsTable>
  )
}
