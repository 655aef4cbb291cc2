import type { ReportInput } from '../report-input'
import { countryOf, coverOf } from '../sections/cover'
import { columnsOf, h, words } from './columns'
import type { Sheet } from './sheet'

/** What the workbook is about, as on the cover of the document. */
export function aboutSheet(input: ReportInput): Sheet {
  const say = words(input)
  const { subtitle, facts, footer } = coverOf(input)
  const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')
  return {
    name: say('sheet.about'),
    columns: columnsOf(input, [h('about', 24), h('said', 90)]),
    rows: [
      [say('column.country'), countryOf(input)],
      ...facts.map(({ label, value }) => [plain(label), plain(value.map(({ text }) => text).join(''))]),
      [say('column.title'), plain(subtitle)],
      ['', plain(footer)],
    ],
  }
}
