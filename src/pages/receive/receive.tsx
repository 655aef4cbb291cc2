import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import { type CameraProblem, closeCamera, openCamera, watchPictures } from '../../platform/camera'
import { sessionFrames } from '../../platform/kept-frames'
import { openQrReader } from '../../platform/qr-reader'
import { keepAwake } from '../../platform/screen'
import type { App } from '../../state/app'
import { openReceiving, type Receiving, type ReceivingNotice } from '../../state/receiving'
import { Button } from '../../ui/button/button'
import { Frame } from '../../ui/frame/frame'
import { Note } from '../../ui/note/note'
import { openSources } from '../open/open-source'
import type { PageProps } from '../page'
import './receive.css'

/** What came, as if it had been a file: it is shown before anything is added. */
function open(app: App, bytes: Uint8Array): void {
  const name = reader.peek().t('hand:receive.name')
  void openSources(app, [{ name, size: bytes.length, bytes: async () => bytes }])
}

/** Null until what was kept of an earlier visit has been read. */
function useReceiving(app: App): ReadonlySignal<Receiving | null> {
  const receiving = useSignal<Receiving | null>(null)
  useEffect(() => {
    let isGone = false
    const whole = (bytes: Uint8Array): void => {
      if (!isGone) open(app, bytes)
    }
    void openReceiving(sessionFrames, whole).then((opened) => {
      receiving.value = opened
    })
    return () => {
      isGone = true
    }
  }, [app, receiving])
  return receiving
}

interface PictureProps {
  readonly stream: MediaStream
  readonly receiving: Receiving
  /** The camera was unplugged, or taken away. */
  readonly onLost: () => void
}

/** The picture of the camera, looked through for codes as long as it is on the screen. */
function Picture({ stream, receiving, onLost }: PictureProps): JSX.Element {
  const { t } = reader.value
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const element = video.current
    if (element === null) return
    element.srcObject = stream
    void element.play().catch(() => undefined)
    const codes = openQrReader()
    const stop = watchPictures(element, async (picture) => {
      const bytes = await codes.read(picture)
      if (bytes !== null) await receiving.see(bytes)
    })
    const sleep = keepAwake()
    for (const track of stream.getVideoTracks()) track.onended = onLost
    return () => {
      stop()
      sleep()
      codes.close()
      closeCamera(stream)
    }
  }, [stream, receiving])
  return <video ref={video} class="camera" muted playsInline aria-label={t('hand:receive.picture')} />
}

function Progress({ receiving }: { readonly receiving: Receiving }): JSX.Element | null {
  const { t, formats } = reader.value
  const { have, blocks } = receiving.progress.value
  if (blocks === 0) return null
  const words = t('hand:receive.parts', { have: formats.integer(have), count: blocks })
  return (
    <div class="stack">
      <p class="strong num">{words}</p>
      <progress class="receive-progress" value={have} max={blocks} aria-label={words} />
    </div>
  )
}

/** What is seen and does not count. */
function Notice({ notice, onOther }: { readonly notice: ReceivingNotice; readonly onOther: () => void }): JSX.Element {
  const { t } = reader.value
  return (
    <Note
      kind={notice === 'damaged' ? 'caution' : 'plain'}
      live="status"
      title={t(`hand:receive.${notice}.title`)}
      action={notice === 'other' && <Button onClick={onOther}>{t('hand:receive.other.take')}</Button>}
    >
      {t(`hand:receive.${notice}.text`)}
    </Note>
  )
}

interface Camera {
  /** Null while it is off. */
  readonly stream: ReadonlySignal<MediaStream | null>
  readonly problem: ReadonlySignal<CameraProblem | null>
  readonly turnOn: () => Promise<void>
  readonly turnOff: () => void
  /** It was taken away. */
  readonly lose: () => void
}

function useCamera(): Camera {
  const stream = useSignal<MediaStream | null>(null)
  const problem = useSignal<CameraProblem | null>(null)
  const isGone = useRef(false)
  useEffect(
    () => () => {
      isGone.current = true
    },
    [],
  )
  return {
    stream,
    problem,
    turnOn: async () => {
      problem.value = null
      const opened = await openCamera()
      if (opened.type === 'problem') problem.value = opened.problem
      else if (isGone.current) closeCamera(opened.stream)
      else stream.value = opened.stream
    },
    turnOff: () => {
      stream.value = null
    },
    lose: () => {
      stream.value = null
      problem.value = 'busy'
    },
  }
}

function Inside({ receiving }: { readonly receiving: Receiving }): JSX.Element {
  const { t } = reader.value
  const { stream, problem, turnOn, turnOff, lose } = useCamera()
  const notice = receiving.notice.value
  const hasBegun = receiving.progress.value.blocks > 0
  return (
    <>
      {stream.value !== null && <Picture stream={stream.value} receiving={receiving} onLost={lose} />}
      <Progress receiving={receiving} />
      {stream.value === null && problem.value === null && (
        <p class="small quiet">{t(hasBegun ? 'hand:receive.kept' : 'hand:receive.why')}</p>
      )}
      {notice !== null && <Notice notice={notice} onOther={receiving.startAgain} />}
      {problem.value !== null && (
        <Note kind="caution" live="status" title={t(`hand:camera.${problem.value}.title`)}>
          {t(`hand:camera.${problem.value}.text`)}
        </Note>
      )}
      <div class="row">
        {stream.value === null ? (
          <Button kind="main" onClick={() => void turnOn()}>
            {t(hasBegun ? 'hand:receive.goOn' : 'hand:receive.begin')}
          </Button>
        ) : (
          <Button onClick={turnOff}>{t('hand:receive.stop')}</Button>
        )}
        {hasBegun && (
          <Button kind="quiet" onClick={receiving.startAgain}>
            {t('hand:receive.again')}
          </Button>
        )}
      </div>
    </>
  )
}

/** Answers shown by another device as moving codes, taken by this one's camera. Nothing is added before the reader says so. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  const receiving = useReceiving(app).value
  return (
    <Frame app={app} title={t('hand:receive.heading')} back={{ href: '#/open', label: t('hand:receive.back') }}>
      <div class="receive">
        <div>
          <h1>{t('hand:receive.heading')}</h1>
          <p class="form-lead">{t('hand:receive.lead')}</p>
        </div>
        {receiving !== null && <Inside receiving={receiving} />}
      </div>
    </Frame>
  )
}
