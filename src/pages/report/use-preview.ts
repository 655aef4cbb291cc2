import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Direction } from '../../charts/drawing'
import type { Language } from '../../i18n/languages'
import type { ReportDocument } from '../../report/document'
import type { WebPage } from '../../report/html/render-html'

/** A report as it stands on screen before any file is made. */
export interface PreviewPage extends WebPage {
  readonly language: Language
  readonly direction: Direction
}

export type PreviewState =
  | { readonly type: 'none' }
  | { readonly type: 'composing' }
  | { readonly type: 'composed'; readonly page: PreviewPage }
  | { readonly type: 'failed'; readonly reason: 'engine' | 'composing' }

export interface Preview {
  readonly state: ReadonlySignal<PreviewState>
  readonly open: (language: Language, load: () => Promise<() => ReportDocument>) => void
  readonly close: () => void
}

/** Until what was said before is on screen: the next step keeps the page busy. */
const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

async function composed(language: Language, load: () => Promise<() => ReportDocument>): Promise<PreviewState> {
  const parts = await Promise.all([load(), import('../../report/html/render-html')]).catch(() => null)
  if (parts === null) return { type: 'failed', reason: 'engine' }
  const [compose, { webPageOf }] = parts
  await painted()
  try {
    const document = compose()
    await painted()
    return { type: 'composed', page: { ...webPageOf(document), language, direction: document.direction } }
  } catch {
    return { type: 'failed', reason: 'composing' }
  }
}

/** One page at a time; closing it forgets it. */
export function usePreview(): Preview {
  const state = useSignal<PreviewState>({ type: 'none' })
  const asked = useRef(0)
  useEffect(() => () => void asked.current++, [])
  return {
    state,
    open: (language, load) => {
      asked.current += 1
      const own = asked.current
      state.value = { type: 'composing' }
      void composed(language, load).then((result) => {
        if (own === asked.current) state.value = result
      })
    },
    close: () => {
      asked.current += 1
      state.value = { type: 'none' }
    },
  }
}
