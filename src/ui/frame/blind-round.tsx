import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import type { CurrentAssessment } from '../../state/current'
import { hashOfRoute } from '../../state/route'
import { Button } from '../button/button'
import { Card } from '../card/card'

/** In place of every page that would show what the others said, until somebody opens the answers. */
export function BlindRound({ current }: { readonly current: CurrentAssessment }): JSX.Element {
  const { t } = reader.value
  return (
    <>
      <h1>{t('respondents:blind.title')}</h1>
      <p class="form-lead">{t('respondents:blind.closed')}</p>
      <Card as="section" class="stack blind">
        <p>{t('respondents:blind.opening')}</p>
        <div class="row">
          <Button kind="main" icon="people" onClick={() => current.setBlind(false)}>
            {t('respondents:blind.open')}
          </Button>
          <Button href={hashOfRoute({ page: 'overview', assessment: current.id })}>{t('frame:toOverview')}</Button>
        </div>
      </Card>
    </>
  )
}
