import { AlignmentType, Footer, Header, PageNumber, TextRun } from 'docx'
import type { ReportDocument } from '../document'
import { writable } from '../markup'
import { cleanLine } from '../typesetting/clean-text'
import { paragraphOf } from './paragraphs'
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
  return new Footer({ children: [paragraphOf(setting, 'Footer', runs, { alignment: AlignmentType.RIGHT })] })
}

/** The cover has neither. */
export const bareHead = (): Header => new Header({ children: [] })
export const bareFoot = (): Footer => new Footer({ children: [] })
