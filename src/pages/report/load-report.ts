import { loadTexts } from '../../catalogue/catalogue'
import type { Assessment } from '../../domain/assessment/fold'
import { directionOf, type Language } from '../../i18n/languages'
import { readerOf } from '../../i18n/reader'
import { loadLateSentences } from '../../i18n/translate'
import type { ReportDocument } from '../../report/document'
import type { ReportInput, reportInputOf } from '../../report/report-input'
import type { Printable } from '../../report/report-messages'
import type { World } from '../../state/world'
import type { LoadPrintable } from './print-document'
import type { ReportChoice } from './report-choice'

/** Of what is recorded. */
type Recorded = Parameters<typeof reportInputOf>[0]

/** All that a report is composed of, fetched only now: who never makes a report never loads it. */
async function loadInput(
  { catalogue, clock }: World,
  assessment: Assessment,
  { language, audience, options }: ReportChoice,
): Promise<() => ReportInput> {
  const { digits, country } = assessment.details ?? { digits: 'by-country' as const, country: '' }
  const [{ reportInputOf }, texts, reader] = await Promise.all([
    import('../../report/report-input'),
    loadTexts(language),
    readerOf(language, digits, country),
  ])
  return () => {
    const madeAt = new Date(clock.now()).toISOString()
    return reportInputOf({ assessment, audience, catalogue, texts, reader, options, madeAt } satisfies Recorded)
  }
}

/** The assessment as a country diagnostic of one choice. */
export const loadDocument =
  (world: World, assessment: Assessment, choice: ReportChoice) => async (): Promise<() => ReportDocument> => {
    const [{ compose }, input] = await Promise.all([
      import('../../report/compose'),
      loadInput(world, assessment, choice),
    ])
    return () => compose(input())
  }

async function loadSheets(language: Language, loadedInput: Promise<() => ReportInput>): Promise<() => Printable> {
  const [{ tablesOf }, input] = await Promise.all([
    import('../../report/xlsx/tables'),
    loadedInput,
    loadLateSentences(language, 'tables'),
  ])
  return () => ({ kind: 'xlsx', sheets: tablesOf(input()), direction: directionOf(language) })
}

/** The same, or its tables, as what a file of its kind is made of. */
export const loadReport =
  (world: World, assessment: Assessment, choice: ReportChoice): LoadPrintable =>
  async () => {
    const { kind, language } = choice
    if (kind === 'xlsx') return loadSheets(language, loadInput(world, assessment, choice))
    const compose = await loadDocument(world, assessment, choice)()
    return () => ({ kind, document: compose() })
  }
