import { ask, pause, until } from './ask'
import type { Session } from './unwatched'

/** Where the first one that can be seen is, brought into sight. */
const placeOf = (session: Session, selector: string) =>
  ask(
    session,
    (selector) => {
      const label = [...document.querySelectorAll(selector)]
        .map((input) => input.closest('label') ?? input)
        .find((one) => one.getBoundingClientRect().width > 0)
      label?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
      if (label === undefined) throw new Error(`There is no ${selector}`)
      const box = label.getBoundingClientRect()
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    },
    selector,
  )

/** Touches it as a finger does, once the page has stopped moving it. */
export async function touch(session: Session, selector: string): Promise<void> {
  let place = await placeOf(session, selector)
  for (let isStill = false; !isStill; ) {
    await pause(500)
    const now = await placeOf(session, selector)
    isStill = now.x === place.x && now.y === place.y
    place = now
  }
  const at = { ...place, button: 'left', clickCount: 1 } as const
  await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place })
  await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at })
  await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at })
}

const touched = 'data-touched'

/** Touches the button with these words, once it is there. */
export async function press(session: Session, words: string): Promise<void> {
  const mark = ({ words, touched }: { readonly words: string; readonly touched: string }): boolean => {
    for (const one of document.querySelectorAll(`[${touched}]`)) one.removeAttribute(touched)
    const found = [...document.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent.includes(words))
    found?.setAttribute(touched, '')
    return found !== undefined
  }
  await until(session, mark, { words, touched })
  await touch(session, `[${touched}]`)
}

/** A letter on the keyboard. */
export async function strike(session: Session, key: string): Promise<void> {
  const code = { key, code: `Key${key.toUpperCase()}`, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) }
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...code })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code })
}

export const goTo = (session: Session, hash: string): Promise<unknown> =>
  ask(
    session,
    (hash) => {
      window.location.hash = hash
    },
    hash,
  )
