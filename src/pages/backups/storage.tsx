import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { loadLateSentences } from '../../i18n/late-sentences'
import { reader } from '../../i18n/reader'
import { hasSentences } from '../../i18n/sentences'
import type { App } from '../../state/app'
import { askForDurability, durability } from '../../state/durability'
import { measureRoom, type Room } from '../../storage/room'
import { Button } from '../../ui/button/button'
import { amountOf } from '../../ui/frame/storage-words'

/** What takes room on this device, how much more the browser speaks of, and whether it keeps what is here. */
export function Storage({ app }: { readonly app: App }): JSX.Element | null {
  const { t, formats, language } = reader.value
  const loaded = useSignal('')
  const found = useSignal<Room | null | 'asking'>('asking')
  useEffect(() => {
    void measureRoom().then((measured) => {
      found.value = measured
    })
  }, [])
  useEffect(() => {
    void loadLateSentences(language, 'faults').then(() => {
      loaded.value = language
    })
  }, [language])
  if (loaded.value !== language && !hasSentences(language, 'faults')) return null
  const measured = found.value
  const amount = (bytes: number): string => amountOf(bytes, t, formats)
  return (
    <section class="stack">
      <h2>{t('faults:storage.heading')}</h2>
      {measured === 'asking' && <p class="quiet">{t('faults:storage.measuring')}</p>}
      {measured === null && <p>{t('faults:storage.unknown')}</p>}
      {measured !== null && measured !== 'asking' && (
        <p>
          {t('faults:storage.used', { used: amount(measured.usage) })}{' '}
          {measured.data !== null && t('faults:storage.data', { data: amount(measured.data) })}{' '}
          {t('faults:storage.left', { left: amount(Math.max(0, measured.quota - measured.usage)) })}
        </p>
      )}
      {durability.value !== null && <p>{t(`home:durability.${durability.value}`)}</p>}
      <p class="quiet">{t('faults:storage.private')}</p>
      {durability.value !== 'granted' && (
        <div class="row">
          <Button onClick={() => void askForDurability(app)}>{t('faults:storage.ask')}</Button>
        </div>
      )}
    </section>
  )
}
