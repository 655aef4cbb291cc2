import { zlibSync } from 'fflate'
import type { Raster } from './raster'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Eight bits a colour, red, green and blue, nothing else (PNG 11.2.2). */
const KIND = [8, 2, 0, 0, 0]
/** Each byte as its difference from the byte above: rows of a chart repeat. */
const UP = 2

/** The picture as a PNG file. */
export function pngFile({ width, height, pixels }: Raster): Uint8Array {
  const row = width * 3
  const filtered = new Uint8Array(height * (row + 1))
  for (let y = 0; y < height; y += 1) {
    filtered[y * (row + 1)] = UP
    for (let x = 0; x < row; x += 1) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * row + x] ?? 0)
      filtered[y * (row + 1) + 1 + x] = (pixels[y * row + x] ?? 0) - above
    }
  }
  const header = [...bigEndian(width), ...bigEndian(height), ...KIND]
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', Uint8Array.from(header)),
    chunk('IDAT', zlibSync(filtered)),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(kind: string, content: Uint8Array): Uint8Array {
  const named = joined([Uint8Array.from(kind, (letter) => letter.charCodeAt(0)), content])
  return joined([Uint8Array.from(bigEndian(content.length)), named, Uint8Array.from(bigEndian(checksum(named)))])
}

function bigEndian(value: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** CRC-32 as PNG wants it (annex D). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
