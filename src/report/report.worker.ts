import type { FontFiles } from './pdf/render-pdf'
import type { ReportFailure, ReportReply, ReportRequest } from './report-messages'

const fileNames = {
  latinRegular: 'noto-sans-regular.ttf',
  latinBold: 'noto-sans-bold.ttf',
  arabicRegular: 'noto-sans-arabic-regular.ttf',
  arabicBold: 'noto-sans-arabic-bold.ttf',
} as const satisfies Record<keyof FontFiles, string>

const reply = (message: ReportReply, transfer: Transferable[] = []): void => postMessage(message, { transfer })

async function fontFile(name: string, base: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`fonts/${name}`, base))
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

async function fontFiles(base: string): Promise<FontFiles> {
  const [latinRegular, latinBold, arabicRegular, arabicBold] = await Promise.all([
    fontFile(fileNames.latinRegular, base),
    fontFile(fileNames.latinBold, base),
    fontFile(fileNames.arabicRegular, base),
    fontFile(fileNames.arabicBold, base),
  ])
  return { latinRegular, latinBold, arabicRegular, arabicBold }
}

/** Turns whatever was thrown into words: the page shows a sentence, never a silence. */
async function orFail<Value>(reason: ReportFailure, work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work()
  } catch (error) {
    reply({ type: 'failed', reason, detail: error instanceof Error ? error.message : String(error) })
    return null
  }
}

/** About a hundred messages for the whole report: a bar does not need more. */
function inSteps(onStep: (done: number, total: number) => void): (done: number, total: number) => void {
  let last = -1
  return (done, total) => {
    const step = Math.floor((100 * done) / Math.max(1, total))
    if (step === last) return
    last = step
    onStep(done, total)
  }
}

async function make({ document, base }: ReportRequest): Promise<void> {
  reply({ type: 'fonts' })
  // Not imported at the top: the shaping engine starts asynchronously, and a message that comes before its listener is lost.
  const engine = await orFail('engine', () => import('./pdf/render-pdf'))
  if (engine === null) return
  const fonts = await orFail('fonts', () => fontFiles(base))
  if (fonts === null) return
  const onProgress = inSteps((done, total) => reply({ type: 'progress', done, total }))
  const made = await orFail('setting', () => engine.renderPdf(document, { fonts, onProgress }))
  if (made === null) return
  // A copy of its own, so that the buffer can be handed over whole.
  const bytes = new Uint8Array(made.bytes)
  reply({ type: 'made', bytes, pages: made.pages, missing: made.missing }, [bytes.buffer])
}

addEventListener('message', ({ data }: MessageEvent<ReportRequest>) => void make(data))
