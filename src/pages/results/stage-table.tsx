import type { JSX } from 'preact'
import { stages } from '../../domain/scoring/score'
import type { Reader } from '../../i18n/reader'
import type { QuestionnaireView } from './view'

/** The stage profile in figures, exact to one decimal. */
export function StageTable({ own, reader }: { readonly own: QuestionnaireView; readonly reader: Reader }): JSX.Element {
  const { t, formats } = reader
  const exact = (value: number | null | undefined) => (value == null ? '–' : formats.exactPercent(value))
  return (
    <div class="table-wrap">
      <table class="table results-table">
        <caption>{t('results:measure.base', { questionnaire: own.title, count: own.diagnosis.applicable })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('results:stages.stage')}</th>
            <th scope="col" class="end">
              {t('results:atLeast')}
            </th>
            <th scope="col" class="end">
              {t('results:atMost')}
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage, index) => (
            <tr key={stage}>
              <th scope="row">
                {t(`common:stage.${stage}`)}
                <span class="measure-hint">{t(`common:stageMeaning.${stage}`)}</span>
              </th>
              <td class="end num">{exact(own.diagnosis.stages[index]?.floor)}</td>
              <td class="end num">{exact(own.diagnosis.stages[index]?.ceiling)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
