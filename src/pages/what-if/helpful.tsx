import type { JSX } from 'preact'
import type { HelpfulStep } from '../../domain/diagnostic/most-helpful'
import { questionnaireOf } from '../../domain/questionnaire/questionnaire'
import { Button } from '../../ui/button/button'
import { Gradual } from '../../ui/gradual/gradual'
import { Section } from '../results/section'
import { titleOf } from '../results/view'
import { AsItIs, SupposedLevel } from './as-it-is'
import { ruleTitle } from './rule-title'
import { questionnaireTitle, shareSentence } from './sentence'
import type { Supposition } from './supposition'

const shownSteps = 5

/** What one step alone would change, beside what is supposed already. */
function Outcome({ supposition, step }: { supposition: Supposition; step: HelpfulStep }): JSX.Element {
  const { view, after } = supposition
  const { t } = view.reader
  const id = questionnaireOf(step.indicator)
  const floor = after.questionnaires[id]?.floor ?? null
  // The floor is what the step is sorted by; where the ceiling goes is shown once it is supposed.
  const share = shareSentence(
    { before: { floor, ceiling: 100 }, after: { floor: step.floor, ceiling: 100 } },
    questionnaireTitle(view, id),
    view.reader,
  )
  return (
    <ul class="small what-if-outcome">
      {step.gone.map((rule) => (
        <li key={rule}>{t('whatIf:helpful.gone', { finding: ruleTitle(view, rule) })}</li>
      ))}
      {step.appeared.map((rule) => (
        <li key={rule}>{t('whatIf:helpful.appeared', { finding: ruleTitle(view, rule) })}</li>
      ))}
      {step.endsRedFlag && <li>{t('whatIf:sentence.flagsGone', { count: 1 })}</li>}
      <li>{share}</li>
    </ul>
  )
}

function Step({ supposition, step }: { supposition: Supposition; step: HelpfulStep }): JSX.Element | null {
  const { view, levels, choose } = supposition
  const { t } = view.reader
  const diagnosis = view.diagnostic.indicators[step.indicator]
  const supposed = levels.get(step.indicator)
  if (diagnosis === undefined) return null
  const title = titleOf(view, step.indicator)
  return (
    <li class="what-if-step">
      <div>
        <p class="what-if-name">{title}</p>
        <p class="small what-if-known">
          {supposed === undefined ? (
            <AsItIs position={diagnosis.position} reader={view.reader} />
          ) : (
            <SupposedLevel level={supposed} reader={view.reader} />
          )}
          <span>{t('whatIf:helpful.tried', { level: step.level })}</span>
        </p>
        <Outcome supposition={supposition} step={step} />
      </div>
      <Button
        label={t('whatIf:helpful.actionOf', { indicator: title, level: step.level })}
        onClick={() => choose(step.indicator, step.level)}
      >
        {t('whatIf:helpful.action')}
      </Button>
    </li>
  )
}

/** The few steps that would help most. Rows keep their place, so that the focus stays where it was pressed. */
export function Helpful(supposition: Supposition): JSX.Element {
  const { t } = supposition.view.reader
  const steps = supposition.steps?.slice(0, shownSteps) ?? []
  return (
    <Section look="what-if-part" id="what-if-helpful" title={t('whatIf:helpful.title')} lead={t('whatIf:helpful.lead')}>
      {supposition.steps?.length === 0 ? (
        <p>{t('whatIf:helpful.none')}</p>
      ) : (
        <ol class="card what-if-steps">
          <Gradual>
            {steps.map((step, index) => (
              <Step key={index} supposition={supposition} step={step} />
            ))}
          </Gradual>
        </ol>
      )}
    </Section>
  )
}
