import type { JSX } from 'preact'
import { placeOf, titleOf, type View } from '../results/view'
import type { AgendaItem } from './agenda'
import { RoomBoard } from './board'
import { tableHref } from './links'
import { standingText } from './standing'

/** One indicator of the room: its name, how it stands in words, who stands where. */
export function Row({ view, item }: { readonly view: View; readonly item: AgendaItem }): JSX.Element {
  const { path } = item
  const questionnaire = placeOf(view, path)
  return (
    <li class="agree-item">
      <div>
        <p class="agree-name">
          <a href={tableHref(view, path)}>{titleOf(view, path)}</a>
        </p>
        {questionnaire !== null && <p class="small quiet">{questionnaire}</p>}
        <p>{standingText(view, item)}</p>
      </div>
      <div>
        <RoomBoard view={view} path={path} />
      </div>
    </li>
  )
}
