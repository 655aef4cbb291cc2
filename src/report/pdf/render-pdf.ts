import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Block, HeadingBlock, ReportDocument } from '../document'
import { cleanLine } from '../typesetting/clean-text'
import { fontFace } from '../typesetting/font-face'
import { Canvas } from './canvas'
import { contentsSlices } from './contents'
import { drawCover } from './cover'
import { byPage, drawPage } from './draw-placed'
import { type Placed, paginate } from './paginate'
import { PdfFile } from './pdf-file'
import { drawRunning } from './running-head'
import { setBlocks } from './set-blocks'
import type { Frame, Setting } from './setting'
import { PAGE, styleSheet } from './style-sheet'

/** TrueType files. */
export interface FontFiles {
  readonly latinRegular: Uint8Array
  readonly latinBold: Uint8Array
  readonly arabicRegular: Uint8Array
  readonly arabicBold: Uint8Array
}

export interface PdfResources {
  readonly fonts: FontFiles
  /** Told how much is done, in steps of its own. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface RenderedPdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Characters that no font has: each prints as a box, and the reader of the report should be told. */
  readonly missing: readonly string[]
}

const ROOM = { top: PAGE.bodyTop, bottom: PAGE.bodyBottom }
const COLUMN: Frame = { left: PAGE.left, width: PAGE.width }
/** Prints the document as a tagged PDF (PDF/UA-1). The same document and fonts give the same bytes. */
export async function renderPdf(document: ReportDocument, resources: PdfResources): Promise<RenderedPdf> {
  const { onProgress = () => {} } = resources
  const file = openFile(document)
  const blocks = document.blocks.filter(isPrintable)
  const before = document.cover === null ? 0 : 1
  const setting = settingOf(document, blocks, resources.fonts, file)
  // Laying out and drawing take about the same time.
  const total = blocks.length * 2
  const body = paginate(
    setBlocks(setting, blocks, COLUMN, (done) => onProgress(done, total)),
    ROOM,
  )
  const headings = headingsOf(blocks).filter((heading) => heading.inContents)
  const pageOf = (key: string) => file.destinations.get(key)?.page ?? 1
  const contents =
    headings.length === 0
      ? []
      : paginate(contentsSlices(setting, document.contentsTitle, headings, COLUMN, pageOf), ROOM)
  const pages = [...byPage(contents), ...byPage(body)]
  registerDestinations(file, pages, before)

  const canvas = new Canvas(file)
  if (document.cover !== null) drawCover(canvas, setting, document.cover)
  pages.forEach((placed, index) => {
    if (index + before > 0) canvas.addPage()
    drawPage(canvas, placed, file.pages)
    const { shortTitle, pageLabel } = document
    drawRunning(canvas, setting, { shortTitle, pageLabel, page: file.pages, pages: before + pages.length })
    onProgress(total / 2 + Math.floor(((index + 1) / pages.length) * (total / 2)), total)
  })
  return { bytes: file.save(), pages: file.pages, missing: [...setting.missing].sort() }
}

function openFile(document: ReportDocument): PdfFile {
  const properties = {
    title: cleanLine(document.title),
    author: cleanLine(document.author),
    subject: cleanLine(document.subject),
    language: document.language,
    madeAt: new Date(document.madeAt),
    rightToLeft: document.direction === 'rtl',
  }
  // The identifier tells two reports apart and is the same for the same report.
  const fileId = bytesToHex(sha256(utf8ToBytes(JSON.stringify(document)))).slice(0, 32)
  return new PdfFile(properties, fileId)
}

function settingOf(document: ReportDocument, blocks: readonly Block[], fonts: FontFiles, file: PdfFile): Setting {
  const { direction, language } = document
  const [latin, latinBold] = [fontFace(fonts.latinRegular), fontFace(fonts.latinBold)]
  const [arabic, arabicBold] = [fontFace(fonts.arabicRegular), fontFace(fonts.arabicBold)]
  return {
    direction,
    language,
    digits: Array.from(document.digits),
    style: styleSheet(direction, document.textScale),
    // The first face also gives digits and punctuation: those of the document's own script.
    regular: direction === 'rtl' ? [arabic, latin] : [latin, arabic],
    bold: direction === 'rtl' ? [arabicBold, latinBold] : [latinBold, arabicBold],
    tree: file.tree,
    keys: new Set(headingsOf(blocks).map((heading) => heading.key)),
    missing: new Set(),
  }
}

/** A heading without words would be a bookmark without a name and a link to nothing. */
function isPrintable(block: Block): boolean {
  return block.kind !== 'heading' || cleanLine(block.text) !== ''
}

function headingsOf(blocks: readonly Block[]): readonly HeadingBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'together' ? headingsOf(block.blocks) : block.kind === 'heading' ? [block] : [],
  )
}

/** `before`: pages in front of these. */
function registerDestinations(file: PdfFile, pages: readonly (readonly Placed[])[], before: number): void {
  pages.forEach((placed, index) => {
    for (const { slice, top } of placed) {
      if (slice.key === undefined) continue
      file.destinations.set(slice.key, { page: before + index + 1, top })
    }
  })
}
