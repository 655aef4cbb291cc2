import type { JSX } from 'preact'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { Card } from '../../ui/card/card'
import { Chip } from '../../ui/chip/chip'
import { levelText, Steps } from '../../ui/steps/steps'
import { gapSentence } from '../results/gaps'
import { TargetField } from '../results/target-field'
import type { View } from '../results/view'

interface CountryProps {
  readonly view: View
  readonly diagnosis: IndicatorDiagnosis
}

/** What needs care about this indicator, each with a word and a shape. */
function Marks({ view, diagnosis }: CountryProps): JSX.Element | null {
  const { t } = view.reader
  const { path, foundational } = diagnosis.indicator
  const flag = Object.values(view.diagnostic.questionnaires)
    .flatMap(({ redFlags }) => redFlags)
    .find(({ indicator }) => indicator === path)
  const isCertain = flag?.status === 'certain'
  return (
    <p class="row">
      {foundational && <Chip>{t('answers:country.foundation')}</Chip>}
      {flag !== undefined && (
        <Chip kind={isCertain ? 'flag' : 'open'} icon={isCertain ? 'flag' : 'question'}>
          {t(`common:flag.${flag.status}`)}
        </Chip>
      )}
      {diagnosis.basis === 'agreed' && (
        <Chip kind="good" icon="check">
          {t('common:positionBasis.agreed')}
        </Chip>
      )}
      {diagnosis.claimed && (
        <Chip kind="caution" icon="warning">
          {t('results:also.claimed.title')}
        </Chip>
      )}
      {diagnosis.ahead && <Chip icon="info">{t('results:also.ahead.title')}</Chip>}
    </p>
  )
}

function Facts({ view, diagnosis }: CountryProps): JSX.Element {
  const { t } = view.reader
  const { gapKind, evidence, agreement } = diagnosis
  return (
    <dl class="facts">
      {gapKind !== null && (
        <div>
          <dt>{t('answers:country.gap')}</dt>
          <dd>
            {t(`common:gap.${gapKind}`)}
            <span class="small quiet"> · {gapSentence(diagnosis, view.reader)}</span>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('answers:country.evidence')}</dt>
        <dd>{t(`common:evidenceStrength.${evidence}`)}</dd>
      </div>
      {agreement !== null && (
        <div>
          <dt>{t('answers:country.agreement')}</dt>
          <dd>{t(`common:agreement.${agreement}`)}</dd>
        </div>
      )}
    </dl>
  )
}

/** Where the country stands on this indicator, and how that came about in one line. */
export function Country({ view, diagnosis }: CountryProps): JSX.Element {
  const { t } = view.reader
  const { position } = diagnosis
  return (
    <Card class="country">
      <div class="country-position">
        <Steps position={position} size="big" />
        <p>
          <span class="country-level">{levelText(position, t)}</span>
          <span class="small quiet">{t(`answers:basis.${position.basis}`)}</span>
        </p>
      </div>
      <Marks view={view} diagnosis={diagnosis} />
      <Facts view={view} diagnosis={diagnosis} />
      {diagnosis.applicable && <TargetField view={view} diagnosis={diagnosis} />}
    </Card>
  )
}
