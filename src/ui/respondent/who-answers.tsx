import type { JSX } from 'preact'
import type { Respondent } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import { breathe } from '../../platform/breathe'
import { Button } from '../button/button'
import { Gradual, peopleAtOnce } from '../gradual/gradual'
import { Note } from '../note/note'
import { RespondentName } from './respondent'

export interface WhoAnswersProps {
  readonly respondents: readonly Respondent[]
  readonly onChoose: (respondent: string) => void
  /** Where a new respondent is added. */
  readonly href: string
}

/**
 * A file was opened that others answered: before answering, this device must know for whom. All that is asked of them then
 * comes in a task of its own, after the one of the finger.
 */
export function WhoAnswers({ respondents, onChoose, href }: WhoAnswersProps): JSX.Element {
  const { t } = reader.value
  return (
    <Note icon="people" title={t('overview:who.title')}>
      <p>{t('overview:who.text')}</p>
      <div class="who-answers">
        <Gradual step={peopleAtOnce}>
          {respondents.map((respondent) => (
            <Button key={respondent.id} onClick={() => void breathe().then(() => onChoose(respondent.id))}>
              <RespondentName respondent={respondent} />
            </Button>
          ))}
          <Button icon="plus" href={href}>
            {t('overview:who.someoneElse')}
          </Button>
        </Gradual>
      </div>
    </Note>
  )
}
