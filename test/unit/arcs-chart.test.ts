import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arc, arcsChart, mostArcs } from '../../src/charts/arcs'
import type { Drawing, Shape } from '../../src/charts/drawing'

const names = ['Legal framework', 'Informality', 'Care economy', 'Just transition', 'Supply chains', 'Crisis settings']

const arcOf = (rows: readonly number[], index: number, isFinding = true): Arc => ({
  number: String(index + 1),
  rows,
  isFinding,
  href: '#/a/1/results',
  label: `Finding ${index + 1}`,
})

const layouts = [
  { width: 296, textSize: 13, narrow: true },
  { width: 380, textSize: 13, narrow: true },
  { width: 482, textSize: 8.5, narrow: false },
]

const chart = (arcs: readonly (readonly number[])[], layout = layouts[0] ?? { width: 0, textSize: 1, narrow: true }) =>
  arcsChart(
    names,
    arcs.map((rows, index) => arcOf(rows, index)),
    layout,
  )

const curves = ({ shapes }: Drawing): readonly (Shape & { kind: 'path' })[] =>
  shapes.flatMap((shape) => (shape.kind === 'path' && shape.fill === undefined ? [shape] : []))

const areasOf = ({ areas = [] }: Drawing) => areas

/** No two squares around numbers share any part: each can be read and pressed. */
function overlaps(drawing: Drawing): number {
  const areas = areasOf(drawing)
  return areas.flatMap((a, index) =>
    areas.slice(0, index).filter((b) => Math.abs(a.x - b.x) < a.width - 0.02 && Math.abs(a.y - b.y) < a.height - 0.02),
  ).length
}

function isInside(drawing: Drawing): boolean {
  return areasOf(drawing).every(
    ({ x, y, width, height }) =>
      x >= 0 && y >= -1 && x + width <= drawing.width + 0.01 && y + height <= drawing.height + 1,
  )
}

const rowsOfAnArc = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 6 })

describe('arcs between policies', () => {
  it('draw the policies, and nothing else, where there is no finding', () => {
    const drawing = chart([])
    expect(curves(drawing)).toEqual([])
    expect(areasOf(drawing)).toEqual([])
    expect(drawing.shapes.filter(({ kind }) => kind === 'rectangle')).toHaveLength(names.length)
  })

  it('join the two policies concerned, each end at its policy’s height', () => {
    const drawing = chart([[0, 4]], layouts[2])
    const [curve] = curves(drawing)
    const dots = drawing.shapes.flatMap((shape) => (shape.kind === 'rectangle' ? [shape.y + shape.height / 2] : []))
    const [start, end] = curve?.steps ?? []
    expect(start).toMatchObject({ kind: 'move', y: dots[0] })
    expect(end).toMatchObject({ kind: 'curve', y: dots[4] })
  })

  it('draw a loop within one policy, and a branch to each policy between the ends', () => {
    expect(curves(chart([[2]]))).toHaveLength(1)
    // The arc and two branches.
    expect(curves(chart([[0, 2, 3, 5]]))).toHaveLength(3)
  })

  it('are solid for findings and dashed for questions', () => {
    const layout = { width: 380, textSize: 13, narrow: true }
    const [finding, question] = curves(arcsChart(names, [arcOf([0, 1], 0), arcOf([0, 2], 1, false)], layout))
    expect([finding?.dashed ?? false, question?.dashed]).toEqual([false, true])
  })

  it('lead to their entries in the order of their numbers, with their words', () => {
    expect(areasOf(chart([[0, 5], [1, 2], [3]])).map(({ label }) => label)).toEqual([
      'Finding 1',
      'Finding 2',
      'Finding 3',
    ])
  })

  it('stand in two lines of names where there is no room for one', () => {
    const texts = (layout: (typeof layouts)[number] | undefined) =>
      chart([], layout).shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
    expect(texts(layouts[0])).toContain('framework')
    expect(texts(layouts[2])).toContain('Legal framework')
  })

  it('never lay two numbers on top of each other, at any width, however many arcs join the same policies', () => {
    const same = Array.from({ length: mostArcs }, () => [0, 4])
    const loops = Array.from({ length: mostArcs }, () => [0])
    for (const layout of layouts) {
      for (const arcs of [same, loops]) {
        expect(overlaps(chart(arcs, layout)), JSON.stringify(layout)).toBe(0)
        expect(isInside(chart(arcs, layout)), JSON.stringify(layout)).toBe(true)
      }
    }
    fc.assert(
      fc.property(
        fc.array(rowsOfAnArc, { minLength: 1, maxLength: mostArcs }),
        fc.constantFrom(...layouts),
        (arcs, layout) => {
          const drawing = chart(arcs, layout)
          expect(overlaps(drawing)).toBe(0)
          expect(isInside(drawing)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})
