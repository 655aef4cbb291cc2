import { loadTexts } from '../../catalogue/catalogue'
import type { Assessment } from '../../domain/assessment/fold'
import { readerRecipe } from '../../i18n/document-reader'
import { loadLateSentences } from '../../i18n/late-sentences'
import type { Showable } from '../../report/report-messages'
import type { ReportRecipe } from '../../report/report-recipe'
import type { World } from '../../state/world'
import type { LoadPrintable } from './print-document'
import type { ReportChoice } from './report-choice'

/** All that a report is composed of, fetched only now: who never makes a report never loads it. */
async function recipeOf(
  { catalogue, clock }: World,
  assessment: Assessment,
  { language, audience, options, kind }: ReportChoice,
): Promise<ReportRecipe> {
  const { digits, country } = assessment.details ?? { digits: 'by-country' as const, country: '' }
  if (kind === 'xlsx') await loadLateSentences(language, 'tables')
  const [texts, reader] = await Promise.all([loadTexts(language), readerRecipe(language, digits, country)])
  const madeAt = new Date(clock.now()).toISOString()
  return { assessment, audience, catalogue, texts, reader, options, madeAt }
}

/** The assessment as a country diagnostic of one choice. */
export const loadReport =
  (world: World, assessment: Assessment, choice: ReportChoice): LoadPrintable =>
  async () => ({ kind: choice.kind, recipe: await recipeOf(world, assessment, choice) })

/** The same, to look at. */
export const loadPage =
  (world: World, assessment: Assessment, choice: ReportChoice) => async (): Promise<Showable> => ({
    kind: 'page',
    recipe: await recipeOf(world, assessment, choice),
  })
