import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { fetchMissing } from '../../platform/mend-parts'
import { missingParts } from '../../platform/updates'
import { Button } from '../../ui/button/button'
import { useLateSentences } from '../../ui/frame/use-late-sentences'

type Mending = 'idle' | 'fetching' | 'failed'

/** What of the program is missing on this device, and the way to get it back. */
export function Mend(): JSX.Element | null {
  const speaker = useLateSentences('trouble')
  const state = useSignal<Mending>('idle')
  if (speaker === null) return null
  const { t } = speaker
  async function mend(): Promise<void> {
    state.value = 'fetching'
    state.value = (await fetchMissing()) ? 'idle' : 'failed'
  }
  return (
    <div class="small readiness-more">
      <p>{t('trouble:parts.text', { count: missingParts.value })}</p>
      <p role="status">
        {state.value === 'fetching' && t('trouble:parts.fetching')}
        {state.value === 'failed' && t('trouble:parts.failed')}
      </p>
      {state.value !== 'fetching' && (
        <Button icon="download" onClick={() => void mend()}>
          {t('trouble:parts.fetch')}
        </Button>
      )}
    </div>
  )
}
