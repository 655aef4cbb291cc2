import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Block, ReportDocument } from '../document'
import { type Outline, outlineOf } from '../outline'
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
import type { Setting } from './setting'
import { type Sheet, sheetOf } from './sheet'
import type { Slice } from './slice'
import { styleSheet } from './style-sheet'

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

/** Pages of one kind: what is placed on each, and the setting that they were laid out in. */
interface Page {
  readonly setting: Setting
  readonly placed: readonly Placed[]
}

/** Prints the document as a tagged PDF (PDF/UA-1). The same document and fonts give the same bytes. */
export async function renderPdf(document: ReportDocument, resources: PdfResources): Promise<RenderedPdf> {
  const { onProgress = () => {} } = resources
  const upright = sheetOf(document.paper ?? 'a4', 'portrait')
  const file = openFile(document, upright)
  const blocks = document.blocks.filter(isPrintable)
  const outline = outlineOf(blocks)
  const before = document.cover === null ? 0 : 1
  const setting = settingOf(document, outline, resources.fonts, file, upright)
  // Laying out and drawing take about the same time.
  const total = blocks.length * 2
  const body = layOut(setting, document, blocks, (done) => onProgress(done, total))
  const pageOf = (key: string) => file.destinations.get(key)?.page ?? 1
  const contents =
    outline.listed.length === 0
      ? []
      : pagesOf(setting, contentsSlices(setting, document.contentsTitle, outline.listed, upright.column, pageOf))
  const pages = [...contents, ...body]
  registerDestinations(file, pages, before)

  const canvas = new Canvas(file)
  if (document.cover !== null) drawCover(canvas, setting, document.cover)
  pages.forEach((page, index) => {
    if (index + before > 0) canvas.addPage(page.setting.sheet)
    drawPage(canvas, page.placed, file.pages)
    const { shortTitle, pageLabel } = document
    drawRunning(canvas, page.setting, { shortTitle, pageLabel, page: file.pages, pages: before + pages.length })
    onProgress(total / 2 + Math.floor(((index + 1) / pages.length) * (total / 2)), total)
  })
  return { bytes: file.save(), pages: file.pages, missing: [...setting.missing].sort() }
}

function pagesOf(setting: Setting, slices: readonly Slice[]): readonly Page[] {
  const { bodyTop, bodyBottom } = setting.sheet
  return byPage(paginate(slices, { top: bodyTop, bottom: bodyBottom })).map((placed) => ({ setting, placed }))
}

/** All pages but cover and contents, upright or lying as the breaks between them say. */
function layOut(
  upright: Setting,
  { paper = 'a4' }: ReportDocument,
  blocks: readonly Block[],
  onBlock: (done: number) => void,
): readonly Page[] {
  let done = 0
  return partsOf(blocks).flatMap((part) => {
    const setting = part.isLandscape ? { ...upright, sheet: sheetOf(paper, 'landscape') } : upright
    const already = done
    done += part.blocks.length
    return pagesOf(
      setting,
      setBlocks(setting, part.blocks, (count) => onBlock(already + count)),
    )
  })
}

interface Part {
  readonly isLandscape: boolean
  readonly blocks: Block[]
}

/** The longest runs of blocks on pages that stand alike. */
function partsOf(blocks: readonly Block[]): readonly Part[] {
  let part: Part = { isLandscape: false, blocks: [] }
  const parts = [part]
  for (const block of blocks) {
    const isLandscape = block.kind === 'page-break' ? block.orientation === 'landscape' : part.isLandscape
    if (isLandscape !== part.isLandscape) {
      part = { isLandscape, blocks: [] }
      parts.push(part)
    }
    part.blocks.push(block)
  }
  return parts
}

function openFile(document: ReportDocument, first: Sheet): PdfFile {
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
  return new PdfFile(properties, fileId, first)
}

function settingOf(
  document: ReportDocument,
  { headings, levels }: Outline,
  fonts: FontFiles,
  file: PdfFile,
  sheet: Sheet,
): Setting {
  const { direction, language } = document
  const [latin, latinBold] = [fontFace(fonts.latinRegular), fontFace(fonts.latinBold)]
  const [arabic, arabicBold] = [fontFace(fonts.arabicRegular), fontFace(fonts.arabicBold)]
  return {
    direction,
    language,
    digits: Array.from(document.digits),
    style: styleSheet(direction, document.textScale),
    sheet,
    levels,
    // The first face also gives digits and punctuation: those of the document's own script.
    regular: direction === 'rtl' ? [arabic, latin] : [latin, arabic],
    bold: direction === 'rtl' ? [arabicBold, latinBold] : [latinBold, arabicBold],
    tree: file.tree,
    keys: new Set(headings.map((heading) => heading.key)),
    shaped: new Map(),
    missing: new Set(),
  }
}

/** A heading without words would be a bookmark without a name and a link to nothing. */
function isPrintable(block: Block): boolean {
  return block.kind !== 'heading' || cleanLine(block.text) !== ''
}

/** `before`: pages in front of these. */
function registerDestinations(file: PdfFile, pages: readonly Page[], before: number): void {
  pages.forEach(({ placed }, index) => {
    for (const { slice, top } of placed) {
      if (slice.key === undefined) continue
      file.destinations.set(slice.key, { page: before + index + 1, top })
    }
  })
}
