import { type ComponentChildren, type JSX, toChildArray } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import { Button } from '../button/button'
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

type Asked = 'nobody' | 'reader' | 'paper'

/** A list of people: a dozen, and the others for whoever asks or prints. */
export function Crowd({ class: name, labelledBy, lead, step = peopleAtOnce, children }: CrowdProps): JSX.Element {
  const { t, formats } = reader.value
  const list = useRef<HTMLUListElement>(null)
  const [asked, setAsked] = useState<Asked>('nobody')
  const people = toChildArray(children)
  const others = people.slice(mostShown)
  const firstOther = toChildArray(lead).length + mostShown
  useEffect(() => {
    const forPaper = (): void => setAsked('paper')
    window.addEventListener('beforeprint', forPaper)
    return () => window.removeEventListener('beforeprint', forPaper)
  }, [])
  // The button that was pressed is gone: the focus goes to the first one that it brought.
  useEffect(() => {
    const brought = list.current?.querySelectorAll<HTMLElement>(':scope > li')[firstOther]
    if (asked !== 'reader' || brought === undefined) return
    brought.tabIndex = -1
    brought.focus({ preventScroll: true })
  }, [asked, firstOther])
  return (
    <ul ref={list} class={name} aria-labelledby={labelledBy}>
      {lead}
      <Gradual step={step}>{people.slice(0, mostShown)}</Gradual>
      {others.length > 0 && asked === 'nobody' && (
        <li class="crowd-others">
          <Button onClick={() => setAsked('reader')}>
            {t('overview:who.all', { number: formats.integer(people.length) })}
          </Button>
        </li>
      )}
      {asked === 'reader' && <Gradual step={step}>{others}</Gradual>}
      {asked === 'paper' && others}
    </ul>
  )
}
