import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { Told } from '../../ui/note/told'
import type { ReportProgress } from './print-document'

export interface MakingProps {
  readonly progress: ReportProgress
  readonly onCancel: () => void
}

/** What is being done, in words; a bar for the step that takes long. */
export function Making({ progress, onCancel }: MakingProps): JSX.Element {
  const { t, formats } = reader.value
  const share = progress.type === 'setting' ? progress.share : 0
  return (
    <div class="making">
      {/* Heard once a step; the percentage beside it would be read out a hundred times. */}
      <Told class="strong">{t(`reportPage:making.${progress.type}`)}</Told>
      {progress.type === 'setting' && (
        <>
          <div
            class="making-bar"
            role="progressbar"
            aria-label={t('reportPage:making.setting')}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(100 * share)}
          >
            <i style={{ inlineSize: `${100 * share}%` }} />
          </div>
          <p class="small quiet num">{formats.percent(100 * share)}</p>
        </>
      )}
      <Button onClick={onCancel}>{t('reportPage:cancel')}</Button>
    </div>
  )
}
