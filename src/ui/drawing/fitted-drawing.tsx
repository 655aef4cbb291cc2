import type { JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Drawing as DrawingData } from '../../charts/drawing'
import { directionOf } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
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

/** Draws for the width that there is, again whenever it changes. */
export function FittedDrawing({ draw, label, onGo }: FittedDrawingProps): JSX.Element {
  const place = useRef<HTMLSpanElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    setWidth(Math.floor(element.clientWidth))
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const element = place.current
  const isReady = element !== null && width > 0
  return (
    <span ref={place} class="drawing-place">
      {isReady && (
        <Drawing
          drawing={draw({
            width,
            textSize: pixels(element),
            narrow: width < narrowBelow * pixels(document.documentElement),
          })}
          direction={directionOf(reader.value.language)}
          label={label}
          onGo={onGo}
        />
      )}
    </span>
  )
}
