import { entryVersion } from '../domain/assessment/entry-version'
import { isLockRow, type LockRow } from './lock-row'
import { chunksOf, keyOf, type Row } from './row'
import { decoder, encoder } from './utf8'

/** Some rows in little room, and what is asked of all of them. */
export interface Pack {
  readonly keys: readonly string[]
  /** Of each, its assessment; null for what belongs to none, or was written by a newer version than this one reads. */
  readonly owners: readonly (string | null)[]
  /** JSON of one after the other in UTF-8, which lies beside the heap and is handed over without being copied. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Where each ends in the bytes. */
  readonly ends: readonly number[]
  readonly locks: readonly LockRow[]
}

/** Rows in a pack, at most. */
export const sizeOfPack = 256

function ownerOf(row: Row): string | null {
  const isFiled =
    'assessment' in row &&
    typeof row.assessment === 'string' &&
    'v' in row &&
    typeof row.v === 'number' &&
    row.v <= entryVersion
  return isFiled ? (row.assessment as string) : null
}

function packOf(rows: readonly Row[]): Pack {
  const texts = rows.map((row) => JSON.stringify(row))
  // A sign takes three bytes at most.
  const room = new Uint8Array(3 * texts.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  const ends = texts.map((text) => {
    end += encoder.encodeInto(text, room.subarray(end)).written
    return end
  })
  return {
    keys: rows.map(keyOf),
    owners: rows.map(ownerOf),
    bytes: room.slice(0, end),
    ends,
    locks: rows.filter(isLockRow),
  }
}

export const packsOf = (rows: readonly Row[]): readonly Pack[] => chunksOf(rows, sizeOfPack).map(packOf)

/** The row at a place of a pack, as it was. */
export const rowIn = ({ bytes, ends }: Pack, place: number): Row =>
  JSON.parse(decoder.decode(bytes.subarray(ends[place - 1] ?? 0, ends[place])))
