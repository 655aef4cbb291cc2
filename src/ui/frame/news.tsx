import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { newsOf, newsTold } from '../../i18n/news'
import { reader } from '../../i18n/reader'
import { sentencesOf } from '../../i18n/sentences'
import { newsOfUpdate } from '../../platform/mend-parts'
import { appVersion } from '../../platform/version'
import type { App } from '../../state/app'
import { isUpdated, versionSetting } from '../../state/updated'
import { Button } from '../button/button'
import { Note } from '../note/note'
import { hidden, hide } from './hidden'
import type { PartProps } from './part'
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
function NextNews(): JSX.Element | null {
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

/** Nothing typed is lost, and a copy of how everything was is kept. */
async function readyToUpdate({ world, writer }: App): Promise<void> {
  await writer.settled()
  try {
    const { takeSnapshotsOfAll } = await import('../../state/snapshots')
    await takeSnapshotsOfAll(world)
  } catch {
    // No room, or another tab has replaced this version's parts: the newer version starts all the same.
  }
  // What was typed while the copies were made.
  await writer.settled()
}

async function start(app: App): Promise<void> {
  await (await import('../../platform/watch-updates')).applyUpdate(readyToUpdate(app))
}

/** A newer version waits: what it brings, and the button that starts it. */
export function UpdateReady({ app }: PartProps): JSX.Element | null {
  const { t } = reader.value
  if (hidden.value.has('update')) return null
  return (
    <Note
      live="status"
      title={t('frame:update.title')}
      action={
        <>
          <Button onClick={() => void start(app)}>{t('frame:update.apply')}</Button>
          <Button kind="quiet" onClick={() => hide('update')}>
            {t('frame:update.later')}
          </Button>
        </>
      }
    >
      <p>{t('frame:update.text')}</p>
      <NextNews />
    </Note>
  )
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
