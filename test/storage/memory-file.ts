import type { JournalFile } from '../../src/storage/journal-file'

export interface MemoryFile extends JournalFile {
  readonly bytes: () => Uint8Array
  readonly text: () => string
}

interface Faults {
  /** Bytes that fit; the rest of a write is left out silently, as some file systems do. */
  readonly capacity?: number
  /** What a write throws after it has left half of its bytes in the file. */
  readonly failure?: Error
}

/** A file in memory with the manners of a sync access handle. */
export function memoryFile(content: string | Uint8Array = '', { capacity = 1e9, failure }: Faults = {}): MemoryFile {
  let bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const put = (buffer: Uint8Array, at: number): void => {
    const grown = new Uint8Array(Math.max(bytes.length, at + buffer.length))
    grown.set(bytes)
    grown.set(buffer, at)
    bytes = grown
  }
  return {
    bytes: () => bytes,
    text: () => new TextDecoder().decode(bytes),
    getSize: () => bytes.length,
    flush: () => {},
    truncate: (size) => {
      bytes = bytes.slice(0, size)
    },
    read: (buffer, { at }) => {
      const part = bytes.subarray(at, at + buffer.length)
      buffer.set(part)
      return part.length
    },
    write: (buffer, { at }) => {
      if (failure !== undefined) {
        put(buffer.subarray(0, buffer.length / 2), at)
        throw failure
      }
      const fitting = buffer.subarray(0, Math.max(0, capacity - at))
      put(fitting, at)
      return fitting.length
    },
  }
}
