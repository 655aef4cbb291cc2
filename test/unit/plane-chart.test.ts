import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Shape } from '../../src/charts/drawing'
import { mostDots, type PlaneDot, type PlaneWords, planeChart } from '../../src/charts/plane'
import { type Spot, spreadOut } from '../../src/charts/spread'

const words: PlaneWords = {
  number: String,
  startHere: 'Start here',
  lessImportant: 'less important',
  moreImportant: 'more important',
  harder: 'harder',
  easier: 'easier',
}
const layouts = [
  ['wide', { width: 420, textSize: 13 }],
  ['narrow', { width: 270, textSize: 13 }],
  ['in print', { width: 300, textSize: 8.5 }],
] as const

const dotAt = (importance: number, feasibility: number, gap = 3, number = '1'): PlaneDot => ({
  number,
  importance,
  feasibility,
  gap,
  way: { href: `#/${number}`, place: `row-${number}`, label: number },
})

/** Dots in the order of the list: middle and radius, from the circle that is drawn. */
function spotsOf(shapes: readonly Shape[]): readonly Spot[] {
  return shapes.flatMap((shape) => {
    if (shape.kind !== 'path' || shape.fill !== 'data') return []
    const xs = shape.steps.flatMap((step) => (step.kind === 'close' ? [] : [step.x]))
    const ys = shape.steps.flatMap((step) => (step.kind === 'close' ? [] : [step.y]))
    const radius = (Math.max(...xs) - Math.min(...xs)) / 2
    return [{ x: Math.min(...xs) + radius, y: Math.min(...ys) + radius, radius }]
  })
}

const textsOf = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []))

function expectApart(spots: readonly Spot[]): void {
  spots.forEach((one, index) => {
    for (const other of spots.slice(index + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(one.radius + other.radius)
  })
}

describe.each(layouts)('the plane, %s', (_, layout) => {
  it('has importance across and feasibility up', () => {
    const dots = [dotAt(1, 1), dotAt(2, 2), dotAt(3, 3), dotAt(3, 1)]
    const [low, middle, high, hard] = spotsOf(planeChart(dots, layout, words).shapes)
    if (low === undefined || middle === undefined || high === undefined || hard === undefined) throw new Error('no dot')
    expect(middle.x).toBeCloseTo((low.x + high.x) / 2, 6)
    expect(middle.y).toBeCloseTo((low.y + high.y) / 2, 6)
    expect(high.x).toBeGreaterThan(low.x)
    expect(high.y).toBeLessThan(low.y)
    expect([hard.x, hard.y]).toEqual([high.x, low.y])
  })

  it('draws a larger gap larger', () => {
    const dots = [1, 2, 3, 4].map((gap) => dotAt(1 + gap / 2, 2, gap))
    const radii = spotsOf(planeChart(dots, layout, words).shapes).map(({ radius }) => radius)
    expect([...radii].sort((a, b) => a - b)).toEqual(radii)
    expect(new Set(radii).size).toBe(4)
  })

  it('keeps all in the frame and apart, even where nobody voted', () => {
    const { shapes, width, height } = planeChart(
      Array.from({ length: 40 }, (_, index) => dotAt(2, 2, 4, String(index + 1))),
      layout,
      words,
    )
    const spots = spotsOf(shapes)
    expect(spots).toHaveLength(mostDots)
    expectApart(spots)
    for (const { x, y, radius } of spots) {
      expect(x - radius).toBeGreaterThan(0)
      expect(x + radius).toBeLessThan(width)
      expect(y - radius).toBeGreaterThan(0)
      expect(y + radius).toBeLessThan(height)
    }
  })

  it('makes each dot a way to its row, with its number on it', () => {
    const { areas, shapes } = planeChart([dotAt(3, 3, 4, '1'), dotAt(1, 2, 1, '2')], layout, words)
    expect(areas?.map(({ href, place, label }) => ({ href, place, label }))).toEqual([
      { href: '#/1', place: 'row-1', label: '1' },
      { href: '#/2', place: 'row-2', label: '2' },
    ])
    spotsOf(shapes).forEach(({ x, y, radius }, index) => {
      const area = areas?.[index]
      expect(area?.x).toBeCloseTo(x - radius, 6)
      expect(area?.y).toBeCloseTo(y - radius, 6)
      expect(area?.width).toBeCloseTo(2 * radius, 6)
      expect(area?.height).toBeCloseTo(2 * radius, 6)
      const number = textsOf(shapes).find(({ text, fill }) => text === String(index + 1) && fill === 'surface')
      expect(number?.x).toBeCloseTo(x, 6)
    })
  })

  it('names both ends of both axes and the corner, and no dot covers a name', () => {
    const corners = [dotAt(1, 1, 4), dotAt(1, 3, 4), dotAt(3, 1, 4), dotAt(3, 3, 4)]
    const { shapes } = planeChart(corners, layout, words)
    const texts = textsOf(shapes)
    for (const name of ['Start here', 'less important', 'more important', 'harder', 'easier']) {
      const found = texts.find(({ text }) => text === name)
      if (found === undefined) throw new Error(name)
      for (const { y, radius } of spotsOf(shapes))
        expect(found.y <= y - radius || found.y - layout.textSize * 0.8 >= y + radius, name).toBe(true)
    }
  })

  it('stays a plane with nothing on it', () => {
    const { shapes, areas } = planeChart([], layout, words)
    expect(spotsOf(shapes)).toEqual([])
    expect(areas).toEqual([])
    expect(textsOf(shapes).some(({ text }) => text === 'Start here')).toBe(true)
  })
})

describe('spreading dots out', () => {
  const field = { left: 0, top: 0, width: 300, height: 220 }

  it('moves only those whose place is taken, and not far', () => {
    const alone = { x: 40, y: 40, radius: 15 }
    const twice = { x: 150, y: 110, radius: 15 }
    const [first, second, third] = spreadOut([twice, twice, alone], field)
    expect(first).toEqual(twice)
    expect(third).toEqual(alone)
    expect(Math.hypot((second?.x ?? 0) - twice.x, (second?.y ?? 0) - twice.y)).toBeLessThan(36)
  })

  it('never lets two overlap, whatever the votes', () => {
    const vote = fc.integer({ min: 0, max: 4 })
    const spot = fc.record({ x: vote, y: vote, radius: fc.constantFrom(12.6, 14.8, 17, 19.3) })
    fc.assert(
      fc.property(fc.array(spot, { maxLength: mostDots }), (list) => {
        const wanted = list.map(({ x, y, radius }) => ({ x: 22 + x * 64, y: 22 + y * 44, radius }))
        expectApart(spreadOut(wanted, field))
      }),
    )
  })
})
