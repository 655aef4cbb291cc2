/** The structure tree of a tagged PDF, built while pages are drawn: what a screen reader walks. */

export type StructureTag =
  | 'Document'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Span'

export interface Attributes {
  readonly alternative?: string
  readonly language?: string
  readonly scope?: 'Row' | 'Column'
  readonly listNumbering?: 'Disc' | 'Decimal'
  /** Left, bottom, right, top in PDF coordinates. */
  readonly box?: readonly [number, number, number, number]
}

export interface StructureElement {
  readonly tag: StructureTag
  readonly parent: StructureElement | null
  readonly attributes: Attributes
  readonly kids: Kid[]
}

export type Kid =
  | { readonly kind: 'element'; readonly element: StructureElement }
  | { readonly kind: 'content'; readonly page: number; readonly mark: number }
  | { readonly kind: 'link'; readonly page: number; readonly link: number }

export class StructureTree {
  readonly root: StructureElement = { tag: 'Document', parent: null, attributes: {}, kids: [] }
  /** By page, the owner of each piece of marked content. */
  readonly owners = new Map<number, StructureElement[]>()
  private readonly attached = new Set<StructureElement>([this.root])

  /**
   * An element under `parent`. It takes its place among the children when something of it is first drawn, so that the tree
   * has the order of reading even if it was planned earlier; nothing drawn, nothing in the tree.
   */
  element(tag: StructureTag, parent: StructureElement, attributes: Attributes = {}): StructureElement {
    return { tag, parent, attributes, kids: [] }
  }

  attach(element: StructureElement): void {
    if (this.attached.has(element) || element.parent === null) return
    this.attached.add(element)
    this.attach(element.parent)
    element.parent.kids.push({ kind: 'element', element })
  }

  /** Registers a piece of content of `element` on a page; gives its mark. */
  addContent(element: StructureElement, page: number): number {
    this.attach(element)
    const owners = this.owners.get(page) ?? []
    this.owners.set(page, owners)
    owners.push(element)
    const mark = owners.length - 1
    element.kids.push({ kind: 'content', page, mark })
    return mark
  }

  addLink(element: StructureElement, page: number, link: number): void {
    this.attach(element)
    element.kids.push({ kind: 'link', page, link })
  }
}
