import { Footer, Header, PageNumber, TextRun } from 'docx'
import type { ReportDocument } from '../document'
import { writable } from '../markup'
import { cleanLine } from '../typesetting/clean-text'
import { alignmentOf, paragraphOf } from './paragraphs'
import { lineRuns } from './runs'
import type { Setting } from './setting'

/** Short title on top. */
export function runningHead(setting: Setting, { shortTitle }: ReportDocument): Header {
  return new Header({ children: [paragraphOf(setting, 'Header', lineRuns(setting, shortTitle))] })
}

const FIELDS: Readonly<Record<string, string>> = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES }

/** "Page 3 of 12" at the end edge of the foot, in the document's words. */
export function folio(setting: Setting, { pageLabel }: ReportDocument): Footer {
  const parts = writable(cleanLine(pageLabel))
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
  const rightToLeft = setting.direction === 'rtl' ? { rightToLeft: true } : {}
  const runs = parts.map((part) => new TextRun({ children: [FIELDS[part] ?? part], ...rightToLeft }))
  return new Footer({ children: [paragraphOf(setting, 'Footer', runs, alignmentOf(setting, 'end'))] })
}

/** The cover has neither: a line of the smallest style, for a part must hold a paragraph. */
export function bare(setting: Setting): { readonly header: Header; readonly footer: Footer } {
  const nothing = () => ({ children: [paragraphOf(setting, 'TableEnd', [])] })
  return { header: new Header(nothing()), footer: new Footer(nothing()) }
}
