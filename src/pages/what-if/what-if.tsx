import type { JSX } from 'preact'
import { t } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Frame } from '../../ui/frame/frame'
import { Gradual } from '../../ui/gradual/gradual'
import type { PageProps } from '../page'
import { viewOf } from '../results/view'
import { Band } from './band'
import { Supposing } from './supposing'
import './what-if.css'

/** What would change if levels were different: in a copy that is never an entry, so never saved. */
export default function Page({ app }: PageProps): JSX.Element {
  const view = viewOf(app)
  const route = app.route.value
  const back =
    'assessment' in route
      ? { href: hashOfRoute({ page: 'results', assessment: route.assessment }), label: t('whatIf:back') }
      : undefined
  return (
    <Frame app={app} title={t('whatIf:title')} tabs="results" {...(back === undefined ? {} : { back })}>
      <header class="what-if-head">
        <h1 tabIndex={-1}>{t('whatIf:heading')}</h1>
        <p class="quiet">{t('whatIf:lead')}</p>
      </header>
      <Gradual>
        <Band />
        {view !== null && <Supposing key={view.assessment.id} view={view} shipped={app.world.catalogue} />}
      </Gradual>
    </Frame>
  )
}
