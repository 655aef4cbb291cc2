import type { Bookmark } from './bookmarks'
import { bookmarkTree } from './bookmarks'
import { type Internals, PAGE_HEIGHT } from './jspdf-internals'
import type { Destination, LinkAnnotation } from './links'
import { decimal, decimals, reference, textString } from './pdf-syntax'
import type { Attributes, Kid, StructureElement, StructureTree } from './structure'

/** All that a tagged file holds beside its pages. */
export interface TaggedContent {
  readonly tree: StructureTree
  readonly links: readonly LinkAnnotation[]
  readonly bookmarks: readonly Bookmark[]
  readonly destinations: ReadonlyMap<string, Destination>
  readonly pages: number
}

export interface Written {
  readonly structureRoot: number
  /** Null when there is no bookmark. */
  readonly outline: number | null
}

/** Writes structure tree, links and bookmarks. `linkObjects` are the numbers already promised in the pages. */
export function writeTagged(internals: Internals, content: TaggedContent, linkObjects: readonly number[]): Written {
  const writer = new TaggedWriter(internals, content, linkObjects)
  return { structureRoot: writer.structure(), outline: writer.outline() }
}

class TaggedWriter {
  private readonly objects = new Map<StructureElement, number>()

  constructor(
    private readonly internals: Internals,
    private readonly content: TaggedContent,
    private readonly linkObjects: readonly number[],
  ) {}

  structure(): number {
    const { tree, links, pages } = this.content
    const root = this.internals.newObjectDeferred()
    const parentTree = this.internals.newObjectDeferred()
    this.number(tree.root)
    for (const [element, object] of this.objects) this.put(object, this.elementBody(element, root))
    const top = reference(this.objectOf(tree.root))
    this.put(
      root,
      `<</Type/StructTreeRoot/K[${top}]/ParentTree ${reference(parentTree)}/ParentTreeNextKey ${pages + links.length}>>`,
    )
    this.put(parentTree, `<</Nums[${[...this.pageOwners(), ...this.linkOwners()].join(' ')}]>>`)
    links.forEach((link, index) => {
      this.put(this.linkObjects[index] ?? 0, this.linkBody(link, pages + index))
    })
    return root
  }

  outline(): number | null {
    const { bookmarks } = this.content
    if (bookmarks.length === 0) return null
    const nodes = bookmarkTree(bookmarks)
    const root = this.internals.newObjectDeferred()
    const objects = bookmarks.map(() => this.internals.newObjectDeferred())
    const at = (index: number | undefined) => reference(objects[index ?? 0] ?? 0)
    const top = nodes.flatMap((node, index) => (node.parent === null ? [index] : []))
    this.put(root, `<</Type/Outlines/First ${at(top[0])}/Last ${at(top.at(-1))}/Count ${top.length}>>`)
    bookmarks.forEach((bookmark, index) => {
      const node = nodes[index] ?? { parent: null, children: [] }
      const siblings = node.parent === null ? top : (nodes[node.parent]?.children ?? [])
      const place = siblings.indexOf(index)
      const { children } = node
      const parts = [
        `/Title ${textString(bookmark.title)}/Parent ${node.parent === null ? reference(root) : at(node.parent)}`,
        place > 0 ? `/Prev ${at(siblings[place - 1])}` : '',
        place < siblings.length - 1 ? `/Next ${at(siblings[place + 1])}` : '',
        // A negative count: the reader shows the branch closed.
        children.length > 0 ? `/First ${at(children[0])}/Last ${at(children.at(-1))}/Count -${children.length}` : '',
        `/Dest${this.destination(bookmark.destination)}/SE ${reference(this.objectOf(bookmark.element))}`,
      ]
      this.put(objects[index] ?? 0, `<<${parts.join('')}>>`)
    })
    return root
  }

  private number(element: StructureElement): void {
    this.objects.set(element, this.internals.newObjectDeferred())
    for (const kid of element.kids) if (kid.kind === 'element') this.number(kid.element)
  }

  private objectOf(element: StructureElement): number {
    return this.objects.get(element) ?? 0
  }

  private elementBody(element: StructureElement, root: number): string {
    const parent = element.parent === null ? root : this.objectOf(element.parent)
    const page = element.kids.find((kid) => kid.kind === 'content')?.page
    return [
      `<</Type/StructElem/S/${element.tag}/P ${reference(parent)}`,
      page === undefined ? '' : `/Pg ${this.page(page)}`,
      element.kids.length === 0 ? '' : `/K[${element.kids.map((kid) => this.kid(kid, page)).join(' ')}]`,
      attributesBody(element.attributes),
      '>>',
    ].join('')
  }

  private kid(kid: Kid, page: number | undefined): string {
    if (kid.kind === 'element') return reference(this.objectOf(kid.element))
    if (kid.kind === 'link') {
      return `<</Type/OBJR/Obj ${reference(this.linkObjects[kid.link] ?? 0)}/Pg ${this.page(kid.page)}>>`
    }
    return kid.page === page ? String(kid.mark) : `<</Type/MCR/Pg ${this.page(kid.page)}/MCID ${kid.mark}>>`
  }

  private pageOwners(): readonly string[] {
    return Array.from({ length: this.content.pages }, (_, index) => {
      const owners = this.content.tree.owners.get(index + 1) ?? []
      return `${index}[${owners.map((owner) => reference(this.objectOf(owner))).join(' ')}]`
    })
  }

  private linkOwners(): readonly string[] {
    const { links, pages } = this.content
    return links.map((link, index) => `${pages + index} ${reference(this.objectOf(link.element))}`)
  }

  private linkBody(link: LinkAnnotation, parentKey: number): string {
    const PRINTED = 4
    return [
      `<</Type/Annot/Subtype/Link/F ${PRINTED}/Border[0 0 0]/StructParent ${parentKey}`,
      `/Rect[${decimals(...link.box)}]/Contents ${textString(link.contents)}`,
      link.target.kind === 'outer'
        ? `/A<</S/URI/URI ${textString(link.target.address)}>>`
        : `/Dest${this.destination(this.content.destinations.get(link.target.key) ?? { page: 1, top: 0 })}`,
      '>>',
    ].join('')
  }

  private destination({ page, top }: Destination): string {
    return `[${this.page(page)}/XYZ null ${decimal(PAGE_HEIGHT - top)} null]`
  }

  private page(page: number): string {
    return reference(this.internals.getPageInfo(page).objId)
  }

  private put(object: number, body: string): void {
    this.internals.newObjectDeferredBegin(object, true)
    this.internals.write(body)
    this.internals.write('endobj')
  }
}

function attributesBody({ alternative, language, scope, listNumbering, box }: Attributes): string {
  const owners = [
    scope === undefined ? '' : `<</O/Table/Scope/${scope}>>`,
    listNumbering === undefined ? '' : `<</O/List/ListNumbering/${listNumbering}>>`,
    box === undefined ? '' : `<</O/Layout/Placement/Block/BBox[${decimals(...box)}]>>`,
  ].filter((owner) => owner !== '')
  return [
    alternative === undefined ? '' : `/Alt ${textString(alternative)}`,
    language === undefined ? '' : `/Lang ${textString(language)}`,
    owners.length === 0 ? '' : `/A[${owners.join('')}]`,
  ].join('')
}
