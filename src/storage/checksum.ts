const polynomial = 0xedb88320

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? polynomial ^ (remainder >>> 1) : remainder >>> 1
  return remainder
})

/** CRC-32 as gzip and PNG use it (ISO 3309): eight hexadecimal digits that tell an accident from what was written. */
export function checksumOf(bytes: Uint8Array): string {
  let rest = 0xffffffff
  for (const byte of bytes) rest = (rest >>> 8) ^ (remainders[(rest ^ byte) & 0xff] ?? 0)
  return ((rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}
