import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'
import { Frame } from '../../ui/frame/frame'
import type { PageProps } from '../page'

export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  return (
    <Frame app={app} title={t('frame:unknown.title')}>
      <h1>{t('frame:unknown.title')}</h1>
      <Empty
        title={t('frame:unknown.what')}
        icon="question"
        action={
          <Button kind="main" href="#/">
            {t('frame:missing.home')}
          </Button>
        }
      >
        {t('frame:unknown.text')}
      </Empty>
    </Frame>
  )
}
