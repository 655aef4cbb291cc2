import {
  AlignmentType,
  Document,
  type FileChild,
  type INumberingOptions,
  type IPageMarginAttributes,
  type ISectionOptions,
  LevelFormat,
  Packer,
} from 'docx'
import type { ReportDocument } from '../document'
import { writable } from '../markup'
import { outlineOf, type Placed, stretchesOf } from '../outline'
import { cleanLine } from '../typesetting/clean-text'
import { settledPackage } from './package'
import { paragraphOf } from './paragraphs'
import { type PictureTools, picturesOf } from './pictures'
import type { Setting } from './setting'
import { pageSizeOf, type Sheet, sheetOf } from './sheet'
import { stylesOf } from './styles'
import { twips } from './twips'
import { writeBlocks } from './write-blocks'
import { writeContents } from './write-contents'
import { writeCover } from './write-cover'
import { bare, folio, runningHead } from './write-running'

/** Without `charts` those programs get pictures drawn in code: with the letters of `letters`, or of shapes alone. */
export type DocxResources = PictureTools

/** Prints the document as a Word file. The same document and charts give the same bytes. */
export async function renderDocx(document: ReportDocument, resources: DocxResources = {}): Promise<Uint8Array> {
  const setting = await settingOf(document, resources)
  const line = (text: string): string => writable(cleanLine(text))
  const file = new Document({
    title: line(document.title),
    subject: line(document.subject),
    creator: line(document.author),
    lastModifiedBy: line(document.author),
    styles: stylesOf(setting),
    numbering: NUMBERING,
    sections: sectionsOf(setting, document),
  })
  return settledPackage(new Uint8Array(await Packer.toArrayBuffer(file)), document)
}

async function settingOf(document: ReportDocument, tools: PictureTools): Promise<Setting> {
  const { direction, language, textScale = 1, paper = 'a4' } = document
  let count = 0
  const next = (): number => {
    count += 1
    return count
  }
  const outline = outlineOf(document.blocks)
  const pictures = await picturesOf(document, tools)
  return { direction, language, scale: textScale, sheet: sheetOf(paper, false), outline, next, pictures }
}

/** Pages that stand the same way, and what is on them. */
interface Part {
  readonly sheet: Sheet
  readonly children: readonly FileChild[]
}

/** Each begins a page: its first block must not ask for another. Those after the first have the head and the foot of the first. */
function sectionsOf(setting: Setting, document: ReportDocument): readonly ISectionOptions[] {
  const first = bare(setting)
  const hasCover = document.cover !== null
  return partsOf(setting, document).map(({ sheet, children }, index) => ({
    properties: { titlePage: hasCover && index === 0, page: { size: pageSizeOf(sheet), margin: marginOf(sheet) } },
    ...(index > 0
      ? {}
      : {
          headers: { default: runningHead(setting, document), first: first.header },
          footers: { default: folio(setting, document), first: first.footer },
        }),
    children,
  }))
}

function marginOf({ width, textWidth }: Sheet): IPageMarginAttributes {
  const side = twips((width - textWidth) / 2)
  return { top: twips(80), bottom: twips(72), left: side, right: side, header: twips(42), footer: twips(36) }
}

/** Cover and contents are upright; so is what follows them, unless it begins on a page that lies. */
function partsOf(setting: Setting, document: ReportDocument): readonly Part[] {
  const cover = document.cover === null ? [] : writeCover(setting, document.cover)
  const contents = writeContents(setting, document, cover.length > 0)
  const front = [...cover, ...contents]
  const stretches = stretchesOf(document)
  const joins = front.length > 0 && stretches[0]?.isLandscape === false
  const parts = stretches.map(({ isLandscape, placed }, index): Part => {
    const isJoined = joins && index === 0
    const sheet = isLandscape ? sheetOf(document.paper ?? 'a4', true) : setting.sheet
    const blocks = writeBlocks({ ...setting, sheet }, beginning(placed, isJoined))
    return { sheet, children: isJoined ? [...front, ...blocks] : blocks }
  })
  if (joins || (front.length === 0 && parts.length > 0)) return parts
  // What ends a section stands in a paragraph, which contents are not: without one, an empty line of usual size is added.
  const end = contents.length > 0 ? [paragraphOf(setting, 'TableEnd', [])] : []
  return [{ sheet: setting.sheet, children: [...front, ...end] }, ...parts]
}

function beginning(placed: readonly Placed[], startsPage: boolean): readonly Placed[] {
  return placed.map((one, index) => (index === 0 ? { ...one, startsPage } : one))
}

const INDENT = { start: twips(20), hanging: twips(16) }

const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: INDENT } },
        },
      ],
    },
    {
      reference: 'numbers',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: INDENT } },
        },
      ],
    },
  ],
}
