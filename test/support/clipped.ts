import type { Page } from 'playwright-core'

/** Text that cannot be read where it stands: cut off, pushed out of the screen, or written over other text. */
export const clipped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const slack = 2
    /** Only for screen readers, or under something closed. */
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
      element.closest('.hidden-visually, .skip, option, title') === null

    const nameOf = (element: Element, text: string): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${text.trim().slice(0, 60)}”`

    interface Piece {
      readonly element: Element
      readonly text: string
      readonly boxes: readonly DOMRect[]
    }

    function* pieces(): Generator<Piece> {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement
        const text = node.textContent ?? ''
        if (element === null || text.trim() === '' || !isSeen(element)) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0)
        if (boxes.length > 0) yield { element, text, boxes }
      }
    }

    const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'

    /** What cuts it off; null where nothing does, or where the reader can scroll to it. */
    function cutBy({ element, boxes }: Piece): string | null {
      let isScrolledInline = false
      let isScrolledBlock = false
      for (let box: Element | null = element; box !== null && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(box)
        const frame = box.getBoundingClientRect()
        const isInline = getComputedStyle(box).display === 'inline'
        if (!isInline && hides(overflowX) && !isScrolledInline) {
          if (boxes.some(({ left, right }) => left < frame.left - slack || right > frame.right + slack))
            return nameOf(box, '')
        }
        if (!isInline && hides(overflowY) && !isScrolledBlock) {
          // A line is taller than its letters: half of it may stand out.
          if (
            boxes.some(({ top, bottom, height }) => top < frame.top - height / 3 || bottom > frame.bottom + height / 3)
          )
            return nameOf(box, '')
        }
        isScrolledInline ||= overflowX === 'auto' || overflowX === 'scroll'
        isScrolledBlock ||= overflowY === 'auto' || overflowY === 'scroll'
        if (position === 'fixed') break
      }
      const width = document.documentElement.clientWidth
      const isOut = boxes.some(({ left, right }) => left < -slack || right > width + slack)
      return isOut && !isScrolledInline ? 'the screen' : null
    }

    /** What stays in its place while the page scrolls below it covers nothing for good. */
    const layerOf = (element: Element): Element | null => {
      for (let box: Element | null = element; box !== null; box = box.parentElement) {
        if (['fixed', 'sticky'].includes(getComputedStyle(box).position)) return box
        if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) return box
      }
      return null
    }

    const covers = (a: DOMRect, b: DOMRect): boolean => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      return across > 3 && down > Math.min(a.height, b.height) * 0.45
    }

    const all = [...pieces()]
    const cut = all.flatMap((piece) => {
      const by = cutBy(piece)
      return by === null ? [] : [`${nameOf(piece.element, piece.text)} is cut off by ${by}`]
    })
    const lines = all
      .flatMap(({ element, text, boxes }) => boxes.map((box) => ({ element, text, box, layer: layerOf(element) })))
      .sort((a, b) => a.box.top - b.box.top)
    const over: string[] = []
    for (const [index, one] of lines.entries()) {
      for (let next = index + 1; next < lines.length; next++) {
        const other = lines[next]
        if (other === undefined || other.box.top > one.box.bottom) break
        if (other.element === one.element || other.layer !== one.layer) continue
        if (covers(one.box, other.box))
          over.push(`${nameOf(one.element, one.text)} lies over ${nameOf(other.element, other.text)}`)
      }
    }
    return [...new Set([...cut, ...over])]
  })
