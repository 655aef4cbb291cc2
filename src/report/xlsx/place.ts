import { questionnaireOf } from '../../domain/questionnaire/questionnaire'
import type { ReportInput } from '../report-input'
import { questionnaireTitle } from '../sections/words'
import { h } from './columns'
import type { SheetCell } from './sheet'

/** Digits as numbers cannot be in the reader's own, so texts beside them keep 0 to 9 too. */
export const titleOf = (input: ReportInput, path: string): string => {
  const [questionnaire = '', id = ''] = path.split('/')
  return input.texts.questionnaires[questionnaire]?.indicators[id]?.title ?? path
}

export const placeOf = (input: ReportInput, path: string): readonly SheetCell[] => [
  questionnaireTitle(input, questionnaireOf(path), 'shortTitle'),
  path,
  titleOf(input, path),
]

export const placeHeadings = [h('questionnaire', 20), h('indicator', 30), h('title', 44)]
