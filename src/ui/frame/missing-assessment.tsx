import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Button } from '../button/button'
import { Empty } from '../empty/empty'

/** The address names an assessment that is not on this device: a link from elsewhere, or data that were removed. */
export function MissingAssessment(): JSX.Element {
  const { t } = reader.value
  return (
    <>
      <h1>{t('frame:missing.title')}</h1>
      <Empty
        title={t('frame:missing.what')}
        icon="folder"
        action={
          <>
            <Button kind="main" icon="folder" href="#/open">
              {t('frame:missing.open')}
            </Button>
            <Button href="#/">{t('frame:missing.home')}</Button>
          </>
        }
      >
        {t('frame:missing.text')}
      </Empty>
    </>
  )
}
