/** Why there is no picture, as far as a browser says. */
export type CameraProblem =
  /** The reader, or the system, said no. */
  | 'refused'
  | 'absent'
  /** Another program has it. */
  | 'busy'
  /** No browser gives a camera to a page that did not come over https. */
  | 'insecure'

export type CameraResult =
  | { readonly type: 'open'; readonly stream: MediaStream }
  | { readonly type: 'problem'; readonly problem: CameraProblem }

const problems: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'refused',
  SecurityError: 'insecure',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
}

/** Asks for the camera that looks away from the reader, where there are two. */
export async function openCamera(): Promise<CameraResult> {
  if (!globalThis.isSecureContext) return { type: 'problem', problem: 'insecure' }
  // Not there in some embedded browsers, whatever the types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (devices?.getUserMedia === undefined) return { type: 'problem', problem: 'absent' }
  try {
    const video = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } }
    return { type: 'open', stream: await devices.getUserMedia({ video, audio: false }) }
  } catch (error) {
    return { type: 'problem', problem: problems[error instanceof DOMException ? error.name : ''] ?? 'busy' }
  }
}

export const closeCamera = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop()
}

/** Gives `look` the pictures of a video, the newest each time that it is done with the last. Returns what stops it. */
export function watchPictures(video: HTMLVideoElement, look: (picture: ImageData) => Promise<void>): () => void {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  let isStopped = false
  const next = (): void => {
    if (isStopped) return
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(take)
    else requestAnimationFrame(take)
  }
  const take = (): void => {
    const { videoWidth: width, videoHeight: height } = video
    if (isStopped || context === null) return
    if (width === 0) {
      next()
      return
    }
    canvas.width = width
    canvas.height = height
    context.drawImage(video, 0, 0)
    void look(context.getImageData(0, 0, width, height)).finally(next)
  }
  next()
  return () => {
    isStopped = true
  }
}
