import type { Paint } from '../../charts/drawing'

/** The light theme of `tokens.css`: paper is white. */
const COLOURS: Readonly<Record<Paint, string>> = {
  ink: '#13201e',
  'ink-2': '#45524f',
  'ink-3': '#5f6b68',
  line: '#d5dcd8',
  'line-strong': '#75817d',
  surface: '#ffffff',
  data: '#145b5f',
  'level-edge': '#7d8a85',
  flag: '#a3271a',
  caution: '#755000',
  hatch: '#6d7a76',
  'level-0': '#f2efe6',
  'level-1': '#cfe2d8',
  'level-2': '#8fc1b1',
  'level-3': '#2c7a74',
  'level-4': '#0d484e',
  'on-level-0': '#13201e',
  'on-level-1': '#13201e',
  'on-level-2': '#13201e',
  'on-level-3': '#ffffff',
  'on-level-4': '#ffffff',
  government: '#33475b',
  employers: '#9a5200',
  workers: '#9c2350',
  sse: '#17694a',
  other: '#66518f',
}

/** Three numbers from 0 to 1, as the operators `rg` and `RG` take them. */
export function rgb(paint: Paint): string {
  const hex = COLOURS[paint]
  return [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => String(Math.round(part * 1000) / 1000))
    .join(' ')
}
