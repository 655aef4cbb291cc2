import { checksumOf } from './checksum'
import { decoder, encoder } from './utf8'

/**
 * A line of the journal is JSON that any tool can read, `{"sum":"<8 digits>","entry":{...}}`, and the sum is the CRC-32 of
 * the entry's text as it stands in the line. Not the entry's own hash: that one covers the fields this version knows, in
 * their canonical order, and would call an entry of a newer version damaged. The sum only has to tell a torn or flipped
 * line from a whole one, and costs the first screen next to nothing; the entry's SHA-256 stands behind it.
 */
const sumDigits = 8
const headOf = (sum: string): string => `{"sum":"${sum}","entry":`
const headLength = headOf('0'.repeat(sumDigits)).length
const closingBrace = '}'.charCodeAt(0)

export const lineFeed = 10

/** The line of an entry's JSON text, with its line feed. JSON never contains a bare one. */
export const lineOf = (json: string): string => `${headOf(checksumOf(encoder.encode(json)))}${json}}\n`

/** The entry's JSON text of a line given without its line feed; null when a single byte of it is not what was written. */
export function readLine(line: Uint8Array): string | null {
  if (line.at(-1) !== closingBrace) return null
  const entry = line.subarray(headLength, -1)
  const isWhole = decoder.decode(line.subarray(0, headLength)) === headOf(checksumOf(entry))
  return isWhole ? decoder.decode(entry) : null
}
