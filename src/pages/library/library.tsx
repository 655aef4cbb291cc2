import { useComputed } from '@preact/signals'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { loadSources } from '../../catalogue/catalogue'
import { reader } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Frame } from '../../ui/frame/frame'
import type { PageProps } from '../page'
import { useLoaded } from '../use-loaded'
import { itemsOf } from './items'
import './library.css'
import { Shelves } from './shelves'
import { libraryOf } from './view'

/** What every question rests on, to look up: strategy, definition, conclusions, plan of action, instruments. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  const route = app.route.value
  const assessment = useComputed(() => ('assessment' in app.route.value ? app.route.value.assessment : null))
  const library = useComputed(() => libraryOf(app, assessment.value)).value
  const sources = useLoaded(loadSources)
  const items = useMemo(() => (sources === null ? [] : itemsOf(sources)), [sources])
  const back =
    assessment.value === null
      ? { href: '#/', label: t('frame:toHome') }
      : { href: hashOfRoute({ page: 'overview', assessment: assessment.value }), label: t('library:back') }
  return (
    <Frame app={app} title={t('library:title')} back={back}>
      <header class="library-head">
        <h1>{t('library:heading.page')}</h1>
        <p class="quiet">{t('library:lead')}</p>
      </header>
      {library !== null && sources !== null && (
        <Shelves
          library={library}
          items={items}
          document={{ symbol: sources.strategy.document, date: sources.strategy.date }}
          wanted={route.page === 'library' ? (route.item ?? null) : null}
        />
      )}
    </Frame>
  )
}
