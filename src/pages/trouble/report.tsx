import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Reader } from '../../i18n/reader'
import { saveFile } from '../../platform/files'
import { Button } from '../../ui/button/button'

export interface ReportProps {
  readonly text: string
  readonly speaker: Reader
}

/** What whoever looks after Ittisaq needs to find a fault: shown whole before anybody copies it, and sent to nobody. */
export function FaultReport({ text, speaker: { t } }: ReportProps): JSX.Element {
  const copied = useSignal<'copied' | 'notCopied' | null>(null)
  async function copy(): Promise<void> {
    copied.value = await navigator.clipboard.writeText(text).then(
      () => 'copied' as const,
      () => 'notCopied' as const,
    )
  }
  return (
    <section class="trouble-report stack">
      <h2>{t('trouble:report.title')}</h2>
      <p>{t('trouble:report.text')}</p>
      <textarea
        readOnly
        autocomplete="off"
        rows={12}
        dir="ltr"
        lang="en"
        aria-label={t('trouble:report.label')}
        value={text}
      />
      <p role="status" class="small">
        {copied.value !== null && t(`trouble:report.${copied.value}`)}
      </p>
      <div class="row">
        <Button icon="file" onClick={() => void copy().catch(() => (copied.value = 'notCopied'))}>
          {t('trouble:report.copy')}
        </Button>
        <Button kind="quiet" icon="download" onClick={() => saveFile('ittisaq-fault.txt', text, 'text/plain')}>
          {t('trouble:report.save')}
        </Button>
      </div>
    </section>
  )
}
