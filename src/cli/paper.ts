import { loadQuestionnaireTexts, shippedCatalogue } from '../catalogue/catalogue'
import { type Extent, extents, isExtent } from '../domain/assessment/extent'
import type { Questionnaire } from '../domain/questionnaire/questionnaire'
import { loadLateSentences } from '../i18n/late-sentences'
import { composePaper } from '../report/paper/compose-paper'
import { type Call, misused } from './call'
import { printTo } from './print'

const all = 'all'

interface Order {
  readonly questionnaires: readonly Questionnaire[]
  readonly extent: Extent
  readonly out: string
}

/** What the line asks for, or a sentence that says what is wrong with it. */
function orderOf({ words: [which], options, reader: { t } }: Call): Order | string {
  const { out, extent = 'full' } = options
  const questionnaires = shippedCatalogue.questionnaires.filter(({ id }) => which === all || id === which)
  const known = [...shippedCatalogue.questionnaires.map(({ id }) => id), all]
  if (questionnaires.length === 0) return t('cli:paperWhich', { known: known.join(', ') })
  if (!isExtent(extent)) return t('cli:paperExtent', { known: extents.join(', ') })
  if (out === undefined || !out.toLowerCase().endsWith('.pdf')) return t('cli:paperOut')
  return { questionnaires, extent, out }
}

/** A blank questionnaire, for a room without screens. */
export async function paper(call: Call): Promise<number> {
  const { terminal, options, reader } = call
  const order = orderOf(call)
  if (typeof order === 'string') {
    terminal.complain(order)
    return misused
  }
  const { questionnaires, extent, out } = order
  const { language } = reader
  await loadLateSentences(language, 'paper')
  const texts = await Promise.all(
    questionnaires.map(async ({ id }) => [id, await loadQuestionnaireTexts(id, language)] as const),
  )
  const document = composePaper({
    questionnaires,
    extent,
    texts: Object.fromEntries(texts),
    reader,
    country: '',
    round: '',
    madeAt: options.date ?? terminal.now().toISOString(),
  })
  return printTo(out, document, call)
}
