import { useLayoutEffect, useRef } from 'preact/hooks'

/** So that a key can hand the form in. */
export const formId = 'agreement-form'

export type RoomCommand = 'next' | 'previous' | 'record' | 'park' | 'leave' | 'yes' | 'no' | 'unknown'

/** What a clicker for slides sends too. They and Escape work even where single letters are switched off. */
const always: Readonly<Record<string, RoomCommand>> = { PageDown: 'next', PageUp: 'previous', Escape: 'leave' }

const letters: ReadonlyMap<string, RoomCommand> = new Map([
  ['r', 'record'],
  ['p', 'park'],
  ['y', 'yes'],
  ['o', 'yes'],
  ['s', 'yes'],
  ['n', 'no'],
  ['?', 'unknown'],
  ['ن', 'yes'],
  ['ل', 'no'],
  ['؟', 'unknown'],
])

/** The same place on a keyboard that prints other letters there. */
const places: ReadonlyMap<string, RoomCommand> = new Map([
  ['KeyR', 'record'],
  ['KeyP', 'park'],
])

const isAscii = (sign: string): boolean => /^[\x20-\x7e]+$/.test(sign)

/** Null for a key that means nothing here. `withLetters`: whether the reader wants single-letter keys. */
export function roomCommandOf(
  { key, code }: Pick<KeyboardEvent, 'key' | 'code'>,
  withLetters: boolean,
): RoomCommand | null {
  const found = always[key]
  if (found !== undefined || !withLetters) return found ?? null
  return letters.get(key.toLowerCase()) ?? (isAscii(key) ? null : (places.get(code) ?? null))
}

const isTyping = (target: Element): boolean =>
  target.matches('textarea, select, input:not([type="radio"], [type="checkbox"]), [contenteditable]')

function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat) return true
  return event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null
}

export interface RoomKeys {
  /** Only while the room looks at the wall; elsewhere everything has its button. */
  readonly isOn: boolean
  readonly withLetters: boolean
  readonly act: (command: RoomCommand) => void
}

/** Escape first leaves the field that is being written in, so that the other keys work again. */
export function useRoomKeys(keys: RoomKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { isOn, withLetters, act } = latest.current
      const command = isOn && !isTaken(event) ? roomCommandOf(event, withLetters) : null
      if (command === null) return
      const { target } = event
      if (target instanceof HTMLElement && isTyping(target)) {
        if (command === 'leave') target.blur()
        return
      }
      event.preventDefault()
      act(command)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
