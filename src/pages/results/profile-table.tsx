import type { JSX } from 'preact'
import type { Sensitivity } from '../../domain/scoring/sensitivity'
import { exactRange, exactShare } from '../../i18n/profile-words'
import type { Reader } from '../../i18n/reader'
import { Gradual } from '../../ui/gradual/gradual'
import type { SensitivityOf } from './use-sensitivity'
import type { QuestionnaireView } from './view'
import { WideTable } from './wide-table'

const measures = ['knownOnly', 'coverage', 'geometric', 'minimum'] as const
const hintsOfWeights = ['band', 'stable'] as const

interface RowProps {
  readonly own: QuestionnaireView
  readonly sensitivity: Sensitivity | null | undefined
  readonly reader: Reader
}

function WeightCells({ sensitivity, reader }: Omit<RowProps, 'own'>): JSX.Element {
  const { t } = reader
  if (sensitivity === undefined) {
    return (
      <>
        <td class="quiet">{t('profile:table.working')}</td>
        <td class="quiet">{t('profile:table.working')}</td>
      </>
    )
  }
  const band = sensitivity === null ? null : { floor: sensitivity.low, ceiling: sensitivity.high }
  return (
    <>
      <td>{exactRange(band ?? { floor: null, ceiling: null }, reader)}</td>
      <td>{exactShare(sensitivity?.topFiveStable ?? null, reader)}</td>
    </>
  )
}

function Row({ own, sensitivity, reader }: RowProps): JSX.Element {
  const { t } = reader
  const { diagnosis, title } = own
  const knownOnly =
    diagnosis.knownOnly === null && diagnosis.applicable > 0
      ? t('results:measure.notShown')
      : exactShare(diagnosis.knownOnly, reader)
  return (
    <tr>
      <th scope="row">
        {title}
        <span class="measure-hint">{t('results:indicators', { count: diagnosis.applicable })}</span>
      </th>
      <td>{exactShare(diagnosis.floor, reader)}</td>
      <td>{exactShare(diagnosis.ceiling, reader)}</td>
      <td>{knownOnly}</td>
      <td>{exactShare(diagnosis.coverage, reader)}</td>
      <td>{exactRange(diagnosis.geometric, reader)}</td>
      <td>{exactRange(diagnosis.minimum, reader)}</td>
      <WeightCells sensitivity={sensitivity} reader={reader} />
    </tr>
  )
}

/** What each column says, once, under the table. */
function Hints({ reader }: { readonly reader: Reader }): JSX.Element {
  const { t } = reader
  const hints = [
    [t('profile:table.bounds'), t('results:measureHint.mean')] as const,
    ...measures.map((name) => [t(`results:measure.${name}`), t(`results:measureHint.${name}`)] as const),
    ...hintsOfWeights.map((name) => [t(`profile:table.${name}`), t(`profile:hint.${name}`)] as const),
  ]
  return (
    <dl class="profile-hints small">
      {hints.map(([name, hint]) => (
        <div key={name}>
          <dt class="strong">{name}</dt>
          <dd class="quiet">{hint}</dd>
        </div>
      ))}
    </dl>
  )
}

/** METHOD 4 of all questionnaires, exact to one decimal: the figures of the bars, and those beside the mean. */
export function ProfileTable({
  views,
  sensitivityOf,
  reader,
}: {
  readonly views: readonly QuestionnaireView[]
  readonly sensitivityOf: SensitivityOf
  readonly reader: Reader
}): JSX.Element {
  const { t } = reader
  const heads = [
    t('profile:table.questionnaire'),
    t('results:atLeast'),
    t('results:atMost'),
    ...measures.map((name) => t(`results:measure.${name}`)),
    ...hintsOfWeights.map((name) => t(`profile:table.${name}`)),
  ]
  return (
    <>
      <WideTable caption={t('profile:table.caption')} heads={heads}>
        <Gradual>
          {views.map((own) => (
            <Row
              key={own.questionnaire.id}
              own={own}
              sensitivity={sensitivityOf(own.questionnaire.id)}
              reader={reader}
            />
          ))}
        </Gradual>
      </WideTable>
      <Hints reader={reader} />
    </>
  )
}
