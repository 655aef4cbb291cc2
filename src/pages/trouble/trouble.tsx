import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import { saveFile } from '../../platform/files'
import { appVersion } from '../../platform/version'
import { type FaultKind, faultReport } from '../../state/fault-report'
import type { World } from '../../state/world'
import type { Writer } from '../../state/writer'
import type { Store } from '../../storage/store'
import { Button } from '../../ui/button/button'
import { packageType } from '../../ui/frame/backup'
import { useLateSentences } from '../../ui/frame/use-late-sentences'
import { Note } from '../../ui/note/note'
import { FaultReport } from './report'
import './trouble.css'

export interface TroubleProps {
  readonly kind: FaultKind
  readonly error: unknown
  /** Null where not even the store was there yet. */
  readonly store: Store | null
  readonly world: World | null
  readonly writer: Writer | null
}

interface Saved {
  readonly count: number
  readonly isRaw: boolean
}

/** Reads through the store, not through what has stopped. */
function useSaving({ store, world, writer }: TroubleProps) {
  const saved = useSignal<Saved | 'failed' | null>(null)
  async function save(from: Store): Promise<void> {
    try {
      const { everything } = await import('../../state/everything')
      const { count, isRaw, name, bytes } = await everything(from, world, writer?.pending.peek() ?? [])
      if (count > 0) saveFile(name, bytes, packageType)
      saved.value = { count, isRaw }
    } catch {
      saved.value = 'failed'
    }
  }
  return { saved: saved.value, save: store === null ? null : () => void save(store) }
}

function SavedWords({ saved }: { readonly saved: Saved | 'failed' | null }): JSX.Element {
  const { t } = reader.value
  return (
    <div role="status">
      {saved === 'failed' && <p>{t('trouble:notSaved')}</p>}
      {saved !== null && saved !== 'failed' && (
        <>
          <p>{t('trouble:saved', { count: saved.count })}</p>
          {saved.isRaw && <p>{t('trouble:raw')}</p>}
        </>
      )}
    </div>
  )
}

/** As if the program had never been open: whatever was broken in memory is gone. */
function startOver(hash?: string): void {
  if (hash !== undefined) window.location.hash = hash
  window.location.reload()
}

function factsOf({ kind, error }: TroubleProps): string {
  const { hash, origin } = window.location
  const { language } = reader.peek()
  return faultReport({
    kind,
    error,
    version: appVersion,
    hash,
    origin,
    browser: navigator.userAgent,
    language,
    at: Date.now(),
  })
}

/** Stands alone, without the frame of the pages: that may be what has stopped. */
export function Trouble(props: TroubleProps): JSX.Element | null {
  const { kind, error } = props
  const speaker = useLateSentences('trouble')
  const heading = useRef<HTMLHeadingElement>(null)
  const { saved, save } = useSaving(props)
  const text = useMemo(() => factsOf(props), [error])
  useEffect(() => heading.current?.focus(), [speaker])
  if (speaker === null) return null
  const { t } = speaker
  return (
    <main class="page trouble stack">
      <h1 ref={heading} tabIndex={-1}>
        {t(`trouble:title.${kind}`)}
      </h1>
      <Note live="alert">{t(`trouble:what.${kind}`)}</Note>
      {save !== null && <p>{t('trouble:do')}</p>}
      <div class="row">
        <Button kind="main" icon="undo" onClick={() => startOver()}>
          {t('trouble:reload')}
        </Button>
        {save !== null && (
          <Button icon="download" onClick={save}>
            {t('trouble:save')}
          </Button>
        )}
        <Button kind="quiet" onClick={() => startOver('#/')}>
          {t('trouble:home')}
        </Button>
      </div>
      <SavedWords saved={saved} />
      <FaultReport text={text} speaker={speaker} />
    </main>
  )
}
