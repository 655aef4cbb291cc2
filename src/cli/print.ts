import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { ReportDocument } from '../report/document'
import { type FontFiles, renderPdf } from '../report/pdf/render-pdf'
import { type Call, failed, succeeded } from './call'
import { saveFile } from './files'

/** The report's fonts, from the folder that the build writes them to. */
export async function reportFontFiles(): Promise<FontFiles> {
  const font = async (name: string) =>
    new Uint8Array(await readFile(fileURLToPath(new URL(`../public/fonts/${name}.ttf`, import.meta.url))))
  return {
    latinRegular: await font('noto-sans-regular'),
    latinBold: await font('noto-sans-bold'),
    arabicRegular: await font('noto-sans-arabic-regular'),
    arabicBold: await font('noto-sans-arabic-bold'),
  }
}

/** Prints a document to `out` and says how it went. Returns the exit code. */
export async function printTo(out: string, document: ReportDocument, { terminal, reader }: Call): Promise<number> {
  const { bytes, pages, missing } = await renderPdf(document, { fonts: await reportFontFiles() })
  if (!(await saveFile(out, bytes))) {
    terminal.complain(reader.t('cli:notWritten', { path: out }))
    return failed
  }
  if (missing.length > 0) terminal.complain(reader.t('cli:missing', { characters: missing.join(' ') }))
  terminal.print(reader.t('cli:reportMade', { path: out, count: pages }))
  return succeeded
}
