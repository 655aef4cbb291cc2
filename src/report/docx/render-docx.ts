import { AlignmentType, Document, type INumberingOptions, type ISectionOptions, LevelFormat, Packer } from 'docx'
import type { ReportDocument } from '../document'
import { writable } from '../markup'
import { outlineOf } from '../outline'
import { cleanLine } from '../typesetting/clean-text'
import { settledPackage } from './package'
import { type PictureTools, picturesOf } from './pictures'
import { PAGE, type Setting, twips } from './setting'
import { stylesOf } from './styles'
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
    sections: [sectionOf(setting, document)],
  })
  return settledPackage(new Uint8Array(await Packer.toArrayBuffer(file)), document)
}

async function settingOf(document: ReportDocument, tools: PictureTools): Promise<Setting> {
  const { direction, language, textScale = 1 } = document
  let count = 0
  const next = (): number => {
    count += 1
    return count
  }
  const outline = outlineOf(document.blocks)
  return { direction, language, scale: textScale, outline, next, pictures: await picturesOf(document, tools) }
}

function sectionOf(setting: Setting, document: ReportDocument): ISectionOptions {
  const { cover } = document
  const contents = writeContents(setting, document, cover !== null)
  const margin = twips(PAGE.margin)
  const first = bare(setting)
  return {
    properties: {
      titlePage: cover !== null,
      page: {
        size: { width: twips(PAGE.width), height: twips(PAGE.height) },
        margin: {
          top: twips(80),
          bottom: twips(72),
          left: margin,
          right: margin,
          header: twips(42),
          footer: twips(36),
        },
      },
    },
    headers: { default: runningHead(setting, document), first: first.header },
    footers: { default: folio(setting, document), first: first.footer },
    children: [
      ...(cover === null ? [] : writeCover(setting, cover)),
      ...contents,
      ...writeBlocks(setting, document, cover !== null || contents.length > 0),
    ],
  }
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
