import { type Signal, useSignal, useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { languages } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import './settings.css'

/** Once for a burst of answers, or for a note that is still being typed. */
const settledAfter = 1200

/** That it is safe. Emptied in between: only what comes anew is read out. */
function useSaved({ writer }: App, said: Signal<string>): void {
  useSignalEffect(() => {
    const { type } = writer.state.value
    said.value = ''
    if (type !== 'saved') return
    const timer = setTimeout(() => {
      said.value = reader.peek().t('frame:saved.done')
    }, settledAfter)
    return () => clearTimeout(timer)
  })
}

/** The new language, in its own words: the proof that it was understood. */
function useNewLanguage(said: Signal<string>): void {
  const before = useRef(reader.peek().language)
  useSignalEffect(() => {
    const { t, language } = reader.value
    if (language === before.current) return
    before.current = language
    said.value = `${t('frame:language')}${t('common:colon')}${languages[language]?.name ?? language}`
  })
}

/**
 * What happened, for readers who do not see it. In the page from the start and whichever page is open, as screen readers
 * only hear what comes into a place that they know. Failures are said by the notices.
 */
export function Announcer({ app }: { readonly app: App }): JSX.Element {
  const said = useSignal('')
  useSaved(app, said)
  useNewLanguage(said)
  return (
    <p class="hidden-visually" role="status" lang={reader.value.language}>
      {said.value}
    </p>
  )
}
