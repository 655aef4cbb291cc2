import { loadTexts } from '../../catalogue/catalogue'
import type { Assessment } from '../../domain/assessment/fold'
import { diagnose } from '../../domain/diagnostic/diagnose'
import { askedOf } from '../../domain/questionnaire/asked'
import type { Language } from '../../i18n/languages'
import { readerOf } from '../../i18n/reader'
import type { World } from '../../state/world'
import type { LoadDocument } from './print-document'

/** The assessment as a country diagnostic in one language. Fetched only now: who never makes a report never loads it. */
export const loadReport =
  ({ catalogue, clock }: World, assessment: Assessment, language: Language): LoadDocument =>
  async () => {
    const { digits, country } = assessment.details ?? { digits: 'by-country' as const, country: '' }
    const [{ compose }, texts, reader] = await Promise.all([
      import('../../report/compose'),
      loadTexts(language),
      readerOf(language, digits, country),
    ])
    return () =>
      compose({
        diagnostic: diagnose(catalogue, assessment, { sensitivity: true }),
        assessment,
        audience: 'internal',
        catalogue: askedOf(catalogue, assessment),
        texts,
        reader,
        madeAt: new Date(clock.now()).toISOString(),
      })
  }
