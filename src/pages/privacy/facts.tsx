import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { type StorageFacts, storageFacts } from '../../platform/storage-facts'
import { offline } from '../../platform/updates'
import { appVersion } from '../../platform/version'
import type { App } from '../../state/app'
import { fileSize } from '../../ui/document/file-size'
import { Fact } from '../../ui/fact/fact'
import { useLoaded } from '../use-loaded'

function usedText({ usage, quota }: StorageFacts): string {
  const { t, formats } = reader.value
  if (usage === null) return t('help:privacy.facts.unknown')
  const used = fileSize(usage, t, formats)
  return quota === null ? used : t('help:privacy.facts.usedOf', { used, quota: fileSize(quota, t, formats) })
}

function keptText({ isPersisted }: StorageFacts): string {
  const { t } = reader.value
  if (isPersisted === null) return t('help:privacy.facts.unknown')
  return t(`help:privacy.facts.${isPersisted ? 'yes' : 'no'}`)
}

/** Asked of the browser and the store just now. */
export function Facts({ app }: { readonly app: App }): JSX.Element | null {
  const { t, formats } = reader.value
  const storage = useLoaded(storageFacts)
  if (storage === null) return null
  return (
    <section class="stack">
      <h2>{t('help:privacy.facts.title')}</h2>
      <dl class="help-facts">
        <Fact name={t('help:privacy.facts.version')}>{formats.text(appVersion)}</Fact>
        <Fact name={t('help:privacy.facts.address')}>
          <bdi dir="ltr">{window.location.host || window.location.protocol}</bdi>
        </Fact>
        <Fact name={t('help:privacy.facts.copies')}>
          {t(`help:privacy.facts.${app.world.opening.journal === 'none' ? 'one' : 'two'}`)}
        </Fact>
        <Fact name={t('help:privacy.facts.used')}>{usedText(storage)}</Fact>
        <Fact name={t('help:privacy.facts.kept')}>{keptText(storage)}</Fact>
        <Fact name={t('help:privacy.facts.offline')}>{t(`home:offline.${offline.value}.title`)}</Fact>
      </dl>
    </section>
  )
}
