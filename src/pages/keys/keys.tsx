import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { Frame } from '../../ui/frame/frame'
import type { PageProps } from '../page'
import { KeyList } from './key-list'

/** The sheet of keys as a page, to be printed. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  return (
    <Frame app={app} title={t('help:keys.title')} back={{ href: '#/help', label: t('help:title') }}>
      <article class="keys-page">
        <h1>{t('help:keys.title')}</h1>
        <p class="form-lead">{t('help:keys.lead')}</p>
        <KeyList app={app} />
        <Button icon="print" onClick={() => window.print()}>
          {t('help:keys.print')}
        </Button>
      </article>
    </Frame>
  )
}
