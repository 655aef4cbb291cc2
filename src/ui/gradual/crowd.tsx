import { type ComponentChildren, type JSX, toChildArray } from 'preact'
import { useCallback, useRef, useState } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import { Button } from '../button/button'
import './crowd.css'
import { onceShown } from './apart'
import { useForPaper } from './for-paper'
import { Gradual, mostShown, peopleAtOnce } from './gradual'

export interface CrowdProps {
  readonly class: string
  /** The id of what names the list. */
  readonly labelledBy?: string
  /** Items above the people, which are none of them. */
  readonly lead?: ComponentChildren
  /** How many come at a time. */
  readonly step?: number
  /** An item of the list for each. */
  readonly children: ComponentChildren
}

/** A list of people: a dozen, and the others for whoever asks or prints. */
export function Crowd({ class: name, labelledBy, lead, step = peopleAtOnce, children }: CrowdProps): JSX.Element {
  const { t, formats } = reader.value
  const list = useRef<HTMLUListElement>(null)
  const [isWhole, setWhole] = useState(false)
  const showAll = useCallback(() => setWhole(true), [])
  useForPaper(showAll)
  const people = toChildArray(children)
  const isShort = isWhole || people.length <= mostShown
  /** The button that was pressed is gone: the focus goes to the first one that it brought. */
  function showOthers(): void {
    const place = toChildArray(lead).length + mostShown
    showAll()
    onceShown(() => {
      const first = list.current?.querySelectorAll<HTMLElement>(':scope > li')[place]
      first?.setAttribute('tabindex', '-1')
      first?.focus({ preventScroll: true })
    })
  }
  return (
    <ul ref={list} class={name} aria-labelledby={labelledBy}>
      {lead}
      <Gradual step={step}>
        {isShort ? people : people.slice(0, mostShown)}
        {!isShort && (
          <li key="others" class="crowd-others">
            <Button onClick={showOthers}>{t('overview:who.all', { number: formats.integer(people.length) })}</Button>
          </li>
        )}
      </Gradual>
    </ul>
  )
}
