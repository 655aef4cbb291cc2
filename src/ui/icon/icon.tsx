import type { JSX } from 'preact'
import './icon.css'

/** Strokes on a square of 20. */
const paths = {
  check: 'm4 10.5 4 4 8-9',
  cross: 'm5 5 10 10M15 5 5 15',
  question: 'M7 7c0-2 1.5-3 3-3s3 1 3 3c0 2.5-3 2.5-3 5M10 16v.1',
  plus: 'M10 4v12M4 10h12',
  folder: 'M3 6h5l1.5 2H17v8H3z',
  download: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M4 16.5h12',
  back: 'm12.5 4-6 6 6 6',
  next: 'm7.5 4 6 6-6 6',
  warning: 'M10 3l8 14H2zM10 8v4M10 14.5v.1',
  flag: 'M5 18V3h9l-2 3.5 2 3.5H5',
  theme: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  file: 'M5 3h6l4 4v10H5zM11 3v4h4',
  people:
    'M7 4.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4M2 16c0-3 2-4.5 5-4.5s5 1.5 5 4.5M13 4.5a2.7 2.7 0 0 1 0 5M14.5 12c2 .5 3.5 2 3.5 4',
  undo: 'M7.5 4 4 7.5 7.5 11M4 7.5h7.5a4 4 0 0 1 0 8H8',
  share: 'M10 12V3M6.5 6.5 10 3l3.5 3.5M5.5 10H4v7h12v-7h-1.5',
  info: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM10 9.5v4M10 6.5v.1',
  edit: 'M4 16v-3l9-9 3 3-9 9zM11 6l3 3',
  print: 'M6 8V3.5h8V8M6 14.5H3.5V8h13v6.5H14M6 12h8v4.5H6z',
  key: 'M7 9.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4M9 10l7-6.5M13 6.3l2 2M11 8.2l1.5 1.5',
  list: 'M7 5h10M7 10h10M7 15h10M3 5h.1M3 10h.1M3 15h.1',
} as const

export type IconName = keyof typeof paths

/** Those that point along the line of reading; the question mark is written ؟ from right to left. */
const directional: ReadonlySet<IconName> = new Set(['back', 'next', 'undo', 'question', 'list', 'share', 'people'])

export interface IconProps {
  readonly name: IconName
  /** Pixels. */
  readonly size?: number
}

/** Always beside a word: hidden from screen readers. */
export function Icon({ name, size = 20 }: IconProps): JSX.Element {
  return (
    <svg
      class={directional.has(name) ? 'icon is-directional' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.9"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
      {name === 'theme' && <path d="M10 3.5v13a6.5 6.5 0 0 0 0-13z" fill="currentColor" />}
    </svg>
  )
}
