import type { Respondent } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import type { ScreenTexts } from '../../state/content'
import type { OwnIndicator } from '../../state/own-answers'
import type { Opened } from '../../ui/frame/frame'

export interface OwnQuestionnaire {
  readonly id: string
  readonly own: readonly OwnIndicator[]
}

/** All that the parts of the overview look at. */
export interface View extends Opened {
  readonly app: App
  readonly respondent: Respondent | null
  readonly content: ScreenTexts | null
  readonly questionnaires: readonly OwnQuestionnaire[]
}

export interface Tally {
  readonly total: number
  readonly answered: number
  readonly settled: number
  readonly unknown: number
  readonly open: number
  readonly notApplicable: number
}

export function tallyOf(own: readonly OwnIndicator[]): Tally {
  const count = (wanted: OwnIndicator['progress']): number => own.filter(({ progress }) => progress === wanted).length
  const notApplicable = own.filter(({ position }) => position.kind === 'not-applicable').length
  const open = count('open')
  return {
    total: own.length,
    answered: own.length - open,
    settled: count('settled') - notApplicable,
    unknown: count('unknown'),
    open,
    notApplicable,
  }
}

const shown = (text: string | undefined, fallback: string): string => reader.value.formats.text(text ?? fallback)

export const questionnaireTitle = ({ app }: View, id: string): string =>
  shown(app.questionnaireName(id, reader.value.language).title, id)

export const questionnaireShortTitle = ({ app }: View, id: string): string =>
  shown(app.questionnaireName(id, reader.value.language).shortTitle, id)

export const indicatorTitle = ({ content }: View, questionnaire: string, { indicator }: OwnIndicator): string =>
  shown(content?.titles[questionnaire]?.[indicator.id], indicator.id)
