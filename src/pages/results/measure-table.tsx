import type { JSX } from 'preact'
import type { Bounds } from '../../domain/scoring/score'
import type { Formats } from '../../i18n/formats'
import type { Reader } from '../../i18n/reader'
import type { QuestionnaireView } from './view'

const exact = (value: number | null, formats: Formats): string => (value === null ? '–' : formats.exactPercent(value))

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
      <td class="end num">{exact(bounds.floor, reader.formats)}</td>
      <td class="end num">{exact(bounds.ceiling, reader.formats)}</td>
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
  const { diagnosis, title } = own
  const knownOnly =
    diagnosis.knownOnly === null ? t('results:measure.notShown') : formats.exactPercent(diagnosis.knownOnly)
  return (
    <div class="table-wrap">
      <table class="table results-table">
        <caption>{t('results:measure.base', { questionnaire: title, count: diagnosis.applicable })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('results:measure.measure')}</th>
            <th scope="col" class="end">
              {t('results:atLeast')}
            </th>
            <th scope="col" class="end">
              {t('results:atMost')}
            </th>
          </tr>
        </thead>
        <tbody>
          <BoundsRow name="mean" bounds={diagnosis} reader={reader} />
          <SingleRow name="knownOnly" value={knownOnly} reader={reader} />
          <SingleRow name="coverage" value={exact(diagnosis.coverage, formats)} reader={reader} />
          <BoundsRow name="geometric" bounds={diagnosis.geometric} reader={reader} />
          <BoundsRow name="minimum" bounds={diagnosis.minimum} reader={reader} />
        </tbody>
      </table>
    </div>
  )
}
