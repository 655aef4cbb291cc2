import type { JSX } from 'preact'
import { type Criteria, withCriterion } from '../../domain/assessment/answer'
import type { IndicatorTexts } from '../../domain/questionnaire/schema'
import { stages } from '../../domain/scoring/score'
import { reader } from '../../i18n/reader'
import { positionOf } from '../../state/own-answers'
import { Choice } from '../../ui/choice/choice'
import { levelText, Steps } from '../../ui/steps/steps'

export interface CriteriaFieldsProps {
  readonly texts: IndicatorTexts
  readonly criteria: Criteria
  readonly onChange: (criteria: Criteria) => void
}

/** The four criteria, answered as one; the level that they come to, drawn while answering. */
export function CriteriaFields({ texts, criteria, onChange }: CriteriaFieldsProps): JSX.Element {
  const { t, formats } = reader.value
  const position = positionOf({ kind: 'answered', criteria })
  return (
    <>
      <ol class="agree-criteria">
        {stages.map((stage, at) => (
          <li key={stage}>
            <div>
              <p class="strong">
                {formats.integer(at + 1)} {t(`common:stage.${stage}`)}
              </p>
              <p class="small">{formats.text(texts.criteria[at] ?? '')}</p>
            </div>
            <Choice
              name={`agreed-${stage}`}
              label={`${t(`common:stage.${stage}`)}${t('common:colon')}${formats.text(texts.criteria[at] ?? '')}`}
              value={criteria[at] ?? 'unanswered'}
              onChoose={(answer) => onChange(withCriterion(criteria, at, answer))}
            />
          </li>
        ))}
      </ol>
      <p class="row" role="status">
        <Steps position={position} />
        <b>{levelText(position, t)}</b>
      </p>
    </>
  )
}
