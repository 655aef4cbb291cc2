import type { JSX } from 'preact'
import { recordOf } from '../../domain/assessment/fold'
import { standingOf } from '../../domain/scoring/disagreement'
import { reader } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import type { Opened } from '../../ui/frame/frame'
import { Note } from '../../ui/note/note'

/** What the constituencies should know before they are asked. It informs and holds nothing back. */
export function OpenMatters({ assessment, diagnostic }: Opened): JSX.Element {
  const { t } = reader.value
  const asked = Object.entries(diagnostic.indicators)
  const unanswered = asked.filter(([, { answered }]) => !answered).length
  const apart = asked.filter(([path]) => standingOf(recordOf(assessment, path)) === 'fails').length
  if (unanswered === 0 && apart === 0) return <Note title={t('validation:open.nothing')} />
  return (
    <Note title={t('validation:open.title')}>
      <p>{t('validation:open.text')}</p>
      <ul class="open-matters">
        {unanswered > 0 && (
          <li>
            <a href={hashOfRoute({ page: 'overview', assessment: assessment.id })}>
              {t('validation:open.unanswered', { count: unanswered })}
            </a>
          </li>
        )}
        {apart > 0 && (
          <li>
            <a href={hashOfRoute({ page: 'results', assessment: assessment.id })}>
              {t('validation:open.apart', { count: apart })}
            </a>
          </li>
        )}
      </ul>
    </Note>
  )
}
