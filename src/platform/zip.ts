import { Inflate, strToU8, type Zippable, zipSync } from 'fflate'

/** Fixed, as the time of saving stands in the manifest: the same files give the same bytes. The first day that a zip knows. */
const noTime = new Date(1980, 0, 1)

/** What goes into a zip. */
export interface ZipContent {
  readonly name: string
  readonly bytes: Uint8Array
  /** Texts are packed. Files are stored as they are: most are packed already. */
  readonly isText: boolean
}

/** A zip of these, in the order of their names. */
export function zipOfContents(contents: readonly ZipContent[]): Uint8Array<ArrayBuffer> {
  const parts: Zippable = {}
  for (const { name, bytes, isText } of [...contents].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    parts[name] = [bytes, { mtime: noTime, level: isText ? 6 : 0 }]
  }
  return zipSync(parts)
}

/** The same of texts and of files by name. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> =>
  zipOfContents(
    Object.entries(files).map(([name, content]) =>
      typeof content === 'string'
        ? { name, bytes: strToU8(content), isText: true }
        : { name, bytes: content, isText: false },
    ),
  )

/** Gathers pieces up to a size; a piece too many is refused. */
function gatherer(size: number) {
  const bytes = new Uint8Array(size)
  let at = 0
  return {
    add: (piece: Uint8Array): boolean => {
      if (at + piece.length > size) return false
      bytes.set(piece, at)
      at += piece.length
      return true
    },
    result: () => (at === size ? bytes : null),
  }
}

/** The platform's own: it refuses what comes after the end, and what is cut off. Undefined where there is none. */
async function inflateNatively(packed: Uint8Array, size: number): Promise<Uint8Array | null | undefined> {
  let stream: DecompressionStream
  try {
    stream = new DecompressionStream('deflate-raw')
  } catch {
    return undefined
  }
  const gathered = gatherer(size)
  const source = new Blob([packed.slice()]).stream()
  const reader = source.pipeThrough(stream).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return gathered.result()
      if (!gathered.add(value)) {
        void reader.cancel().catch(() => undefined)
        return null
      }
    }
  } catch {
    return null
  }
}

/** Small enough that no piece, swollen a thousandfold, fills a phone before it is counted. */
const pieceSize = 16_384

/** The same by fflate, for browsers without it. */
export function inflateByHand(packed: Uint8Array, size: number): Uint8Array | null {
  const gathered = gatherer(size)
  let isWithin = true
  let isComplete = false
  const inflate = new Inflate((piece, isLast) => {
    isWithin &&= gathered.add(piece)
    isComplete ||= isLast
  })
  try {
    for (let at = 0; at < packed.length && isWithin; at += pieceSize) {
      inflate.push(packed.subarray(at, at + pieceSize), at + pieceSize >= packed.length)
    }
  } catch {
    return null
  }
  return isWithin && isComplete ? gathered.result() : null
}

/** Undoes "deflate"; null where the bytes are none, or would give more or fewer than `size`. Stops at the first too many. */
export async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  const native = await inflateNatively(packed, size)
  return native === undefined ? inflateByHand(packed, size) : native
}
