import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { Encoder } from '../../domain/exchange/fountain'
import { reader } from '../../i18n/reader'
import { qrCode } from '../../platform/qr-code'
import { fillScreen, keepAwake } from '../../platform/screen'
import { Button } from '../../ui/button/button'
import { drawCode } from './draw-code'

/** Milliseconds a code: more than ten a second gained nothing (FIELD 4); three where the reader asked for less motion. */
const pace = 110
const calmPace = 333

const prefersCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** One code after the other on a canvas, until it is paused or gone. */
function useCodes(frames: Encoder, isRunning: boolean) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const count = useRef(0)
  useEffect(() => {
    const show = (): void => {
      if (canvas.current !== null) drawCode(canvas.current, qrCode(frames.frame(count.current), count.current))
    }
    show()
    // A rotated phone has another place for it.
    window.addEventListener('resize', show)
    const timer = isRunning
      ? setInterval(
          () => {
            count.current += 1
            show()
          },
          prefersCalm() ? calmPace : pace,
        )
      : undefined
    return () => {
      window.removeEventListener('resize', show)
      clearInterval(timer)
    }
  }, [frames, isRunning])
  return canvas
}

interface CodesProps {
  readonly frames: Encoder
  readonly fingerprint: string
  readonly onClose: () => void
  readonly titleId: string
}

function Codes({ frames, fingerprint, onClose, titleId }: CodesProps): JSX.Element {
  const { t } = reader.value
  const isRunning = useSignal(true)
  const canvas = useCodes(frames, isRunning.value)
  useEffect(() => (isRunning.value ? keepAwake() : undefined), [isRunning.value])
  return (
    <>
      <div class="code-words">
        <h2 id={titleId}>{t('hand:code.title')}</h2>
        <p class="small">{t('hand:code.how')}</p>
      </div>
      <div class="code-place">
        <canvas ref={canvas} class="code" role="img" aria-label={t('hand:code.label')} />
      </div>
      <div class="code-foot">
        <p class="small">
          {t('open:fingerprint.name')}
          {t('common:colon')}
          <bdi class="hand-fingerprint strong">{fingerprint}</bdi>
        </p>
        <div class="row">
          <Button
            onClick={() => {
              isRunning.value = !isRunning.value
            }}
          >
            {t(isRunning.value ? 'hand:code.pause' : 'hand:code.go')}
          </Button>
          <Button kind="main" onClick={onClose}>
            {t('hand:code.close')}
          </Button>
        </div>
      </div>
    </>
  )
}

/** The whole screen for the code; Escape or a button leads back to where the reader was. */
export function CodeDialog(props: Omit<CodesProps, 'titleId'>): JSX.Element {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    if (dialog === null) return
    const before = document.activeElement
    const leaveFullScreen = fillScreen()
    dialog.showModal()
    return () => {
      leaveFullScreen()
      dialog.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={element}
      class="code-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
    >
      <Codes {...props} titleId={titleId} />
    </dialog>
  )
}
