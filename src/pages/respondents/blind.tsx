import type { JSX } from 'preact'
import type { Assessment } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import type { CurrentAssessment } from '../../state/current'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'

interface BlindProps {
  readonly current: CurrentAssessment
  readonly assessment: Assessment
}

/** For a round in which nobody is led by what the others said. */
export function Blind({ current, assessment: { blind } }: BlindProps): JSX.Element {
  const { t } = reader.value
  return (
    <Card as="section" class="stack blind">
      <h2>{t('respondents:blind.title')}</h2>
      <p>{t(blind ? 'respondents:blind.now' : 'respondents:blind.what')}</p>
      <p class="small quiet">{t('respondents:blind.limit')}</p>
      <div>
        <Button icon={blind ? 'people' : 'lock'} onClick={() => current.setBlind(!blind)}>
          {t(blind ? 'respondents:blind.open' : 'respondents:blind.begin')}
        </Button>
      </div>
      <p class="hidden-visually" role="status">
        {t(blind ? 'respondents:blind.begun' : 'respondents:blind.none')}
      </p>
    </Card>
  )
}
