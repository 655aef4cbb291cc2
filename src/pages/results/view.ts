import type { Assessment } from '../../domain/assessment/fold'
import type { Diagnostic, IndicatorDiagnosis, QuestionnaireDiagnosis } from '../../domain/diagnostic/diagnose'
import { type Catalogue, type Questionnaire, questionnaireOf } from '../../domain/questionnaire/questionnaire'
import type { IndicatorTexts } from '../../domain/questionnaire/schema'
import { type Reader, reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import type { ScreenTexts } from '../../state/content'
import type { CurrentAssessment } from '../../state/current'
import { hashOfRoute } from '../../state/route'

/** What results and answers are drawn from, once all of it is there. */
export interface View {
  readonly current: CurrentAssessment
  readonly assessment: Assessment
  readonly diagnostic: Diagnostic
  /** What this assessment asks. */
  readonly catalogue: Catalogue
  readonly texts: ScreenTexts
  readonly questionnaireName: App['questionnaireName']
  readonly reader: Reader
}

/** Null while the store or the texts are on their way, and for an assessment that is not on this device. */
export function viewOf(app: App): View | null {
  const current = app.current.value
  const texts = app.content.value
  const assessment = current?.assessment.value ?? null
  const diagnostic = current?.diagnostic.value ?? null
  if (current === null || texts === null || assessment === null || diagnostic === null) return null
  return {
    current,
    assessment,
    diagnostic,
    catalogue: current.asked.value,
    texts,
    questionnaireName: app.questionnaireName,
    reader: reader.value,
  }
}

export interface QuestionnaireView {
  readonly questionnaire: Questionnaire
  readonly diagnosis: QuestionnaireDiagnosis
  readonly title: string
  readonly indicators: readonly IndicatorDiagnosis[]
}

const shortTitleOf = ({ questionnaireName, reader }: Omit<View, 'current'>, questionnaire: string): string =>
  reader.formats.text(questionnaireName(questionnaire, reader.language).shortTitle)

/** Every shipped questionnaire, in METHOD's order. */
export function questionnairesOf(view: Omit<View, 'current'>): readonly QuestionnaireView[] {
  const { catalogue, diagnostic } = view
  return catalogue.questionnaires.flatMap((questionnaire) => {
    const diagnosis = diagnostic.questionnaires[questionnaire.id]
    if (diagnosis === undefined) return []
    return [
      {
        questionnaire,
        diagnosis,
        title: shortTitleOf(view, questionnaire.id),
        indicators: questionnaire.indicators.flatMap(({ path }) => diagnostic.indicators[path] ?? []),
      },
    ]
  })
}

export const indicatorsOf = (view: Omit<View, 'current'>): readonly IndicatorDiagnosis[] =>
  questionnairesOf(view).flatMap(({ indicators }) => indicators)

/** Of the indicators that are listed, in their order. */
export const diagnosesOf = (
  { diagnostic }: Pick<View, 'diagnostic'>,
  listed: readonly { readonly indicator: string }[],
): readonly IndicatorDiagnosis[] => listed.flatMap(({ indicator }) => diagnostic.indicators[indicator] ?? [])

/** Null for an indicator that this version does not ship. */
export function textsOf({ texts }: Pick<View, 'texts'>, path: string): IndicatorTexts | null {
  const questionnaire = questionnaireOf(path)
  return texts.questionnaires[questionnaire]?.indicators[path.slice(questionnaire.length + 1)] ?? null
}

export function titleOf({ texts, reader }: Pick<View, 'texts' | 'reader'>, path: string): string {
  const questionnaire = questionnaireOf(path)
  return reader.formats.text(texts.titles[questionnaire]?.[path.slice(questionnaire.length + 1)] ?? path)
}

/** The questionnaire's name where there are several, so that a list says where each indicator belongs. */
export function placeOf(view: View, path: string): string | null {
  const { questionnaires } = view.catalogue
  const id = questionnaireOf(path)
  return questionnaires.length < 2 || !questionnaires.some((one) => one.id === id) ? null : shortTitleOf(view, id)
}

export const answersHref = ({ assessment }: Pick<View, 'assessment'>, indicator: string): string =>
  hashOfRoute({ page: 'answers', assessment: assessment.id, indicator })

export const indicatorHref = ({ assessment }: View, indicator: string): string =>
  hashOfRoute({ page: 'indicator', assessment: assessment.id, indicator })

/** Of the page itself: the address of what is shown further down on it. */
export const resultsHref = ({ assessment }: Pick<View, 'assessment'>): string =>
  hashOfRoute({ page: 'results', assessment: assessment.id })
