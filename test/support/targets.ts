import type { Page } from 'playwright-core'

/**
 * What can be pressed and is smaller than `least` CSS pixels on a side, but for links within a sentence and for what stands
 * alone enough (WCAG 2.5.8: a circle of that width around its middle touches no other target, nor another such circle).
 */
export const smallTargets = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((least) => {
    interface Target {
      readonly element: Element
      readonly box: DOMRect
    }
    const pressable =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="option"], [tabindex="0"]'

    /** A label presses what it labels. */
    function boxOf(element: Element): DOMRect {
      const own = element.getBoundingClientRect()
      if (!element.matches('input[type="radio"], input[type="checkbox"], input[type="file"]')) return own
      const label = element.closest('label')?.getBoundingClientRect()
      return label !== undefined && label.width * label.height > own.width * own.height ? label : own
    }

    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) && element.closest('.skip, .hidden-visually') === null

    const isInSentence = (element: Element): boolean =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 1,
      )

    const middle = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 })

    const distanceToBox = ({ x, y }: { x: number; y: number }, { left, right, top, bottom }: DOMRect): number =>
      Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))

    const targets: readonly Target[] = [...document.querySelectorAll(pressable)]
      .filter(isSeen)
      .map((element) => ({ element, box: boxOf(element) }))
      .filter(({ box }) => box.width > 0 && box.height > 0)
    const isSmall = ({ box }: Target): boolean => box.width < least - 0.5 || box.height < least - 0.5

    const isCrowded = (target: Target): boolean =>
      targets.some((other) => {
        if (other.element === target.element || other.element.contains(target.element)) return false
        const at = middle(target.box)
        if (!isSmall(other)) return distanceToBox(at, other.box) < least / 2
        const from = middle(other.box)
        return Math.hypot(at.x - from.x, at.y - from.y) < least
      })

    return targets
      .filter((target) => isSmall(target) && !isInSentence(target.element) && isCrowded(target))
      .map(({ element, box }) => {
        const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50)
        return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${words}” ${Math.round(box.width)} x ${Math.round(box.height)}`
      })
  }, least)
