import encodeQR from 'qr'

/** Modules of white around a code: what the standard asks for. */
const quietZone = 4

/**
 * A code of `bytes`, by rows, dark is true, with its white zone. With the least correction there is: a code that cannot be read is
 * replaced by the next one, and smaller ones are read from further away. `count` chooses the mask, which only evens out the picture.
 */
export const qrCode = (bytes: Uint8Array, count: number): readonly (readonly boolean[])[] =>
  encodeQR('', 'raw', {
    ecc: 'low',
    encoding: 'byte',
    border: quietZone,
    mask: count % 8,
    textEncoder: () => bytes,
  })
