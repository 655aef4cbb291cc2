import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Respondent } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import { breathe } from '../../platform/breathe'
import { Button } from '../button/button'
import { Gradual, mostShown, peopleAtOnce } from '../gradual/gradual'
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
  const { t, formats } = reader.value
  const names = useRef<HTMLDivElement>(null)
  const [hasAsked, setHasAsked] = useState(false)
  const isWhole = hasAsked || respondents.length <= mostShown
  // The button that was pressed is gone: the focus goes to the first name that it brought.
  useEffect(() => {
    if (hasAsked) names.current?.querySelectorAll('button')[mostShown]?.focus()
  }, [hasAsked])
  return (
    <Note icon="people" title={t('overview:who.title')}>
      <p>{t('overview:who.text')}</p>
      <div ref={names} class="who-answers">
        <Gradual step={peopleAtOnce}>
          {(isWhole ? respondents : respondents.slice(0, mostShown)).map((respondent) => (
            <Button key={respondent.id} onClick={() => void breathe().then(() => onChoose(respondent.id))}>
              <RespondentName respondent={respondent} />
            </Button>
          ))}
          {!isWhole && (
            <Button key="all" onClick={() => setHasAsked(true)}>
              {t('overview:who.all', { number: formats.integer(respondents.length) })}
            </Button>
          )}
          <Button key="else" icon="plus" href={href}>
            {t('overview:who.someoneElse')}
          </Button>
        </Gradual>
      </div>
    </Note>
  )
}
