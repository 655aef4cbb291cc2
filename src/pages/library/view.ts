import type { Coverage } from '../../domain/conclusions/coverage'
import { type Catalogue, type Indicator, questionnaireOf } from '../../domain/questionnaire/questionnaire'
import type { SourceTexts } from '../../domain/questionnaire/schema'
import { type Reader, reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import type { ScreenTexts } from '../../state/content'
import { hashOfRoute } from '../../state/route'
import type { Explaining } from '../explain/explanation'
import { viewOf } from '../results/view'
import { type Item, indicatorsByItem, keyOf } from './items'
import type { Named } from './resting'

/** What the library is drawn from, once its texts are there. */
export interface Library {
  readonly reader: Reader
  readonly texts: SourceTexts
  /** The assessment that it was opened in; null outside. */
  readonly assessment: string | null
  readonly restingOn: (item: Item) => readonly Named[]
  /** How far the assessment meets a point or paragraph; null for all else, and outside an assessment. */
  readonly coverageOf: (item: Item) => Coverage | null
  /** What its figures were computed from; null outside an assessment. */
  readonly explaining: Explaining | null
}

/** Paths of what an assessment asks: only those have a page of answers. */
const pathsOf = ({ questionnaires }: Catalogue): ReadonlySet<string> =>
  new Set(questionnaires.flatMap(({ indicators }) => indicators.map(({ path }) => path)))

function naming(app: App, { titles }: ScreenTexts, assessment: string | null): (indicator: Indicator) => Named {
  const { language, formats } = reader.value
  const asked = app.current.value?.asked.value
  const answered = assessment === null || asked === undefined ? new Set<string>() : pathsOf(asked)
  return ({ path, id }) => {
    const questionnaire = questionnaireOf(path)
    return {
      title: formats.text(titles[questionnaire]?.[id] ?? id),
      place: formats.text(app.questionnaireName(questionnaire, language).shortTitle),
      href:
        assessment !== null && answered.has(path)
          ? hashOfRoute({ page: 'answers', assessment, indicator: path })
          : null,
    }
  }
}

function covering(app: App, assessment: string | null): (item: Item) => Coverage | null {
  const diagnostic = assessment === null ? null : (app.current.value?.diagnostic.value ?? null)
  return ({ kind, id }) => {
    if (diagnostic === null) return null
    if (kind === 'point') return diagnostic.conclusions[id] ?? null
    return kind === 'paragraph' ? (diagnostic.strategy[id] ?? null) : null
  }
}

/** Null while the texts are on their way. */
export function libraryOf(app: App, assessment: string | null): Library | null {
  const content = app.content.value
  if (content === null || content.sources === null) return null
  const nameOf = naming(app, content, assessment)
  const resting = indicatorsByItem(app.world.catalogue)
  return {
    reader: reader.value,
    texts: content.sources,
    assessment,
    restingOn: (item) => (resting.get(keyOf(item)) ?? []).map(nameOf),
    coverageOf: covering(app, assessment),
    explaining: assessment === null ? null : viewOf(app),
  }
}
