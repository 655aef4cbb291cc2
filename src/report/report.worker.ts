import type { Drawing } from '../charts/drawing'
import { directionOf } from '../i18n/languages'
import type { ReportDocument } from './document'
import { fontFile } from './font-file'
import type { FontFiles } from './pdf/render-pdf'
import type {
  Printable,
  ReportFailure,
  ReportReply,
  ReportRequest,
  Showable,
  ShownPage,
  WrittenFile,
} from './report-messages'
import type { ReportRecipe } from './report-recipe'

const fileNames = {
  latinRegular: 'noto-sans-regular.ttf',
  latinBold: 'noto-sans-bold.ttf',
  arabicRegular: 'noto-sans-arabic-regular.ttf',
  arabicBold: 'noto-sans-arabic-bold.ttf',
} as const satisfies Record<keyof FontFiles, string>

const reply = (message: ReportReply, transfer: Transferable[] = []): void => postMessage(message, { transfer })

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

interface Printed {
  readonly document: ReportDocument
}

/** Null where it could not be; that has been said then. */
async function composed(recipe: ReportRecipe): Promise<ReportDocument | null> {
  reply({ type: 'composing' })
  const parts = await orFail('engine', () => Promise.all([import('./compose'), import('./report-recipe')]))
  if (parts === null) return null
  const [{ compose }, { inputBy }] = parts
  return orFail('composing', async () => compose(inputBy(recipe)))
}

async function fontsHere(base: string): Promise<FontFiles | null> {
  reply({ type: 'fonts' })
  return orFail('fonts', () => fontFiles(base))
}

/** What is written without pages, by a device that brings its own fonts. */
const unpaged = (bytes: Uint8Array): WrittenFile => ({ bytes: new Uint8Array(bytes), pages: null, missing: [] })

async function pdf({ document }: Printed, base: string): Promise<WrittenFile | null> {
  reply({ type: 'fonts' })
  // Not imported at the top: the shaping engine starts asynchronously, and a message that comes before its listener is lost.
  const engine = await orFail('engine', () => import('./pdf/render-pdf'))
  const fonts = engine && (await fontsHere(base))
  if (engine === null || fonts === null) return null
  const onProgress = inSteps((done, total) => reply({ type: 'progress', done, total }))
  return orFail('setting', async () => {
    const made = await engine.renderPdf(document, { fonts, onProgress })
    // A copy of its own, so that the buffer can be handed over whole.
    return { ...made, bytes: new Uint8Array(made.bytes) }
  })
}

/** Charts for programs that know no SVG are drawn with our own letters: a worker has no page to draw them on. */
async function docx({ document }: Printed, base: string): Promise<WrittenFile | null> {
  const parts = await orFail('engine', () => Promise.all([import('./docx/render-docx'), import('./docx/letters')]))
  const fonts = parts && (await fontsHere(base))
  if (parts === null || fonts === null) return null
  const [{ renderDocx }, { lettersOf }] = parts
  reply({ type: 'writing' })
  return orFail('setting', async () => {
    const draw = lettersOf(fonts, document)
    const letters = (plain: Drawing): Drawing => {
      reply({ type: 'writing' })
      return draw(plain)
    }
    return unpaged(await renderDocx(document, { letters }))
  })
}

async function html({ document }: Printed): Promise<WrittenFile | null> {
  const part = await orFail('engine', () => import('./html/render-html'))
  if (part === null) return null
  reply({ type: 'writing' })
  return orFail('setting', async () => unpaged(new TextEncoder().encode(part.renderHtml(document))))
}

async function xlsx(recipe: ReportRecipe): Promise<WrittenFile | null> {
  reply({ type: 'composing' })
  const parts = await orFail('engine', () =>
    Promise.all([import('./xlsx/tables'), import('./report-recipe'), import('./xlsx/render-xlsx')]),
  )
  if (parts === null) return null
  const [{ tablesOf }, { inputBy }, { renderXlsx }] = parts
  const sheets = await orFail('composing', async () => tablesOf(inputBy(recipe)))
  if (sheets === null) return null
  reply({ type: 'writing' })
  return orFail('setting', async () => unpaged(await renderXlsx(sheets, directionOf(recipe.reader.language))))
}

/** Each kind brings its own parts, fetched only then: who prints never loads what writes a workbook. */
async function write(printable: Printable, base: string): Promise<WrittenFile | null> {
  if ('recipe' in printable && printable.kind === 'xlsx') return xlsx(printable.recipe)
  const document = 'document' in printable ? printable.document : await composed(printable.recipe)
  if (document === null) return null
  switch (printable.kind) {
    case 'pdf':
      return pdf({ document }, base)
    case 'docx':
      return docx({ document }, base)
    default:
      return html({ document })
  }
}

async function show({ recipe }: Showable): Promise<ShownPage | null> {
  const document = await composed(recipe)
  const part = document && (await orFail('engine', () => import('./html/render-html')))
  if (document === null || part === null) return null
  const { language, direction } = document
  return orFail('setting', async () => ({ ...part.webPageOf(document), language, direction }))
}

async function make({ printable, base }: ReportRequest): Promise<void> {
  if (printable.kind === 'page') {
    const page = await show(printable)
    if (page !== null) reply({ type: 'page', page })
    return
  }
  const file = await write(printable, base)
  if (file !== null) reply({ type: 'made', ...file }, [file.bytes.buffer])
}

addEventListener('message', ({ data }: MessageEvent<ReportRequest>) => void make(data))
