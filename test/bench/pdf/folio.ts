import type { ReportDocument } from '../../../src/report/document'

/** "Page 3 of 60" in the document's words and digits. */
export function folioOf({ pageLabel, digits }: ReportDocument, page: number, pages: number): string {
  const numeral = (value: number) => String(value).replace(/\d/g, (digit) => Array.from(digits)[Number(digit)] ?? digit)
  return pageLabel.replace('{pages}', numeral(pages)).replace('{page}', numeral(page))
}
