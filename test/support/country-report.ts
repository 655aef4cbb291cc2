import { loadTexts, shippedCatalogue } from '../../src/catalogue/catalogue'
import { type Assessment, fold } from '../../src/domain/assessment/fold'
import { readFile } from '../../src/domain/exchange/read'
import { isCountry } from '../../src/i18n/countries'
import { readerOf } from '../../src/i18n/document-reader'
import type { Language } from '../../src/i18n/languages'
import { digestOf } from '../../src/platform/digest'
import { compose } from '../../src/report/compose'
import type { ReportDocument } from '../../src/report/document'
import { type ReportInput, reportInputOf } from '../../src/report/report-input'
import { defaultOptions, type ReportOptions } from '../../src/report/report-options'

/** The assessment of an answers file, given as its text. */
export function assessmentOf(answers: string): Assessment {
  const read = readFile(answers, { catalogue: shippedCatalogue, digest: digestOf, isCountry })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return fold(read.value.assessment, read.value.entries)
}

/** What a report is made of, for its team, unless told otherwise. */
export async function inputOf(
  assessment: Assessment,
  language: Language,
  { options = {}, ...changes }: Partial<Omit<ReportInput, 'options'>> & { options?: Partial<ReportOptions> } = {},
): Promise<ReportInput> {
  const { digits, country } = assessment.details ?? { digits: 'by-country' as const, country: '' }
  return reportInputOf({
    assessment,
    audience: 'internal',
    catalogue: shippedCatalogue,
    texts: await loadTexts(language),
    reader: await readerOf(language, digits, country),
    options: { ...defaultOptions, ...options },
    madeAt: '2026-11-23T12:00:00.000Z',
    ...changes,
  })
}

/** The report of an answers file, given as its text. */
export const documentOf = async (
  answers: string,
  language: Language,
  options: Partial<ReportOptions> = {},
): Promise<ReportDocument> => compose(await inputOf(assessmentOf(answers), language, { options }))
