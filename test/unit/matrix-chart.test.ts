import { describe, expect, it } from 'vitest'
import type { Drawing, Shape } from '../../src/charts/drawing'
import { type MatrixRow, type MatrixWords, matrix } from '../../src/charts/matrix'

const words: MatrixWords = {
  stages: ['Recognised', 'Adopted', 'Implemented', 'Reviewed'],
  step: 'Law to practice',
  nothing: 'Nothing applies',
  number: (share) => String(Math.round(share)),
  upTo: (share) => `to ${Math.round(share)}`,
}
const wide = { width: 900, narrow: false, textSize: 13 }
const narrow = { width: 296, narrow: true, textSize: 13 }

const row = (label: string, shares: readonly (readonly [number, number])[]): MatrixRow => ({
  label,
  note: '16 indicators',
  cells: shares.map(([floor, ceiling], stage) => ({
    floor,
    ceiling,
    way: { href: '#/', label: `${label} ${stage}`, place: `${label}/${stage}` },
  })),
  step: '50 points lower',
})
const one = row('One', [
  [100, 100],
  [63, 63],
  [13, 25],
  [0, 0],
])
const two = row('Two', [
  [0, 100],
  [0, 100],
  [0, 100],
  [0, 100],
])

type Kind<K extends Shape['kind']> = Extract<Shape, { kind: K }>
const all = <K extends Shape['kind']>({ shapes }: Drawing, kind: K): readonly Kind<K>[] =>
  shapes.filter((shape): shape is Kind<K> => shape.kind === kind)
const textsOf = (drawing: Drawing): readonly string[] => all(drawing, 'text').map(({ text }) => text)

describe('the matrix', () => {
  it('has a cell for every questionnaire and stage, in order, none over another', () => {
    for (const layout of [wide, narrow]) {
      const { areas = [], width, height } = matrix([one, two], layout, words)
      expect(areas.map(({ place }) => place)).toEqual(
        [0, 1, 2, 3].map((s) => `One/${s}`).concat([0, 1, 2, 3].map((s) => `Two/${s}`)),
      )
      for (const [index, area] of areas.entries()) {
        expect(area.height).toBeGreaterThanOrEqual(44)
        expect(area.x + area.width).toBeLessThanOrEqual(width)
        expect(area.y + area.height).toBeLessThanOrEqual(height)
        const next = areas[index + 1]
        if (next === undefined) continue
        if (next.y === area.y) expect(next.x).toBeGreaterThanOrEqual(area.x + area.width)
        else expect(next.y).toBeGreaterThanOrEqual(area.y + area.height)
      }
    }
  })

  it('says how far a share may go only where it is not known', () => {
    const texts = textsOf(matrix([one], wide, words))
    expect(texts.filter((text) => text.startsWith('to '))).toEqual(['to 25'])
    expect(texts).toEqual(expect.arrayContaining(['100', '63', '13', '0', '50 points lower', 'Law to practice']))
  })

  it('hatches the foot from what is certain to what may be', () => {
    const drawing = matrix([one], wide, words)
    const cell = drawing.areas?.[2]
    const hatched = all(drawing, 'rectangle').filter(({ fill }) => fill === 'hatch')
    expect(hatched).toHaveLength(1)
    expect(hatched[0]?.x).toBeCloseTo((cell?.x ?? 0) + 0.13 * (cell?.width ?? 0))
    expect(hatched[0]?.width).toBeCloseTo(0.12 * (cell?.width ?? 0))
    expect((hatched[0]?.y ?? 0) + (hatched[0]?.height ?? 0)).toBeCloseTo((cell?.y ?? 0) + (cell?.height ?? 0))
  })

  it('darkens with the share, and writes in the ink that reads on it', () => {
    const drawing = matrix([one], wide, words)
    const hues = all(drawing, 'rectangle').flatMap(({ fill }) => (fill?.startsWith('level-') ? fill : []))
    expect(hues).toEqual(['level-4', 'level-2', 'level-0', 'level-0'])
    expect(all(drawing, 'text').find(({ text }) => text === '100')?.fill).toBe('on-level-4')
  })

  it('drops the last column where there is no room, and puts names above their cells', () => {
    const drawing = matrix([one], narrow, words)
    const texts = textsOf(drawing)
    expect(texts).not.toContain('50 points lower')
    expect(texts).not.toContain('Law to practice')
    const name = all(drawing, 'text').find(({ text }) => text === 'One')
    expect(name?.y).toBeLessThan(drawing.areas?.[0]?.y ?? 0)
  })

  it('breaks long names beside their cells, and leaves out a note that would run into the name', () => {
    const long = { ...one, label: 'Chaînes mondiales d’approvisionnement et de valeur' }
    const beside = textsOf(matrix([long], wide, words))
    expect(beside.slice(0, 8)).not.toContain(long.label)
    expect(textsOf(matrix([long], narrow, words))).not.toContain('16 indicators')
  })

  it('says so where nothing applies, without a cell', () => {
    const drawing = matrix([{ ...row('One', []), step: '' }], wide, words)
    expect(drawing.areas).toBeUndefined()
    expect(textsOf(drawing)).toContain('Nothing applies')
  })
})
