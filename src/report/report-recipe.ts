import { type ReaderRecipe, readerBy } from '../i18n/readers'
import { type ReportInput, reportInputOf } from './report-input'

/** All that a report is made of, as plain data: a worker is handed it and makes its own reader. */
export interface ReportRecipe extends Omit<Parameters<typeof reportInputOf>[0], 'reader'> {
  readonly reader: ReaderRecipe
}

/** Diagnoses, which takes its time. */
export const inputBy = ({ reader, ...recorded }: ReportRecipe): ReportInput =>
  reportInputOf({ ...recorded, reader: readerBy(reader) })
