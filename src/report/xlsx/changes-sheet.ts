import { changesOf, type Levels } from '../../domain/diagnostic/rounds'
import type { ReportInput } from '../report-input'
import { columnsOf, h, words } from './columns'
import { placeHeadings, placeOf } from './place'
import type { Sheet, SheetCell } from './sheet'

/** This round against the last; no sheet in a first round. */
export function changesSheets(input: ReportInput): readonly Sheet[] {
  const { t } = input.reader
  const found = changesOf(input.assessment, input.diagnostic)
  if (found === null) return []
  const both = (levels: Levels): readonly SheetCell[] =>
    levels === null ? [t('common:answer.notApplicable'), ''] : [levels.floor, levels.ceiling]
  return [
    {
      name: words(input)('sheet.changes'),
      columns: columnsOf(input, [
        ...placeHeadings,
        ...['lastFloor', 'lastCeiling', 'thisFloor', 'thisCeiling'].map((key) => h(key, 16)),
        ...['lastVersion', 'thisVersion'].map((key) => h(key, 18)),
        h('cause', 22),
        h('causeNote', 60),
      ]),
      rows: found.changes.map(({ indicator, before, after, versions, explanation }) => [
        ...placeOf(input, indicator),
        ...both(before),
        ...both(after),
        versions.before,
        versions.after,
        t(`changes:cause.${explanation?.cause ?? 'none'}`),
        explanation?.note ?? '',
      ]),
    },
  ]
}
