import { loadTexts, shippedCatalogue } from '../catalogue/catalogue'
import { type Audience, audiences, isAudience } from '../domain/assessment/audience'
import { readerOf } from '../i18n/document-reader'
import { directionOf } from '../i18n/languages'
import { loadLateSentences } from '../i18n/late-sentences'
import { compose } from '../report/compose'
import { lettersOf } from '../report/docx/letters'
import { renderDocx } from '../report/docx/render-docx'
import { renderHtml } from '../report/html/render-html'
import { type ReportInput, reportInputOf } from '../report/report-input'
import type { ReportOptions } from '../report/report-options'
import { renderXlsx } from '../report/xlsx/render-xlsx'
import { tablesOf } from '../report/xlsx/tables'
import { assessmentOf, fileOf } from './assessment'
import { type Call, failed, misused, succeeded } from './call'
import { saveFile } from './files'
import { printTo, reportFontFiles } from './print'
import { reportOptionsOf } from './report-options'

/** What each kind of file prints; PDF says its pages and is printed by `printTo`. */
const writers: Readonly<Record<string, (input: ReportInput) => Promise<string | Uint8Array>>> = {
  docx: async (input) => {
    const document = compose(input)
    return renderDocx(document, { letters: lettersOf(await reportFontFiles(), document) })
  },
  html: async (input) => renderHtml(compose(input)),
  xlsx: async (input) => {
    await loadLateSentences(input.reader.language, 'tables')
    return renderXlsx(tablesOf(input), directionOf(input.reader.language))
  },
}

interface Order {
  readonly out: string
  /** Without its dot, in small letters. */
  readonly kind: string
  readonly audience: Audience
  readonly options: ReportOptions
}

/** What the line asks for, or a sentence that says what is wrong with it. */
function orderOf(call: Call): Order | string {
  const { t } = call.reader
  const { out, for: audience = 'internal' } = call.options
  const kind = /\.([a-z]+)$/i.exec(out ?? '')?.[1]?.toLowerCase() ?? ''
  if (out === undefined || (kind !== 'pdf' && !Object.hasOwn(writers, kind))) return t('cli:reportOut')
  if (!isAudience(audience)) return t('cli:reportFor', { known: audiences.join(', ') })
  const options = reportOptionsOf(call, kind)
  return typeof options === 'string' ? options : { out, kind, audience, options }
}

async function inputOf(call: Call, { audience, options }: Order): Promise<ReportInput | null> {
  const { terminal, reader: speaking } = call
  const content = await fileOf(call)
  if (content === null) return null
  const whole = assessmentOf(content)
  const { details } = whole
  const { language } = speaking
  return reportInputOf({
    assessment: whole,
    audience,
    catalogue: shippedCatalogue,
    texts: await loadTexts(language),
    reader: await readerOf(language, details?.digits ?? 'by-country', details?.country ?? ''),
    options,
    madeAt: call.options.date ?? terminal.now().toISOString(),
  })
}

/** The country diagnostic, as a document or as a workbook of its tables. */
export async function report(call: Call): Promise<number> {
  const { terminal, reader } = call
  const order = orderOf(call)
  if (typeof order === 'string') {
    terminal.complain(order)
    return misused
  }
  const { out, kind } = order
  const input = await inputOf(call, order)
  if (input === null) return failed
  const write = Object.hasOwn(writers, kind) ? writers[kind] : undefined
  if (write === undefined) return printTo(out, compose(input), call)
  if (!(await saveFile(out, await write(input)))) {
    terminal.complain(reader.t('cli:notWritten', { path: out }))
    return failed
  }
  terminal.print(reader.t('cli:reportWritten', { path: out }))
  return succeeded
}
