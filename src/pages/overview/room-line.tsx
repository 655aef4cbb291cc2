import type { JSX } from 'preact'
import type { Assessment } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'

/** The way to the agreement room, once there are several constituencies to agree; not while each answers alone. */
export function RoomLine({ assessment }: { readonly assessment: Assessment }): JSX.Element | null {
  const { t } = reader.value
  const constituencies = new Set(assessment.respondents.map(({ constituency }) => constituency))
  if (constituencies.size < 2 || assessment.blind) return null
  return (
    <p class="quiet">
      {t('agree:overview')}{' '}
      <a class="overview-link is-after" href={hashOfRoute({ page: 'agree', assessment: assessment.id })}>
        {t('agree:title')}
      </a>
    </p>
  )
}
