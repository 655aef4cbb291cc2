import { loadTexts, shippedCatalogue } from '../../src/catalogue/catalogue'
import { fold } from '../../src/domain/assessment/fold'
import { diagnose } from '../../src/domain/diagnostic/diagnose'
import { readFile } from '../../src/domain/exchange/read'
import { isCountry } from '../../src/i18n/countries'
import type { Language } from '../../src/i18n/languages'
import { readerOf } from '../../src/i18n/reader'
import { digestOf } from '../../src/platform/digest'
import { compose } from '../../src/report/compose'
import type { ReportDocument } from '../../src/report/document'

/** The report of an answers file, given as its text. */
export async function documentOf(answers: string, language: Language): Promise<ReportDocument> {
  const read = readFile(answers, { catalogue: shippedCatalogue, digest: digestOf, isCountry })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const assessment = fold(read.value.assessment, read.value.entries)
  const { details } = assessment
  return compose({
    diagnostic: diagnose(shippedCatalogue, assessment, { sensitivity: true }),
    assessment,
    audience: 'internal',
    catalogue: shippedCatalogue,
    texts: await loadTexts(language),
    reader: await readerOf(language, details?.digits ?? 'by-country', details?.country ?? ''),
    madeAt: '2026-11-23T12:00:00.000Z',
  })
}
