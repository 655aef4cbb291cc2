import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { trustedStillMarkup } from '../../platform/trusted'
import type { ShownPage } from '../../report/report-messages'
import { fontRules } from './font-rules'
import { followLinks } from './preview-links'

/** Our content security policy, which the frame inherits, allows no style sheet inside: the page gets its own from here. */
function dress(document: Document, { title, styles, language, direction }: ShownPage): void {
  const { defaultView, documentElement } = document
  documentElement.lang = language
  documentElement.dir = direction
  document.title = title
  if (defaultView === null) return
  const sheet = new defaultView.CSSStyleSheet()
  sheet.replaceSync(`${fontRules()}\n${styles}`)
  document.adoptedStyleSheets = [sheet]
}

export interface PreviewFrameProps {
  readonly page: ShownPage
  /** Escape, pressed inside. */
  readonly onClose: () => void
}

/** The page in a frame of its own, where nothing runs. Hidden until it looks as it should. */
export function PreviewFrame({ page, onClose }: PreviewFrameProps): JSX.Element {
  const element = useRef<HTMLIFrameElement>(null)
  const isDressed = useSignal(false)
  useEffect(() => {
    const frame = element.current
    if (frame === null) return
    const arrived = (): void => {
      const { contentDocument } = frame
      if (contentDocument === null) return
      dress(contentDocument, page)
      followLinks(contentDocument)
      contentDocument.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') onClose()
      })
      isDressed.value = true
    }
    frame.addEventListener('load', arrived, { once: true })
    frame.srcdoc = trustedStillMarkup(page.body)
    return () => frame.removeEventListener('load', arrived)
  }, [page])
  useEffect(() => {
    // Arrow keys and Page Down read on at once.
    if (isDressed.value) element.current?.focus()
  }, [isDressed.value])
  return (
    <iframe
      ref={element}
      class={isDressed.value ? 'preview-frame is-dressed' : 'preview-frame'}
      sandbox="allow-same-origin"
      title={page.title}
    />
  )
}
