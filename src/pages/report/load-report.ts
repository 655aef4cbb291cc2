import { loadTexts } from '../../catalogue/catalogue'
import type { Assessment } from '../../domain/assessment/fold'
import { directionOf, type Language } from '../../i18n/languages'
import { readerOf } from '../../i18n/reader'
import { loadLateSentences } from '../../i18n/translate'
import type { reportInputOf } from '../../report/report-input'
import type { Printable } from '../../report/report-messages'
import { defaultOptions } from '../../report/report-options'
import type { World } from '../../state/world'
import type { FileKind } from './file-kind'
import type { LoadPrintable } from './print-document'
import type { ReportChoice } from './report-choice'

/** Of what is recorded. */
type Recorded = Parameters<typeof reportInputOf>[0]

type Compose = (recorded: Recorded) => Printable

async function composeDocument(kind: Exclude<FileKind, 'xlsx'>): Promise<Compose> {
  const [{ compose }, { reportInputOf }] = await Promise.all([
    import('../../report/compose'),
    import('../../report/report-input'),
  ])
  return (recorded) => ({ kind, document: compose(reportInputOf(recorded)) })
}

async function composeSheets(language: Language): Promise<Compose> {
  const [{ tablesOf }, { reportInputOf }] = await Promise.all([
    import('../../report/xlsx/tables'),
    import('../../report/report-input'),
    loadLateSentences(language, 'tables'),
  ])
  return (recorded) => ({ kind: 'xlsx', sheets: tablesOf(reportInputOf(recorded)), direction: directionOf(language) })
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
        assessment,
        audience,
        catalogue,
        texts,
        reader,
        options: defaultOptions,
        madeAt: new Date(clock.now()).toISOString(),
      })
  }
