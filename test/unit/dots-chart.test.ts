import { describe, expect, it } from 'vitest'
import { type Board, boardOf } from '../../src/charts/board'
import { type BoardWords, dotsChart } from '../../src/charts/dots'
import type { PathStep, Shape } from '../../src/charts/drawing'
import type { Constituency } from '../../src/domain/assessment/constituency'
import { countryPosition } from '../../src/domain/scoring/position'
import { recordWith } from '../support/answers'

const names: Record<Constituency, string> = {
  government: 'Government',
  employers: 'Employers',
  workers: 'Workers',
  sse: 'SSE bodies',
  other: 'Other',
}
const words: BoardWords = {
  constituency: (constituency) => names[constituency],
  number: String,
  levels: ['None', 'Recognised', 'Adopted', 'Implemented', 'Reviewed'],
  times: (respondents) => `${respondents} ×`,
  notApplicable: (respondents) => `does not apply: ${respondents}`,
  country: 'Country: level 1 to 3',
}
const wide = { width: 640, textSize: 13 }
const narrow = { width: 296, textSize: 13 }

type Given = Parameters<typeof recordWith>[0]

function boardWith(answers: Given): Board {
  const record = recordWith(answers)
  return boardOf(record, countryPosition(record))
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxOf(steps: readonly PathStep[]): Box {
  const points = steps.flatMap((step) => (step.kind === 'close' ? [] : [step]))
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

const middle = ({ left, right }: Box): number => (left + right) / 2

/** Marks of one constituency; the first stands beside its name. */
const marksOf = (shapes: readonly Shape[], constituency: Constituency): readonly Box[] =>
  shapes.flatMap((shape) => (shape.kind === 'path' && shape.fill === constituency ? [boxOf(shape.steps)] : [])).slice(1)

const bandsOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'rectangle' && shape.fill === 'hatch' ? [shape] : []))

const textsOf = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []))

const headOf = (shapes: readonly Shape[], level: number): number =>
  textsOf(shapes).find(({ text, bold }) => text === String(level) && bold === true)?.x ?? Number.NaN

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const crowd: Given = [
  ...Array.from({ length: 23 }, () => ['workers', 'yynn'] as const),
  ...Array.from({ length: 12 }, () => ['workers', 'yyyn'] as const),
  ...Array.from({ length: 9 }, () => ['sse', 'y??n'] as const),
  ['sse', '????'],
  ['sse', 'not-applicable'],
  ['other', 'not-applicable'],
  ['employers', 'nnnn'],
  ['government', 'yyyy'],
]

describe('the board of one indicator', () => {
  it('has a row for each constituency that answered, in their fixed order, and knows no person', () => {
    const board = boardWith(crowd)
    expect(board.rows.map(({ constituency }) => constituency)).toEqual([
      'government',
      'employers',
      'workers',
      'sse',
      'other',
    ])
    expect(board.rows[3]).toEqual({
      constituency: 'sse',
      standings: [{ floor: 0, ceiling: 4 }, ...Array.from({ length: 9 }, () => ({ floor: 1, ceiling: 3 }))],
      notApplicable: 1,
    })
    expect(JSON.stringify(board)).not.toContain('r1')
  })

  it('leaves out who has answered nothing', () => {
    expect(boardWith([['government', '----']]).rows).toEqual([])
  })
})

describe.each([
  ['wide', wide],
  ['narrow', narrow],
])('the dots, %s', (_, layout) => {
  it('put each respondent exactly at their level', () => {
    const { shapes } = dotsChart(
      boardWith([
        ['government', 'yyyy'],
        ['employers', 'nnnn'],
        ['workers', 'yynn'],
      ]),
      layout,
      words,
    )
    const at = (constituency: Constituency) => marksOf(shapes, constituency).map(middle)
    expect(at('government')).toEqual([expect.closeTo(headOf(shapes, 4), 6)])
    expect(at('employers')).toEqual([expect.closeTo(headOf(shapes, 0), 6)])
    expect(at('workers')).toEqual([expect.closeTo(headOf(shapes, 2), 6)])
  })

  it('stack those at one level side by side around it, and none covers another', () => {
    const { shapes, width } = dotsChart(boardWith(crowd), layout, words)
    const marks = (['government', 'employers', 'workers', 'sse', 'other'] as const).flatMap((one) =>
      marksOf(shapes, one),
    )
    expect(marksOf(shapes, 'workers')).toHaveLength(35)
    marks.forEach((mark, index) => {
      expect(mark.left).toBeGreaterThanOrEqual(0)
      expect(mark.right).toBeLessThanOrEqual(width)
      for (const other of marks.slice(index + 1)) expect(overlap(mark, other)).toBe(false)
    })
    const atTwo = marksOf(shapes, 'workers').filter((mark) => Math.abs(middle(mark) - headOf(shapes, 2)) < 60)
    const [first, last] = [atTwo[0], atTwo[1]]
    expect(first?.top).toBe(last?.top)
  })

  it('draw an open answer from floor to ceiling, one band for those who say the same', () => {
    const { shapes } = dotsChart(boardWith(crowd), layout, words)
    const bands = bandsOf(shapes)
    expect(bands).toHaveLength(2)
    for (const [band, floor, ceiling] of [
      [bands[0], 0, 4],
      [bands[1], 1, 3],
    ] as const) {
      if (band === undefined) throw new Error('no band')
      expect(band.x + band.width / 2).toBeCloseTo((headOf(shapes, floor) + headOf(shapes, ceiling)) / 2, 6)
      expect(band.width).toBeGreaterThan(headOf(shapes, ceiling) - headOf(shapes, floor))
      expect(band.stroke).toBe('sse')
    }
    expect(textsOf(shapes).filter(({ text }) => text === '9 ×')).toHaveLength(1)
    expect(textsOf(shapes).filter(({ text }) => text === '1 ×')).toHaveLength(0)
  })

  it('say who finds that it does not apply, and bracket the country below', () => {
    const { shapes, height } = dotsChart(boardWith(crowd), layout, words)
    expect(textsOf(shapes).filter(({ text }) => text === 'does not apply: 1')).toHaveLength(2)
    const bracket = shapes.find((shape) => shape.kind === 'path' && shape.stroke === 'ink')
    if (bracket?.kind !== 'path') throw new Error('no bracket')
    const box = boxOf(bracket.steps)
    expect(box.left).toBeLessThan(headOf(shapes, 0))
    expect(box.right).toBeGreaterThan(headOf(shapes, 4))
    for (const mark of marksOf(shapes, 'other')) expect(mark.bottom).toBeLessThan(box.top)
    expect(box.bottom).toBeLessThan(height)
  })

  it('leads to what is behind it where asked to, from edge to edge', () => {
    const board = boardWith(crowd)
    expect(dotsChart(board, layout, words).areas).toBeUndefined()
    const way = { href: '#/a', label: 'Answers' }
    const { areas, width, height } = dotsChart(board, { ...layout, way }, words)
    expect(areas).toEqual([{ x: 0, y: 0, width, height, ...way }])
  })

  it('stays a board when nobody has answered', () => {
    const { shapes, height } = dotsChart(boardWith([]), layout, words)
    expect(textsOf(shapes).map(({ text }) => text)).toEqual(expect.arrayContaining(['0', '4', 'Country: level 1 to 3']))
    expect(height).toBeGreaterThan(0)
  })
})

describe('the two layouts', () => {
  it('have names beside the marks, or above them', () => {
    const board = boardWith([['workers', 'yynn']])
    const [beside, above] = [dotsChart(board, wide, words), dotsChart(board, narrow, words)]
    expect(marksOf(beside.shapes, 'workers')[0]?.left).toBeGreaterThan(100)
    expect(above.height).toBeGreaterThan(beside.height)
    expect(textsOf(beside.shapes).some(({ text }) => text === 'Implemented')).toBe(true)
    expect(textsOf(above.shapes).some(({ text }) => text === 'Implemented')).toBe(false)
  })
})
