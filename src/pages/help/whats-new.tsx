import type { JSX } from 'preact'
import { newsOf } from '../../i18n/news'
import { sentencesOf } from '../../i18n/sentences'
import { appVersion } from '../../platform/version'
import { useLateSentences } from '../../ui/frame/use-late-sentences'

/** What this version brought. */
export function WhatsNew(): JSX.Element | null {
  const speaker = useLateSentences('news')
  if (speaker === null) return null
  const { t, language, formats } = speaker
  const news = newsOf((sentencesOf(language).news ?? {}) as Readonly<Record<string, unknown>>, appVersion)
  return (
    <section class="stack">
      <h2>{t('help:news.title')}</h2>
      <p>{t('help:news.version', { version: formats.text(appVersion) })}</p>
      <ul class="help-list">
        {news.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
