import { PAGE_HEIGHT } from './jspdf-internals'
import type { LinkTarget } from './links'
import type { PdfFile } from './pdf-file'
import type { Sheet } from './sheet'
import type { StructureElement } from './structure'

/** What is drawn but not read: rules, running heads, a table head printed again. */
export type Artifact = 'layout' | 'header' | 'footer' | 'repeated'

/** To whom a piece of drawing belongs. */
export type Mark = StructureElement | Artifact

const ARTIFACTS: Readonly<Record<Artifact, string>> = {
  layout: '/Artifact <</Type/Layout>> BDC',
  header: '/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>> BDC',
  footer: '/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>> BDC',
  repeated: '/Artifact <</Type/Pagination>> BDC',
}

/** A rectangle in points from the top left of the page. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Draws on the page in work; everything drawn has an owner, or PDF/UA is broken. */
export class Canvas {
  private open: Mark | null = null

  constructor(readonly file: PdfFile) {}

  /** Adds operators that belong to `mark`. What follows for the same owner joins the same piece of content. */
  draw(mark: Mark, operators: string): void {
    if (operators === '') return
    if (mark !== this.open) {
      this.close()
      this.file.write(this.opening(mark))
      this.open = mark
    }
    this.file.write(operators)
  }

  /** Ends the open piece of content: before a new page, a link, or the end. */
  close(): void {
    if (this.open !== null) this.file.write('EMC')
    this.open = null
  }

  addPage(sheet: Sheet): void {
    this.close()
    this.file.addPage(sheet)
  }

  link(element: StructureElement, area: Area, target: LinkTarget, contents: string): void {
    this.close()
    const page = this.file.pages
    this.file.tree.addLink(element, page, this.file.links.length)
    this.file.links.push({ element, page, box: boxOf(area), target, contents })
  }

  private opening(mark: Mark): string {
    if (typeof mark === 'string') return ARTIFACTS[mark]
    return `/${mark.tag} <</MCID ${this.file.tree.addContent(mark, this.file.pages)}>> BDC`
  }
}

/** Left, bottom, right, top, upwards, as PDF counts: every page hangs from the same top edge (`PAGE_HEIGHT`). */
export function boxOf({ left, top, width, height }: Area): readonly [number, number, number, number] {
  return [left, PAGE_HEIGHT - top - height, left + width, PAGE_HEIGHT - top]
}
