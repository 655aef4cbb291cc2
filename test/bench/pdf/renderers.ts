import type { ReportDocument } from '../../../src/report/document'
import { renderPdf } from '../../../src/report/pdf/render-pdf'
import { versionOf } from '../measure'
import { fontPaths, readFonts } from './font-paths'
import { renderWithPdfkit } from './pdfkit-document'
import { pdfmakeDocument, renderWithPdfmake } from './pdfmake-document'

export interface Renderer {
  readonly name: string
  /** What is not counted: it makes of the report what the library is given. */
  readonly prepare: (document: ReportDocument) => () => Promise<Uint8Array>
}

export async function renderers(): Promise<readonly Renderer[]> {
  const paths = await fontPaths()
  return [
    {
      name: 'ours',
      prepare: (document) => async () => (await renderPdf(document, { fonts: await readFonts(paths) })).bytes,
    },
    {
      name: `pdfmake ${versionOf('pdfmake')}`,
      prepare: (document) => {
        const definition = pdfmakeDocument(document)
        return () => renderWithPdfmake(definition, paths)
      },
    },
    {
      name: `PDFKit ${versionOf('pdfkit')}`,
      prepare: (document) => () => renderWithPdfkit(document, paths),
    },
  ]
}
