import type { FontFace } from '../typesetting/font-face'
import type { Bookmark } from './bookmarks'
import { EmbeddedFont } from './embedded-font'
import { type FontEntry, type Opened, openDocument, PAGE_HEIGHT, setPdfVersion } from './jspdf-internals'
import type { Destination, LinkAnnotation } from './links'
import { isSafeInfo, type Properties, UniversalDate, xmpPacket } from './metadata'
import { reference, textString } from './pdf-syntax'
import type { Sheet } from './sheet'
import { StructureTree } from './structure'
import { writeFont } from './write-font'
import { type Written, writeTagged } from './write-structure'

/** A tagged PDF in the making: pages of operators, their structure, links and bookmarks. */
export class PdfFile {
  readonly tree = new StructureTree()
  readonly links: LinkAnnotation[] = []
  readonly bookmarks: Bookmark[] = []
  readonly destinations = new Map<string, Destination>()
  pages = 1

  private readonly opened: Opened
  private readonly fonts = new Map<FontFace, EmbeddedFont>()
  private readonly linkObjects: number[] = []
  private written: Written | null = null

  constructor(
    private readonly properties: Properties,
    fileId: string,
    first: Sheet,
  ) {
    this.opened = openDocument()
    this.clearPage()
    this.sizePage(first)
    this.describe(fileId)
    const { events } = this.opened.internals
    events.subscribe('putPage', ({ pageNumber }) => this.putPage(pageNumber))
    events.subscribe('putFont', ({ font }) => this.putFont(font))
    events.subscribe('postPutResources', () => {
      this.written = writeTagged(this.opened.internals, this, this.linkObjects)
    })
    events.subscribe('putCatalog', () => this.putCatalog())
  }

  addPage(sheet: Sheet): void {
    this.opened.document.addPage()
    this.pages += 1
    this.clearPage()
    this.sizePage(sheet)
  }

  /** Operators for the page in work. */
  write(operators: string): void {
    this.opened.internals.write(operators)
  }

  font(face: FontFace): EmbeddedFont {
    const known = this.fonts.get(face)
    if (known !== undefined) return known
    const font = new EmbeddedFont(`R${this.fonts.size + 1}`, face)
    this.fonts.set(face, font)
    this.opened.fontTable[font.id] = {
      id: font.id,
      postScriptName: face.name,
      fontName: face.name,
      fontStyle: 'normal',
      encoding: 'report',
      isStandardFont: true,
      metadata: {},
      objectNumber: -1,
    }
    return font
  }

  save(): Uint8Array {
    return new Uint8Array(this.opened.document.output('arraybuffer'))
  }

  /** jsPDF opens a page with operators of its own, outside any mark: every mark of ours sets what it needs. */
  private clearPage(): void {
    this.opened.internals.pages[this.pages]?.splice(0)
  }

  private sizePage({ width, height }: Sheet): void {
    this.opened.internals.getPageInfo(this.pages).pageContext.mediaBox = {
      bottomLeftX: 0,
      bottomLeftY: PAGE_HEIGHT - height,
      topRightX: width,
      topRightY: PAGE_HEIGHT,
    }
  }

  private describe(fileId: string): void {
    const { document } = this.opened
    const { title, author, subject, madeAt, rightToLeft } = this.properties
    const safe = (text: string) => (isSafeInfo(text) ? text : '')
    setPdfVersion(document, '1.7')
    document.setFileId(fileId)
    document.setCreationDate(new UniversalDate(madeAt))
    document.setProperties({ title: safe(title), author: safe(author), subject: safe(subject) })
    document.viewerPreferences({ DisplayDocTitle: true, ...(rightToLeft ? { Direction: 'R2L' } : {}) })
    document.setDisplayMode('fullwidth', 'continuous', 'UseOutlines')
    document.addMetadata(xmpPacket(this.properties), true)
  }

  private putPage(page: number): void {
    const { newObjectDeferred, write } = this.opened.internals
    const annotations: string[] = []
    this.links.forEach((link, index) => {
      if (link.page !== page) return
      const object = newObjectDeferred()
      this.linkObjects[index] = object
      annotations.push(reference(object))
    })
    const listed = annotations.length > 0 ? `/Annots[${annotations.join(' ')}]` : ''
    write(`/StructParents ${page - 1}/Tabs/S${listed}`)
  }

  private putFont(entry: FontEntry): void {
    const font = [...this.fonts.values()].find((candidate) => candidate.id === entry.id)
    if (font === undefined) return
    entry.objectNumber = writeFont(font, this.opened.internals)
    entry.isAlreadyPutted = true
  }

  private putCatalog(): void {
    if (this.written === null) return
    const { structureRoot, outline } = this.written
    const listed = outline === null ? '' : `/Outlines ${reference(outline)}`
    const language = textString(this.properties.language)
    this.opened.internals.write(
      `/MarkInfo<</Marked true>>/StructTreeRoot ${reference(structureRoot)}/Lang ${language}${listed}`,
    )
  }
}
