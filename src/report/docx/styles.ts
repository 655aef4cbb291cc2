import type { IParagraphStyleOptions, IStylesOptions } from 'docx'
import type { Direction, Paint } from '../../charts/drawing'
import { colours } from '../palette'
import { proofing } from './languages'
import { TEXT_WIDTH } from './sheet'
import { twips } from './twips'

export interface Look {
  readonly direction: Direction
  readonly language: string
  readonly scale: number
}

/** Points; those of Arabic where they differ. */
interface Recipe {
  readonly size: readonly [latin: number, arabic: number]
  readonly before?: number
  readonly after?: number
  readonly bold?: boolean
  readonly paint?: Paint
  /** From line to line as a share of the font's own; 1.2 unless given. */
  readonly line?: number
}

const hex = (paint: Paint): string => colours[paint].slice(1)

/** One font that every system has, for both scripts: the file is edited on machines we know nothing of. */
const FONT = 'Arial'

/** Sizes as in the PDF, in the half points that Word knows. */
const RECIPES = {
  Normal: { size: [10, 11], before: 0, after: 7 },
  Title: { size: [30, 28], before: 40, after: 8, bold: true, line: 1.05 },
  Subtitle: { size: [13, 14], after: 24, paint: 'ink-2' },
  Heading1: { size: [18, 18.5], before: 26, after: 9, bold: true, line: 1.05 },
  Heading2: { size: [13.5, 14], before: 20, after: 6, bold: true, line: 1.05 },
  Heading3: { size: [11, 11.5], before: 14, after: 4, bold: true, line: 1.1 },
  ContentsHeading: { size: [18, 18.5], before: 0, after: 12, bold: true, line: 1.05 },
  Lead: { size: [11.5, 12.5], before: 2, after: 9, paint: 'ink-2' },
  Small: { size: [9, 10], before: 3, after: 6, paint: 'ink-2' },
  QuoteText: { size: [10, 11], before: 5, after: 9 },
  Note: { size: [10, 11], before: 5, after: 9 },
  Caption: { size: [9, 10], before: 4, after: 12, paint: 'ink-2' },
  TableCaption: { size: [10, 11], before: 12, after: 4, bold: true },
  TableHead: { size: [8.5, 9.5], before: 2, after: 3, bold: true, paint: 'ink-2', line: 1.1 },
  TableText: { size: [9, 10], before: 3, after: 3, line: 1.1 },
  TableHeadDense: { size: [7.5, 8.5], before: 2, after: 2, bold: true, paint: 'ink-2', line: 1.05 },
  TableTextDense: { size: [7.5, 8.5], before: 2, after: 2, line: 1.05 },
  TableEnd: { size: [4, 4], before: 0, after: 4, line: 1 },
  Figure: { size: [10, 11], before: 10, after: 0, line: 1 },
  ListParagraph: { size: [10, 11], before: 0, after: 4 },
  WritingLine: { size: [10, 11], before: 10, after: 0, paint: 'line-strong' },
  CoverLabel: { size: [9.5, 10.5], before: 1, after: 1, paint: 'ink-2' },
  CoverValue: { size: [9.5, 10.5], before: 1, after: 1 },
  Imprint: { size: [9, 10], before: 14, after: 0, paint: 'ink-2' },
  Header: { size: [8.5, 9.5], paint: 'ink-2' },
  Footer: { size: [8.5, 9.5], paint: 'ink-2' },
  TOC1: { size: [10, 11], before: 8, after: 2, bold: true },
  TOC2: { size: [10, 11], before: 0, after: 2 },
  TOC3: { size: [9.5, 10.5], before: 0, after: 1, paint: 'ink-2' },
} as const satisfies Readonly<Record<string, Recipe>>

type Name = keyof typeof RECIPES

/** As Word calls its own styles; ours are called as they are. */
const NAMES: Partial<Readonly<Record<Name, string>>> = {
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  ContentsHeading: 'Contents Heading',
  QuoteText: 'Quote',
  Caption: 'caption',
  TableCaption: 'Table Caption',
  TableHead: 'Table Head',
  TableText: 'Table Text',
  TableHeadDense: 'Table Head Dense',
  TableTextDense: 'Table Text Dense',
  TableEnd: 'Table End',
  ListParagraph: 'List Paragraph',
  WritingLine: 'Writing Line',
  CoverLabel: 'Cover Label',
  CoverValue: 'Cover Value',
  Header: 'header',
  Footer: 'footer',
  TOC1: 'toc 1',
  TOC2: 'toc 2',
  TOC3: 'toc 3',
}

type ParagraphLook = NonNullable<IParagraphStyleOptions['paragraph']>

/** Borders do not follow the direction of a paragraph: in Word, left is left. */
function startRule(direction: Direction, paint: Paint, size: number): ParagraphLook {
  const rule = { style: 'single', color: hex(paint), size, space: 8 } as const
  return {
    indent: { start: twips(12) },
    border: direction === 'rtl' ? { right: rule } : { left: rule },
  }
}

const thinRule = { style: 'single', color: hex('line'), size: 4, space: 4 } as const

function paragraphLook(name: Name, { direction }: Look): ParagraphLook {
  switch (name) {
    case 'Heading1':
    case 'Heading2':
    case 'Heading3':
      return { keepNext: true, keepLines: true, outlineLevel: Number(name.slice(-1)) - 1 }
    case 'ContentsHeading':
    case 'TableCaption':
      return { keepNext: true, keepLines: true }
    case 'QuoteText':
      return startRule(direction, 'line-strong', 8)
    case 'Note':
      return startRule(direction, 'ink', 12)
    case 'Header':
      return { border: { bottom: thinRule } }
    case 'Footer':
    case 'Imprint':
      return { border: { top: thinRule } }
    case 'TOC1':
    case 'TOC2':
    case 'TOC3':
      return contentsLook(Number(name.slice(-1)))
    default:
      return {}
  }
}

/** Page numbers at the end edge: "right" is the end in both directions, as Word writes it itself. */
function contentsLook(level: number): ParagraphLook {
  return { indent: { start: twips((level - 1) * 14), end: twips(24) }, rightTabStop: twips(TEXT_WIDTH) }
}

export function stylesOf(look: Look): IStylesOptions {
  const names = Object.keys(RECIPES) as Name[]
  return {
    default: {
      document: {
        run: {
          font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
          color: hex('ink'),
          language: {
            value: proofing(look.direction === 'rtl' ? 'en' : look.language),
            bidirectional: proofing(look.direction === 'rtl' ? look.language : 'ar'),
          },
        },
      },
      hyperlink: { run: { color: '1F4DB0', underline: { type: 'single' } } },
    },
    paragraphStyles: [
      ...names.map((name) => styleOf(name, look)),
      ...([1, 2, 3] as const).map((level) => unlisted(level)),
    ],
  }
}

function styleOf(name: Name, look: Look): IParagraphStyleOptions {
  const { size, before = 0, after = 0, bold = false, paint, line = 1.2 }: Recipe = RECIPES[name]
  const points = size[look.direction === 'rtl' ? 1 : 0] * look.scale
  const halves = Math.round(points * 2)
  // The library writes it for a style too; its types do not say so.
  const bidirectional = look.direction === 'rtl' ? { bidirectional: true } : {}
  return {
    id: name,
    name: NAMES[name] ?? name,
    quickFormat: true,
    ...(name === 'Normal' ? {} : { basedOn: 'Normal', next: name.startsWith('TOC') ? name : 'Normal' }),
    run: {
      size: halves,
      ...(bold ? { bold } : {}),
      ...(paint === undefined ? {} : { color: hex(paint) }),
    },
    paragraph: {
      spacing: { before: twips(before), after: twips(after), line: Math.round(line * 240), lineRule: 'auto' },
      ...bidirectional,
      ...paragraphLook(name, look),
    },
  }
}

/** A heading that looks the same and stays out of the contents. */
function unlisted(level: 1 | 2 | 3): IParagraphStyleOptions {
  return { id: `Unlisted${level}`, name: `Heading ${level} Unlisted`, basedOn: `Heading${level}`, next: 'Normal' }
}
