import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import { hasScreens, loadScreens } from '../../i18n/translate'
import type { App } from '../../state/app'
import { Button } from '../../ui/button/button'
import { Dialog } from '../../ui/dialog/dialog'
import { KeyList } from './key-list'

/** The keys over whatever page the reader is on, which stays as it was. */
export function KeySheet({ app, onClose }: { readonly app: App; readonly onClose: () => void }): JSX.Element | null {
  const { t, language } = reader.value
  const spoken = useSignal('')
  useEffect(() => {
    // The start page has not loaded what other screens say.
    void loadScreens(language).then(() => {
      spoken.value = language
    })
  }, [language, spoken])
  if (spoken.value !== language && !hasScreens(language)) return null
  return (
    <Dialog
      open
      size="wide"
      title={t('help:keys.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('help:keys.close')}</Button>
          <Button kind="quiet" icon="print" href="#/keys" onClick={onClose}>
            {t('help:keys.print')}
          </Button>
        </>
      }
    >
      <KeyList app={app} />
    </Dialog>
  )
}
