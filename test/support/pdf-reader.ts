import { inflateSync } from 'node:zlib'

/** A PDF of our own writing, taken apart: enough to look at its objects, not a reader of any PDF. */
export interface PdfObjects {
  /** Dictionary of each object, as text, by number. */
  readonly bodies: ReadonlyMap<number, string>
  /** Streams, inflated, by number. */
  readonly streams: ReadonlyMap<number, string>
}

export function readObjects(bytes: Uint8Array): PdfObjects {
  const text = Buffer.from(bytes).toString('latin1')
  const bodies = new Map<number, string>()
  const streams = new Map<number, string>()
  for (const [, number, whole = ''] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [body = '', stream] = whole.split(/\nstream\n/)
    bodies.set(Number(number), body)
    if (stream !== undefined) streams.set(Number(number), inflated(body, stream.replace(/\nendstream$/, '')))
  }
  return { bodies, streams }
}

function inflated(body: string, stream: string): string {
  return body.includes('FlateDecode') ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream
}

/** Operators of every page, in order. */
export function pageContents({ bodies, streams }: PdfObjects): readonly string[] {
  return pageBodies({ bodies, streams }).map((body) => streams.get(referenceIn(body, 'Contents') ?? 0) ?? '')
}

export function pageBodies({ bodies }: PdfObjects): readonly string[] {
  return [...bodies.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body))
}

function referenceIn(body: string, key: string): number | null {
  const found = new RegExp(`/${key} ?(\\d+) 0 R`).exec(body)
  return found === null ? null : Number(found[1])
}

/** An element of the structure tree with its children. */
export interface StructureNode {
  readonly tag: string
  readonly body: string
  readonly children: readonly StructureNode[]
}

/** The whole structure tree, from Document down. */
export function structureTree({ bodies }: PdfObjects): StructureNode {
  const root = [...bodies.values()].find((body) => body.includes('/Type/StructTreeRoot')) ?? ''
  const top = Number(/\/K\[(\d+) 0 R\]/.exec(root)?.[1] ?? 0)
  const node = (number: number): StructureNode => {
    const body = bodies.get(number) ?? ''
    const kids = /\/K\[((?:<<.*?>>|[^\]<])*)\]/.exec(body)?.[1] ?? ''
    const numbers = [...kids.replace(/<<.*?>>/g, '').matchAll(/(\d+) 0 R/g)].map((found) => Number(found[1]))
    return { tag: /\/S\/(\w+)/.exec(body)?.[1] ?? '', body, children: numbers.map(node) }
  }
  return node(top)
}

/** The element and everything under it, in the order of reading. */
export function everyNode(node: StructureNode): readonly StructureNode[] {
  return [node, ...node.children.flatMap(everyNode)]
}

/** The text of a PDF string: plain in brackets, or hexadecimal UTF-16. */
export function stringAfter(body: string, key: string): string | null {
  const hexadecimal = new RegExp(`/${key} ?<FEFF([0-9A-F]*)>`).exec(body)?.[1]
  if (hexadecimal !== undefined) {
    return (hexadecimal.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
  }
  const plain = new RegExp(`/${key} ?\\(((?:\\\\.|[^\\\\)])*)\\)`).exec(body)?.[1]
  return plain === undefined ? null : plain.replace(/\\(.)/g, '$1')
}
