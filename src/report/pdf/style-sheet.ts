import type { Direction, Paint } from '../../charts/drawing'

/** How a kind of text looks. Points. */
export interface TextStyle {
  readonly size: number
  /** From baseline to baseline. */
  readonly leading: number
  readonly bold: boolean
  readonly paint: Paint
}

export type TextKind =
  | 'eyebrow'
  | 'cover-title'
  | 'subtitle'
  | 'cover-caption'
  | 'cover-footer'
  | 'contents-title'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'body'
  | 'lead'
  | 'small'
  | 'cell'
  | 'column-head'
  | 'table-caption'
  | 'running'

export interface StyleSheet {
  /** Size of body text: the unit of all white space. */
  readonly em: number
  readonly text: Readonly<Record<TextKind, TextStyle>>
  /** How far the baseline stands below the middle of its line, as a share of the size. */
  readonly baselineDrop: number
  /** Longest line of running text: some eighty letters. Tables and figures take the whole width. */
  readonly measure: number
}

/** Size in em of body text, then leading as a share of the size: first for Latin, then for Arabic. */
type Recipe = readonly [latin: readonly [number, number], arabic: readonly [number, number], look?: Partial<TextStyle>]

const BOLD = { bold: true } as const
const SECONDARY = { paint: 'ink-2' } as const

const RECIPES: Readonly<Record<TextKind, Recipe>> = {
  eyebrow: [[0.95, 1.45], [0.95, 1.7], SECONDARY],
  'cover-title': [[3.3, 1.14], [2.9, 1.45], BOLD],
  subtitle: [[1.35, 1.4], [1.3, 1.65], SECONDARY],
  'cover-caption': [[0.92, 1.45], [0.92, 1.7], SECONDARY],
  'cover-footer': [[0.9, 1.45], [0.9, 1.7], SECONDARY],
  'contents-title': [[1.85, 1.2], [1.75, 1.5], BOLD],
  'heading-1': [[1.85, 1.2], [1.75, 1.5], BOLD],
  'heading-2': [[1.35, 1.25], [1.3, 1.5], BOLD],
  'heading-3': [[1.08, 1.35], [1.08, 1.6], BOLD],
  body: [
    [1, 1.45],
    [1, 1.7],
  ],
  lead: [[1.15, 1.42], [1.15, 1.65], SECONDARY],
  small: [[0.88, 1.4], [0.9, 1.6], SECONDARY],
  cell: [
    [0.92, 1.35],
    [0.92, 1.5],
  ],
  'column-head': [[0.82, 1.35], [0.85, 1.5], { ...BOLD, ...SECONDARY }],
  'table-caption': [[1, 1.4], [1, 1.6], BOLD],
  running: [[0.85, 1.4], [0.85, 1.6], SECONDARY],
}

/** Arabic is set larger and more open: its letters are lower and its dots and vowels need room. */
export function styleSheet(direction: Direction, scale = 1): StyleSheet {
  const isArabic = direction === 'rtl'
  const em = (isArabic ? 10.5 : 9.8) * scale
  const style = ([latin, arabic, look]: Recipe): TextStyle => {
    const [size, leading] = isArabic ? arabic : latin
    return { size: size * em, leading: size * leading * em, bold: false, paint: 'ink', ...look }
  }
  const kinds = Object.entries(RECIPES).map(([kind, recipe]) => [kind, style(recipe)])
  return {
    em,
    // Object.entries forgets that the keys are those of the record.
    text: Object.fromEntries(kinds) as Record<TextKind, TextStyle>,
    baselineDrop: isArabic ? 0.26 : 0.34,
    measure: 38 * em,
  }
}

/** Of a table with many columns of sentences, as a share of the usual. */
const DENSE = 0.84

/** The same in smaller type: what a dense table is set in. */
export function denseStyle(style: StyleSheet): StyleSheet {
  const smaller = (text: TextStyle): TextStyle => ({ ...text, size: text.size * DENSE, leading: text.leading * DENSE })
  return {
    ...style,
    em: style.em * DENSE,
    text: {
      ...style.text,
      cell: smaller(style.text.cell),
      'column-head': smaller(style.text['column-head']),
    },
  }
}
