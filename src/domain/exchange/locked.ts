const headStart = 'age-encryption.org/v1\n'
const armorStart = '-----BEGIN AGE ENCRYPTED FILE-----'

const startOf = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length))

/** A locked file written as text, as e-mail programs like it. */
export const isArmored = (bytes: Uint8Array): boolean => startOf(bytes, armorStart.length) === armorStart

/** Whether the bytes are a file of the `age` format (age-encryption.org), as such or as text. */
export const looksLocked = (bytes: Uint8Array): boolean =>
  startOf(bytes, headStart.length) === headStart || isArmored(bytes)

const longestHead = 2_000

/** What each guess costs, as a power of two; null where the file was locked for a key and not with a passphrase. */
export function workFactorOf(bytes: Uint8Array): number | null {
  const found = /^-> scrypt \S+ (\d{1,2})$/m.exec(startOf(bytes, longestHead))
  return found === null ? null : Number(found[1])
}
