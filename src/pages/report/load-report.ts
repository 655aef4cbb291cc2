import { loadTexts } from '../../catalogue/catalogue'
import { forAudience } from '../../domain/assessment/audience'
import type { Assessment } from '../../domain/assessment/fold'
import { diagnose } from '../../domain/diagnostic/diagnose'
import { askedOf } from '../../domain/questionnaire/asked'
import { directionOf, type Language } from '../../i18n/languages'
import { readerOf } from '../../i18n/reader'
import { loadLateSentences } from '../../i18n/translate'
import type { ReportInput } from '../../report/report-input'
import type { Printable } from '../../report/report-messages'
import type { World } from '../../state/world'
import type { FileKind } from './file-kind'
import type { LoadPrintable } from './print-document'
import type { ReportChoice } from './report-choice'

type Compose = (input: ReportInput) => Printable

async function composeDocument(kind: Exclude<FileKind, 'xlsx'>): Promise<Compose> {
  const { compose } = await import('../../report/compose')
  return (input) => ({ kind, document: compose(input) })
}

async function composeSheets(language: Language): Promise<Compose> {
  const [{ tablesOf }] = await Promise.all([import('../../report/xlsx/tables'), loadLateSentences(language, 'tables')])
  return (input) => ({ kind: 'xlsx', sheets: tablesOf(input), direction: directionOf(language) })
}

/** The assessment as a country diagnostic of one choice. Fetched only now: who never makes a report never loads it. */
export const loadReport =
  ({ catalogue, clock }: World, assessment: Assessment, { language, kind, audience }: ReportChoice): LoadPrintable =>
  async () => {
    const { digits, country } = assessment.details ?? { digits: 'by-country' as const, country: '' }
    const [composed, texts, reader] = await Promise.all([
      kind === 'xlsx' ? composeSheets(language) : composeDocument(kind),
      loadTexts(language),
      readerOf(language, digits, country),
    ])
    return () =>
      composed({
        // Of the whole assessment: a figure does not change with its reader.
        diagnostic: diagnose(catalogue, assessment, { sensitivity: true }),
        assessment: forAudience(assessment, audience),
        audience,
        catalogue: askedOf(catalogue, assessment),
        texts,
        reader,
        madeAt: new Date(clock.now()).toISOString(),
      })
  }
