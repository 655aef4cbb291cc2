import type { Page } from 'playwright-core'
import { drawn } from './drawn'

/** Where the keyboard is. */
export interface Focused {
  readonly tag: string
  readonly name: string
  /** What is wrong with how it shows; empty when the reader sees where they are. */
  readonly faults: readonly string[]
}

/** Only from keys can it be told whether the reader sees where they are. */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return { tag: 'body', name: '', faults: [] }
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    const words = [
      element.getAttribute('aria-label') ?? '',
      ...labels.map(({ textContent }) => textContent ?? ''),
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? '' : (element.textContent ?? ''),
    ]
    const name = (words.find((one) => one.trim() !== '') ?? '').replace(/\s+/g, ' ').trim()

    const isDrawn = (box: Element, part?: string): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(box, part)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    }
    const strokes = [...element.querySelectorAll('rect')].some(
      (rect) => getComputedStyle(rect).stroke !== 'none' && Number.parseFloat(getComputedStyle(rect).strokeWidth) >= 2,
    )
    const label = element.closest('label')
    const isRinged = isDrawn(element) || isDrawn(element, '::after') || (label !== null && isDrawn(label)) || strokes

    // A radio lies over its whole label, unseen.
    const box = (label ?? element).getBoundingClientRect()
    const points = [0.1, 0.5, 0.9].flatMap((across) =>
      [0.1, 0.5, 0.9].map((down) => [box.left + box.width * across, box.top + box.height * down] as const),
    )
    const isSeen = points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y)
      return (
        top !== null &&
        (top === element || element.contains(top) || top.contains(element) || label?.contains(top) === true)
      )
    })
    // A heading that takes the focus shows nothing: nothing can be done with it.
    const isPlace = element.matches('h1, h2, h3, main, [tabindex="-1"]')
    const faults = [...(isRinged || isPlace ? [] : ['no ring']), ...(isSeen ? [] : ['covered or off the screen'])]
    return { tag: element.tagName.toLowerCase(), name, faults }
  })

/** Somebody without a mouse, who writes down what they could not see. */
export class KeyboardReader {
  readonly faults: string[] = []

  constructor(readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 40 })
  }

  async now(): Promise<Focused> {
    const here = await focused(this.page)
    for (const fault of here.faults) this.faults.push(`${here.tag} “${here.name.slice(0, 60)}”: ${fault}`)
    return here
  }

  /** Tab by Tab to what is called so; the names passed on the way. */
  async tabTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 150): Promise<readonly string[]> {
    const passed: string[] = []
    for (let step = 0; step < most; step++) {
      await this.press(key)
      const here = await this.now()
      if (name.test(here.name)) return passed
      passed.push(here.name)
    }
    throw new Error(`No way by keyboard to ${name}: passed ${passed.slice(-20).join(' | ')}`)
  }

  /** Until the heading of a page called so has the focus, where a new page starts, and the page stands. */
  async arrive(heading: RegExp): Promise<void> {
    const { source, flags } = heading
    await this.page
      .waitForFunction(
        ([source = '', flags]) => {
          const here = document.activeElement
          return here?.matches('main h1') === true && new RegExp(source, flags).test(here.textContent ?? '')
        },
        [source, flags] as const,
      )
      .catch(async (error: unknown) => {
        const here = await focused(this.page)
        throw new Error(`No heading ${heading} took the focus, but ${here.tag} “${here.name}”`, { cause: error })
      })
    // What is still drawn would push away what has just been reached.
    await drawn(this.page)
  }
}
