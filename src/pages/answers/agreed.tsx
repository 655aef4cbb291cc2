import type { JSX } from 'preact'
import type { Agreement } from '../../domain/assessment/fold'
import type { Reader } from '../../i18n/reader'
import { Card } from '../../ui/card/card'
import { Mark } from '../../ui/mark/mark'
import { CriteriaAnswers } from './criteria-answers'

/** What the plenary recorded, why, and who did not share it, word for word. */
export function Agreed({ agreement, reader }: { readonly agreement: Agreement; readonly reader: Reader }): JSX.Element {
  const { t } = reader
  return (
    <Card class="agreed">
      <CriteriaAnswers answer={agreement.answer} reader={reader} />
      {agreement.reason.trim() !== '' && (
        <div>
          <h3>{t('answers:agreement.reason')}</h3>
          <p dir="auto">{agreement.reason}</p>
        </div>
      )}
      {agreement.dissent.length > 0 && (
        <div>
          <h3>{t('answers:agreement.dissent')}</h3>
          <ul>
            {agreement.dissent.map(({ constituency, text }, index) => (
              <li key={index} class="dissent">
                <p class="small row">
                  <Mark constituency={constituency} /> {t(`common:constituency.${constituency}`)}
                </p>
                <blockquote dir="auto">{text}</blockquote>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  )
}
