import type { JSX } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Drawing as DrawingData } from '../../charts/drawing'
import { directionOf } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import { useForPaper } from '../gradual/for-paper'
import { takeTurn } from '../gradual/turns'
import { Drawing, type DrawingProps } from './drawing'

export interface Fit {
  /** Of the place that the drawing fills, in pixels. */
  readonly width: number
  /** Of the smallest type on the screen, in pixels: it follows the reader's own setting. */
  readonly textSize: number
  /** Too little room for labels beside the shapes. */
  readonly narrow: boolean
}

export interface FittedDrawingProps {
  readonly draw: (fit: Fit) => DrawingData
  readonly label: string
  readonly onGo?: DrawingProps['onGo']
}

/** Below this, in rem, the narrow layout of the same shapes. */
const narrowBelow = 40

const pixels = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize)

/**
 * Draws for the width that there is, again whenever it changes. The browser says how wide it is once it has laid the page
 * out: asking before would make it lay out every part of a page on its own.
 */
export function FittedDrawing({ draw, label, onGo }: FittedDrawingProps): JSX.Element {
  const place = useRef<HTMLSpanElement>(null)
  const [{ width, isForPaper }, setPlace] = useState({ width: 0, isForPaper: false })
  useEffect(() => {
    const element = place.current
    if (element === null) return
    let cancel = (): void => {}
    const observer = new ResizeObserver(([entry]) => {
      cancel()
      if (entry !== undefined)
        cancel = takeTurn(() => setPlace({ width: Math.floor(entry.contentRect.width), isForPaper: false }))
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      cancel()
    }
  }, [])
  // What is far from the screen is laid out nowhere but on paper.
  const measure = useCallback(() => {
    const wide = Math.floor(place.current?.getBoundingClientRect().width ?? 0)
    setPlace((now) => (now.width > 0 ? now : { width: wide, isForPaper: true }))
  }, [])
  useForPaper(measure)
  const element = place.current
  const isReady = element !== null && width > 0
  return (
    <span ref={place} class="drawing-place" {...(isReady || label === '' ? {} : { role: 'img', 'aria-label': label })}>
      {isReady && (
        <Drawing
          drawing={draw({
            width,
            textSize: pixels(element),
            narrow: width < narrowBelow * pixels(document.documentElement),
          })}
          direction={directionOf(reader.value.language)}
          label={label}
          isWhole={isForPaper}
          onGo={onGo}
        />
      )}
    </span>
  )
}
