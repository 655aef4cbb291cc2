import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import type { CurrentAssessment } from '../../state/current'
import { Button } from '../button/button'
import { Empty } from '../empty/empty'

interface MissingProps {
  readonly app: App
  /** Not missing but deleted here, and kept for some days. */
  readonly deleted: CurrentAssessment | null
}

/** The address names an assessment that is not on this device: a link from elsewhere, or data that were removed. */
export function MissingAssessment({ app, deleted }: MissingProps): JSX.Element {
  const { t } = reader.value
  const words = deleted === null ? 'frame:missing' : 'backups:gone'
  async function back(): Promise<void> {
    if (deleted !== null) await (await import('../../state/deletion')).bringBack(app.world, deleted.id)
  }
  return (
    <>
      <h1>{t(`${words}.title`)}</h1>
      <Empty
        title={t(`${words}.what`)}
        icon="folder"
        action={
          <>
            {deleted === null ? (
              <Button kind="main" icon="folder" href="#/open">
                {t('frame:missing.open')}
              </Button>
            ) : (
              <Button kind="main" icon="undo" onClick={() => void back()}>
                {t('backups:bringBack')}
              </Button>
            )}
            <Button href="#/">{t('frame:missing.home')}</Button>
          </>
        }
      >
        {t(`${words}.text`)}
      </Empty>
    </>
  )
}
