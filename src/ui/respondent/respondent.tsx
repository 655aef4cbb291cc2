import type { JSX } from 'preact'
import type { Respondent } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import { Foreign } from '../foreign/foreign'
import { Mark } from '../mark/mark'
import './respondent.css'

/** Shape, constituency, and the name that the respondent gave. */
export function RespondentName({ respondent }: { readonly respondent: Respondent }): JSX.Element {
  const { t } = reader.value
  return (
    <span class="respondent">
      <Mark constituency={respondent.constituency} />
      <b>{t(`common:constituency.${respondent.constituency}`)}</b>
      {respondent.name.trim() !== '' && (
        <span class="respondent-name">
          {' · '}
          <Foreign>{respondent.name}</Foreign>
        </span>
      )}
    </span>
  )
}
