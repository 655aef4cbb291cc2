import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { conflictsFor, indicatorOf, planConflicts, statusConflicts } from '../../state/conflicts'
import { hashOfRoute } from '../../state/route'
import { Note } from '../../ui/note/note'
import { indicatorTitle, type View } from './view'

const pagesWithConflicts = { plan: planConflicts, validation: statusConflicts }

/** The same for the plan and the validation, which have their own pages. */
export function PageConflictNote({
  view,
  page,
}: {
  view: View
  page: keyof typeof pagesWithConflicts
}): JSX.Element | null {
  const { t } = reader.value
  if (pagesWithConflicts[page](view.assessment).length === 0) return null
  return (
    <Note kind="caution" title={t(`overview:conflict.${page}.title`)}>
      <p>{t(`overview:conflict.${page}.text`)}</p>
      <ul class="conflicts">
        <li>
          <a href={hashOfRoute({ page, assessment: view.assessment.id })}>{t(`overview:conflict.${page}.open`)}</a>
        </li>
      </ul>
    </Note>
  )
}

/** Two devices said different things: where, so that somebody chooses. */
export function ConflictNote({ view }: { view: View }): JSX.Element | null {
  const { t } = reader.value
  const paths = new Set(conflictsFor(view.assessment, view.respondent).flatMap((thread) => indicatorOf(thread) ?? []))
  const found = view.questionnaires.flatMap(({ id, own }) =>
    own.filter(({ indicator }) => paths.has(indicator.path)).map((one) => ({ id, one })),
  )
  if (found.length === 0) return null
  return (
    <Note kind="caution" title={t('overview:conflict.title', { count: found.length })}>
      <p>{t('overview:conflict.text')}</p>
      <ul class="conflicts">
        {found.map(({ id, one }) => (
          <li key={one.indicator.path}>
            <a href={hashOfRoute({ page: 'indicator', assessment: view.assessment.id, indicator: one.indicator.path })}>
              {indicatorTitle(view, id, one)}
            </a>
          </li>
        ))}
      </ul>
    </Note>
  )
}
