import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { newsOf, newsTold } from '../../i18n/news'
import { reader } from '../../i18n/reader'
import { sentencesOf } from '../../i18n/sentences'
import { newsOfUpdate } from '../../platform/stored-parts'
import { appVersion } from '../../platform/version'
import type { App } from '../../state/app'
import { isUpdated, versionSetting } from '../../state/updated'
import { Button } from '../button/button'
import { Note } from '../note/note'
import { useLateSentences } from './use-late-sentences'

function Items({ title, news }: { readonly title: string; readonly news: readonly string[] }): JSX.Element | null {
  if (news.length === 0) return null
  return (
    <details class="news">
      <summary>{title}</summary>
      <ul>
        {news.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  )
}

/** What the version that waits brings, in its own words; nothing where it does not say. */
export function NextNews(): JSX.Element | null {
  const speaker = useLateSentences('news')
  const told = useSignal<readonly string[]>([])
  const { language } = reader.value
  useEffect(() => {
    void newsOfUpdate(language).then((answer) => {
      told.value = newsTold(answer)
    })
  }, [language, told])
  return speaker === null ? null : <Items title={speaker.t('news:next')} news={told.value} />
}

async function hideNews({ world }: App): Promise<void> {
  isUpdated.value = false
  await world.store.writeSetting(versionSetting, appVersion)
}

/** Said once after an update: that it happened, and what it brought. */
export function UpdatedNews({ app }: { readonly app: App }): JSX.Element | null {
  const speaker = useLateSentences('news')
  if (speaker === null) return null
  const { t, language, formats } = speaker
  const news = newsOf((sentencesOf(language).news ?? {}) as Readonly<Record<string, unknown>>, appVersion)
  return (
    <Note
      live="status"
      title={t('news:now.title', { version: formats.text(appVersion) })}
      action={
        <Button kind="quiet" onClick={() => void hideNews(app)}>
          {t('frame:hide')}
        </Button>
      }
    >
      <p>{t('news:now.text')}</p>
      <Items title={t('news:now.more')} news={news} />
    </Note>
  )
}
