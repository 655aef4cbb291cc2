import type { JSX } from 'preact'
import { isTooFarAhead, stampOfText, stampText } from '../../domain/assessment/clock'
import type { Entry } from '../../domain/assessment/entry'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { Note } from '../../ui/note/note'

/** Entries dated in the future, in a sentence; nothing where there are none. */
export function EarlyClocks({ app, entries }: { app: App; entries: readonly Entry[] }): JSX.Element | null {
  const { t } = reader.value
  const now = app.world.clock.now()
  // Stamps sort as text: only those that would be told of are read.
  const latest = stampText({ wall: now, counter: 0, device: '' })
  const early = entries.filter(({ stamp }) => {
    const clock = stamp < latest ? null : stampOfText(stamp)
    return clock !== null && isTooFarAhead(clock, now)
  })
  if (early.length === 0) return null
  return (
    <Note kind="caution" title={t('open:clock.title')}>
      {t('open:clock.text', { count: early.length })}
    </Note>
  )
}
