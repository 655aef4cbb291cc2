import { AlignmentType, type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx'
import type { Direction } from '../../charts/drawing'
import type { Setting } from './setting'

type Options = Omit<IParagraphOptions, 'children' | 'bidirectional' | 'style'> & { readonly direction?: Direction }

/** A paragraph of a style, in its direction. */
export function paragraphOf(
  setting: Setting,
  style: string,
  children: readonly ParagraphChild[],
  { direction = setting.direction, ...options }: Options = {},
): Paragraph {
  return new Paragraph({ style, children, bidirectional: direction === 'rtl', ...options })
}

/** What a block is told by those around it. */
export interface Place {
  /** On the page of the block after it. */
  readonly isKept: boolean
  readonly startsPage: boolean
}

/** A paragraph's share of it. */
export function placeOptions({ isKept, startsPage }: Place): { keepNext?: boolean; pageBreakBefore?: boolean } {
  return { ...(isKept ? { keepNext: true } : {}), ...(startsPage ? { pageBreakBefore: true } : {}) }
}

/** The library counts left and right on paper, and writes what Word mirrors. */
export function alignmentOf(
  { direction }: Pick<Setting, 'direction'>,
  align: 'start' | 'end',
): Pick<IParagraphOptions, 'alignment'> {
  if (align === 'start') return {}
  return { alignment: direction === 'rtl' ? AlignmentType.LEFT : AlignmentType.RIGHT }
}
