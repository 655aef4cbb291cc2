import type { JSX } from 'preact'
import type { Respondent } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Chip } from '../chip/chip'
import { Foreign } from '../foreign/foreign'
import { Mark } from '../mark/mark'
import { RespondentName } from './respondent'
import './respondent.css'

export interface WhoSwitchProps {
  readonly assessment: string
  readonly respondents: readonly Respondent[]
  readonly respondent: Respondent
  readonly onChoose: (respondent: string) => void
  /** Said before the names: that it is who answers here. */
  readonly label: string
  /** Of the way to the page where people are added and renamed. */
  readonly change: string
}

/** The name, where a constituency has sent several; else the constituency says it. */
function ShortName({ one, all }: { readonly one: Respondent; readonly all: readonly Respondent[] }): JSX.Element {
  const { t } = reader.value
  const isAlone = all.filter(({ constituency }) => constituency === one.constituency).length === 1
  const name = one.name.trim()
  return (
    <>
      <Mark constituency={one.constituency} />
      {isAlone || name === '' ? t(`common:constituency.${one.constituency}`) : <Foreign>{name}</Foreign>}
    </>
  )
}

/**
 * Who answers on this device, always in sight; where several share it, one tap hands it to the next. On a phone many people
 * scroll sideways in their own row, the page does not.
 */
export function WhoSwitch(props: WhoSwitchProps): JSX.Element {
  const { assessment, respondents, respondent, onChoose, label, change } = props
  const link = <a href={hashOfRoute({ page: 'respondents', assessment })}>{change}</a>
  if (respondents.length < 2) {
    return (
      <p class="who-switch">
        <span class="hidden-visually">{label}</span>
        <RespondentName respondent={respondent} />
        {link}
      </p>
    )
  }
  return (
    <div class="who-switch">
      <span class="hidden-visually">
        {label} <RespondentName respondent={respondent} />
      </span>
      <ul class="who-chips">
        {respondents.map((one) => (
          <li key={one.id}>
            <Chip pressed={one.id === respondent.id} onClick={() => onChoose(one.id)}>
              <ShortName one={one} all={respondents} />
            </Chip>
          </li>
        ))}
      </ul>
      {link}
    </div>
  )
}
