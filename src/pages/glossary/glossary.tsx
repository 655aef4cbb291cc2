import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Frame } from '../../ui/frame/frame'
import type { PageProps } from '../page'
import { useLoaded } from '../use-loaded'
import './glossary.css'
import { loadAllGlossary } from './load-glossary'
import { TermsList } from './terms-list'

/** The terms of the subject and the words of the method, in every language side by side. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  const glossary = useLoaded(loadAllGlossary)
  return (
    <Frame app={app} title={t('glossary:title')} back={{ href: '#/', label: t('frame:toHome') }}>
      <header class="glossary-head">
        <h1>{t('glossary:heading')}</h1>
        <p class="quiet">{t('glossary:lead')}</p>
      </header>
      {glossary !== null && <TermsList glossary={glossary} reader={reader.value} />}
    </Frame>
  )
}
