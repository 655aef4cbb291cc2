import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Language } from '../../i18n/languages'
import { type AnswerKeys, answerKeysOf, latinAnswerKeys } from '../../ui/choice/answer-keys'
import { drawNow } from '../../ui/gradual/apart'

export const commands = [
  'yes',
  'no',
  'unknown',
  'up',
  'down',
  'next',
  'previous',
  'evidence',
  'note',
  'unanswered',
  'undo',
  'keys',
  'close',
] as const

export type Command = (typeof commands)[number]

const isAnswer = (command: Command): command is keyof AnswerKeys => command in latinAnswerKeys

const otherKeys: Record<Exclude<Command, keyof AnswerKeys>, readonly string[]> = {
  up: ['↑'],
  down: ['↓'],
  next: ['Enter'],
  previous: ['Shift', 'Enter'],
  evidence: ['E'],
  note: ['M'],
  unanswered: ['U'],
  undo: ['Z'],
  keys: ['/'],
  close: ['Esc'],
}

/** What is on the keyboard, for the list of keys: the reader's own letters, and those that work on every layout. */
export function keyNames(command: Command, language: Language): readonly string[] {
  if (!isAnswer(command)) return otherKeys[command]
  return [...new Set([answerKeysOf(language)[command], latinAnswerKeys[command]])]
}

const bySign: Readonly<Record<string, Command>> = {
  y: 'yes',
  o: 'yes',
  s: 'yes',
  n: 'no',
  '?': 'unknown',
  ن: 'yes',
  ل: 'no',
  '؟': 'unknown',
  arrowup: 'up',
  arrowdown: 'down',
  e: 'evidence',
  m: 'note',
  u: 'unanswered',
  z: 'undo',
  '/': 'keys',
  escape: 'close',
}

/** The same place on the keyboard, where a layout without Latin letters prints another sign. */
const byPlace: Readonly<Record<string, Command>> = {
  KeyY: 'yes',
  KeyN: 'no',
  KeyE: 'evidence',
  KeyM: 'note',
  KeyU: 'unanswered',
  KeyZ: 'undo',
  Slash: 'keys',
}

const isAscii = (sign: string): boolean => /^[\x20-\x7e]+$/.test(sign)

export function commandOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): Command | null {
  if (event.key === 'Enter') return event.shiftKey ? 'previous' : 'next'
  const found = bySign[event.key.toLowerCase()]
  if (found !== undefined) return found
  return isAscii(event.key) ? null : (byPlace[event.code] ?? null)
}

const isRadio = (target: Element): boolean => target.matches('input[type="radio"]')
const isTyping = (target: Element): boolean =>
  target.matches('textarea, select, input:not([type="radio"], [type="checkbox"]), [contenteditable]')
const hasOwnEnter = (target: Element): boolean => target.matches('button, summary, input:not([type="radio"])')
const isLink = (target: Element): boolean => target.matches('a')

/** Where a link inside the program leads. */
function linkOf(target: Element): string | null {
  const href = isLink(target) ? target.getAttribute('href') : null
  return href?.startsWith('#') === true ? href : null
}

/** The link that has the focus: Enter follows it, as "next" follows the way on. */
export const focusedLink = (): string | null =>
  document.activeElement === null ? null : linkOf(document.activeElement)

/** Whether the key belongs to what has the focus, or to an open dialog. */
function isTaken(event: KeyboardEvent, command: Command): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true
  if (document.querySelector('dialog[open]') !== null) return true
  const target = event.target instanceof Element ? event.target : document.body
  if (command === 'close') return false
  if (isTyping(target)) return true
  if (command === 'next') return hasOwnEnter(target) || (isLink(target) && linkOf(target) === null)
  if (command === 'previous') return hasOwnEnter(target) || isLink(target)
  // Held down, a letter would answer criterion after criterion.
  return event.repeat && command !== 'up' && command !== 'down'
}

export type KeyActions = Readonly<Record<Command, () => void>>

export interface Keys {
  /** Escape always works; the others only while the reader wants them. */
  readonly isOn: boolean
  /** False once the reader is on the way to another screen: a key typed then is not about this one. */
  readonly isHere: () => boolean
  readonly actions: KeyActions
}

/** Single keys of UI 4. They work as soon as the screen is there: no key falls between two screens. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useLayoutEffect(() => {
    let isShown = true
    const listen = (event: KeyboardEvent): void => {
      const command = commandOf(event)
      // What the last key did may still have to be drawn; this one is about what stands then, if this screen does.
      drawNow()
      if (!isShown || !latest.current.isHere()) return
      if (command === null || (!latest.current.isOn && command !== 'close')) return
      if (isTaken(event, command)) return
      event.preventDefault()
      latest.current.actions[command]()
    }
    document.addEventListener('keydown', listen)
    return () => {
      isShown = false
      document.removeEventListener('keydown', listen)
    }
  }, [])
}

/** True while a radio has the focus: then moving along the ladder takes the focus with it. */
export const isOnRadio = (): boolean => document.activeElement !== null && isRadio(document.activeElement)
