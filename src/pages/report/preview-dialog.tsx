import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { Dialog } from '../../ui/dialog/dialog'
import { Note } from '../../ui/note/note'
import { PreviewFrame } from './preview-frame'
import type { Preview, PreviewState } from './use-preview'

function Shown({ state, onClose }: { readonly state: PreviewState; readonly onClose: () => void }): JSX.Element {
  const { t } = reader.value
  if (state.type === 'failed') {
    return (
      <Note kind="flag" live="alert" title={t('reportPage:preview.failed.title')}>
        {t(`reportPage:preview.failed.${state.reason === 'engine' ? 'engine' : 'composing'}`)}
      </Note>
    )
  }
  return (
    <>
      {state.type === 'page' && <PreviewFrame page={state.page} onClose={onClose} />}
      {/* Behind the page, which covers it once it is there. */}
      <p role="status" class="preview-wait">
        {t('reportPage:making.composing')}
      </p>
    </>
  )
}

/** The report as a page, over most of the screen, before any file is made. */
export function PreviewDialog({ preview: { state, close } }: { readonly preview: Preview }): JSX.Element {
  const { t } = reader.value
  const now = state.value
  return (
    <Dialog
      open={now.type !== 'none'}
      title={t('reportPage:preview.title')}
      onClose={close}
      actions={
        <>
          <p class="small quiet grow">{t('reportPage:preview.pages')}</p>
          <Button onClick={close}>{t('reportPage:preview.close')}</Button>
        </>
      }
    >
      <div class="preview">
        <Shown state={now} onClose={close} />
      </div>
    </Dialog>
  )
}
