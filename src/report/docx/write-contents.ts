import { InternalHyperlink, PageReference, type Paragraph, Tab, TableOfContents, TextRun } from 'docx'
import type { ReportDocument } from '../document'
import { writable } from '../markup'
import { cleanLine } from '../typesetting/clean-text'
import { paragraphOf } from './paragraphs'
import { lineRuns } from './runs'
import type { Setting } from './setting'

/**
 * The contents: a field that Word makes anew when it is asked to, with an entry for each heading already there for programs that
 * make none. The page numbers are fields too.
 */
export function writeContents(
  setting: Setting,
  { contentsTitle }: ReportDocument,
  startsPage: boolean,
): readonly (Paragraph | TableOfContents)[] {
  const { listed, names } = setting.outline
  if (listed.length === 0) return []
  const title = paragraphOf(setting, 'ContentsHeading', lineRuns(setting, contentsTitle), {
    pageBreakBefore: startsPage,
  })
  const entries = listed.map(({ level, text, key }) => {
    const anchor = names.get(key) ?? key
    const children = [...lineRuns(setting, text), new TextRun({ children: [new Tab()] }), new PageReference(anchor)]
    return paragraphOf(setting, `TOC${level}`, [new InternalHyperlink({ anchor, children })])
  })
  const deepest = Math.max(...listed.map(({ level }) => level))
  const alias = writable(cleanLine(contentsTitle))
  return [
    title,
    new TableOfContents(alias, { hyperlink: true, headingStyleRange: `1-${deepest}`, contentChildren: entries }),
  ]
}
