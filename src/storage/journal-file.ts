import { failureOf, type Written } from './failure'
import { lineFeed, lineOf, readLine } from './journal-line'
import { isRow, keyOf, type Row } from './row'
import { encoder } from './utf8'

/** The part of `FileSystemSyncAccessHandle` that we use; in a test, an array in memory. */
export interface JournalFile {
  readonly read: (buffer: Uint8Array<ArrayBuffer>, options: { at: number }) => number
  readonly write: (buffer: Uint8Array<ArrayBuffer>, options: { at: number }) => number
  readonly getSize: () => number
  readonly truncate: (size: number) => void
  readonly flush: () => void
}

const step = 64 * 1024

function bytesBetween(file: JournalFile, from: number, to: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(to - from)
  const count = file.read(bytes, { at: from })
  return bytes.subarray(0, count)
}

/** Where the last line begins: behind the last line feed, or at 0. */
function startOfLastLine(file: JournalFile, size: number): number {
  for (let end = size; end > 0; end -= step) {
    const from = Math.max(0, end - step)
    const found = bytesBetween(file, from, end).lastIndexOf(lineFeed)
    if (found >= 0) return from + found + 1
  }
  return 0
}

/**
 * A write that a kill cut short leaves a line without its end. Nobody was told that it was saved, so it is cut off;
 * otherwise the next line would be glued to it and lost with it. Returns whether something was cut.
 */
export function mendTail(file: JournalFile): boolean {
  const size = file.getSize()
  if (size === 0 || bytesBetween(file, size - 1, size)[0] === lineFeed) return false
  const start = startOfLastLine(file, size)
  const isWhole = readLine(bytesBetween(file, start, size)) !== null
  if (isWhole) file.write(Uint8Array.of(lineFeed), { at: size })
  else file.truncate(start)
  file.flush()
  return !isWhole
}

/** Appends the JSON texts of entries, all or none, and returns after they reached the disk. */
export function appendEntries(file: JournalFile, entries: readonly string[]): Written {
  try {
    mendTail(file)
    const size = file.getSize()
    const bytes = encoder.encode(entries.map(lineOf).join(''))
    try {
      if (file.write(bytes, { at: size }) === bytes.length) {
        file.flush()
        return 'written'
      }
    } catch (error) {
      file.truncate(size)
      return failureOf(error)
    }
    file.truncate(size)
    return 'full'
  } catch (error) {
    return failureOf(error)
  }
}

export interface JournalContent<Taken> {
  readonly rows: readonly Taken[]
  /** Lines that are torn or damaged. They stay where they are: someone may still want to look at them. */
  readonly damaged: number
}

function rowOfLine(line: Uint8Array): Row | null {
  const json = readLine(line.at(-1) === lineFeed ? line.subarray(0, -1) : line)
  if (json === null) return null
  try {
    const value: unknown = JSON.parse(json)
    return isRow(value) ? value : null
  } catch {
    return null
  }
}

/** Each with its line feed, which the last may lack. */
function* linesIn(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(lineFeed, from)
    const to = feed < 0 ? bytes.length : feed + 1
    yield bytes.subarray(from, to)
    from = to
  }
}

/** All lines but those of the rows with these keys, as they stand; what cannot be read stays too. */
export function linesWithout(file: JournalFile, keys: ReadonlySet<string>): Uint8Array<ArrayBuffer> {
  const bytes = bytesBetween(file, 0, file.getSize())
  const kept = new Uint8Array(bytes.length)
  let size = 0
  for (const line of linesIn(bytes)) {
    const row = rowOfLine(line)
    if (row !== null && keys.has(keyOf(row))) continue
    kept.set(line, size)
    size += line.length
  }
  return kept.subarray(0, size)
}

/** Puts `bytes` in the place of what is there. A kill in the middle leaves a part of it: see `Store.remove`. */
export function rewrite(file: JournalFile, bytes: Uint8Array<ArrayBuffer>): Written {
  try {
    file.truncate(0)
    const written = file.write(bytes, { at: 0 })
    file.flush()
    return written === bytes.length ? 'written' : 'full'
  } catch (error) {
    return failureOf(error)
  }
}

/** `take`: what is wanted of a row; all rows of a long journal at once need more memory than its file. */
export function readJournal<Taken>(file: JournalFile, take: (row: Row) => Taken): JournalContent<Taken> {
  const rows: Taken[] = []
  let damaged = 0
  for (const line of linesIn(bytesBetween(file, 0, file.getSize()))) {
    const row = rowOfLine(line)
    if (row !== null) rows.push(take(row))
    else damaged += 1
  }
  return { rows, damaged }
}
