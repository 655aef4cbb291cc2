import { loadQuestionnaireTexts } from '../../catalogue/catalogue'
import type { Extent } from '../../domain/assessment/extent'
import type { Details } from '../../domain/assessment/fold'
import { countryName } from '../../i18n/countries'
import { readerOf } from '../../i18n/document-reader'
import type { Language } from '../../i18n/languages'
import { loadLateSentences } from '../../i18n/late-sentences'
import type { World } from '../../state/world'
import type { LoadPrintable } from '../report/print-document'

export interface PaperChoice {
  /** Ids, in the order of every screen. */
  readonly questionnaires: readonly string[]
  readonly extent: Extent
  readonly language: Language
}

/** Blank questionnaires; `details` null where no assessment is open. */
export const loadPaper =
  (world: World, details: Details | null, { questionnaires, extent, language }: PaperChoice): LoadPrintable =>
  async () => {
    const [{ composePaper }, { catalogue }, reader, texts] = await Promise.all([
      import('../../report/paper/compose-paper'),
      world.method(),
      readerOf(language, details?.digits ?? 'by-country', details?.country ?? ''),
      Promise.all(questionnaires.map(async (id) => [id, await loadQuestionnaireTexts(id, language)] as const)),
      loadLateSentences(language, 'paper'),
    ])
    return {
      kind: 'pdf',
      document: composePaper({
        questionnaires: catalogue.questionnaires.filter(({ id }) => questionnaires.includes(id)),
        extent,
        texts: Object.fromEntries(texts),
        reader,
        country: details === null ? '' : countryName(details, language),
        round: details === null ? '' : [String(details.year), details.title].filter((part) => part !== '').join(' · '),
        madeAt: new Date(world.clock.now()).toISOString(),
      }),
    }
  }
