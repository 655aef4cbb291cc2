import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../src/charts/drawing'
import type { Block } from '../../src/report/document'
import { lettersOf } from '../../src/report/docx/letters'
import { plainPng } from '../../src/report/docx/plain-png'
import { renderDocx } from '../../src/report/docx/render-docx'
import { plainDrawing } from '../../src/report/svg/plain-drawing'
import { reportFonts } from '../support/fonts'
import { arabicReport, reportOf } from '../support/report-samples'
import { openWordFile, xmlFault } from '../support/word-file'

const drawing: Drawing = {
  width: 40,
  height: 20,
  shapes: [
    { kind: 'rectangle', x: 0, y: 0, width: 10, height: 20, fill: 'data' },
    { kind: 'rectangle', x: 10, y: 0, width: 10, height: 20, fill: 'hatch', stroke: 'level-edge', strokeWidth: 1 },
    { kind: 'text', x: 20, y: 12, text: '63 %', size: 8, fill: 'ink', anchor: 'start' },
  ],
}

/** A PNG of our own writing, unpacked: the colour of each pixel as three bytes. */
function pixelsOf(png: Uint8Array): { width: number; height: number; at: (x: number, y: number) => readonly number[] } {
  const view = new DataView(png.buffer, png.byteOffset)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const row = width * 3 + 1
  const rows = new Uint8Array(inflateSync(png.subarray(41, 41 + view.getUint32(33))))
  for (let y = 1; y < height; y += 1) {
    for (let x = 1; x < row; x += 1) rows[y * row + x] = (rows[y * row + x] ?? 0) + (rows[(y - 1) * row + x] ?? 0)
  }
  return { width, height, at: (x, y) => [...rows.subarray(y * row + 1 + x * 3, y * row + 4 + x * 3)] }
}

const WHITE = [255, 255, 255]
const DATA = [0x14, 0x5b, 0x5f]

/** Whether any pixel of the box is not white. */
function hasInk(
  { at }: ReturnType<typeof pixelsOf>,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) if (at(x, y).some((part) => part < 200)) return true
  }
  return false
}

describe('a drawing for programs that know little', () => {
  it('is counted from the left, its texts placed by their ends', () => {
    const { shapes } = plainDrawing(drawing, 'rtl')
    expect(shapes[0]).toMatchObject({ x: 30, width: 10 })
    expect(shapes.at(-1)).toMatchObject({ x: 20, anchor: 'end', text: '\u200F\u200F\u200E63 %\u200E\u200F\u200F' })
  })

  it.each(['ltr', 'rtl'] as const)('has its hatch as lines that rise to the right and stay inside: %s', (direction) => {
    const { shapes } = plainDrawing(drawing, direction)
    const lines = shapes.flatMap((shape) => (shape.kind === 'line' ? [shape] : []))
    const left = direction === 'rtl' ? 20 : 10
    expect(lines.length).toBeGreaterThan(2)
    for (const { x1, y1, x2, y2 } of lines) {
      expect(x2 - x1).toBeCloseTo(y1 - y2)
      expect([x1, x2, y1, y2].every((value) => value >= -0.01)).toBe(true)
      expect(x1).toBeGreaterThanOrEqual(left - 0.01)
      expect(x2).toBeLessThanOrEqual(left + 10.01)
    }
    expect(shapes.some((shape) => 'fill' in shape && shape.fill === 'hatch')).toBe(false)
  })

  it('grows where letters stand out of it', () => {
    const text = { kind: 'text', x: 0, y: 2, text: 'up', size: 10, fill: 'ink', anchor: 'start' } as const
    const grown = plainDrawing({ width: 10, height: 10, shapes: [text] }, 'ltr')
    expect(grown.height).toBeCloseTo(17.5)
    expect(grown.shapes[0]).toMatchObject({ y: 9.5 })
  })

  it('becomes a PNG in code, with letters where there are fonts', async () => {
    const plain = plainDrawing(drawing, 'ltr')
    const bare = pixelsOf(plainPng(plain, 80, 40))
    expect([bare.width, bare.height]).toEqual([80, 40])
    expect(bare.at(5, 20)).toEqual(DATA)
    expect(bare.at(70, 35)).toEqual(WHITE)
    expect(hasInk(bare, 42, 0, 80, 40)).toBe(false)
    const letters = lettersOf(await reportFonts(), { direction: 'ltr', language: 'en' })
    expect(hasInk(pixelsOf(plainPng(letters(plain), 80, 40)), 42, 0, 80, 40)).toBe(true)
  })
})

describe('pictures of the Word file', () => {
  const figure: Block = { kind: 'figure', drawing, alternative: 'Sixty-three "per" cent & more', caption: 'A figure' }
  const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])

  it('are drawn once by whoever can, as SVG with a PNG, and say what they show', async () => {
    const asked: (readonly [string, number, number])[] = []
    const charts = async (svg: string, width: number, height: number) => {
      asked.push([svg, width, height])
      return bytes
    }
    const copy = { ...figure, drawing: structuredClone(drawing) }
    const file = openWordFile(await renderDocx(reportOf([figure, copy], { cover: null }), { charts }))
    expect(asked).toHaveLength(1)
    expect(asked[0]?.slice(1)).toEqual([80, 40])
    expect(xmlFault(asked[0]?.[0] ?? '')).toBeNull()
    expect(Object.values(file.bytes).some((part) => Buffer.from(part).equals(Buffer.from(bytes)))).toBe(true)
    expect(file.document.match(/descr="Sixty-three &quot;per&quot; cent &amp; more"/g)).toHaveLength(2)
    expect(file.document).toContain('<asvg:svgBlip')
  })

  it('hold no name of a hatch that they do not have', async () => {
    const file = openWordFile(await renderDocx(arabicReport()))
    const svgs = Object.entries(file.parts).filter(([path]) => path.endsWith('.svg'))
    expect(svgs.length).toBeGreaterThan(2)
    for (const [, svg] of svgs) expect(svg).not.toContain('url(')
  })
})
