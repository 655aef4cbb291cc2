import type { JSX } from 'preact'
import { stages } from '../../domain/scoring/score'
import type { Reader } from '../../i18n/reader'
import { BoundsCells, BoundsTable } from './bounds-table'
import type { QuestionnaireView } from './view'

const nothing = { floor: null, ceiling: null }

/** The stage profile in figures, exact to one decimal. */
export function StageTable({ own, reader }: { readonly own: QuestionnaireView; readonly reader: Reader }): JSX.Element {
  const { t } = reader
  return (
    <BoundsTable own={own} reader={reader} first={t('results:stages.stage')}>
      {stages.map((stage, index) => (
        <tr key={stage}>
          <th scope="row">
            {t(`common:stage.${stage}`)}
            <span class="measure-hint">{t(`common:stageMeaning.${stage}`)}</span>
          </th>
          <BoundsCells bounds={own.diagnosis.stages[index] ?? nothing} reader={reader} />
        </tr>
      ))}
    </BoundsTable>
  )
}
