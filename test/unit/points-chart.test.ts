import { beforeAll, describe, expect, it } from 'vitest'
import { loadSources, shippedCatalogue } from '../../src/catalogue/catalogue'
import type { Area, Shape } from '../../src/charts/drawing'
import { hueOf, type PointCell, type PointRow, type PointsLayout, pointsChart } from '../../src/charts/points'
import { type Coverage, coverageOver } from '../../src/domain/conclusions/coverage'
import { paragraphRows, pointRows } from '../../src/domain/conclusions/rows'
import type { Basis } from '../../src/domain/questionnaire/basis'
import { cellsOf, coverageFinding, coverageMap } from '../../src/i18n/coverage'
import { readerOf } from '../../src/i18n/document-reader'
import type { Reader } from '../../src/i18n/reader'

const wide: PointsLayout = { width: 1000, textSize: 13, narrow: false, cellWidth: 44 }
const narrow: PointsLayout = { width: 296, textSize: 13, narrow: true, cellWidth: 44 }

const cell = (label: string, floor: number | null, ceiling = floor, basis: Basis | null = null): PointCell => ({
  label,
  floor,
  ceiling,
  basis,
  href: `#/${label}`,
  words: `words of ${label}`,
})

const row = (label: string, count: number): PointRow => ({
  label,
  cells: Array.from({ length: count }, (_, index) => cell(`${label}${index}`, 50)),
})

const drawn = (one: PointCell) => pointsChart([{ label: 'row', cells: [one] }], wide).shapes

const apart = (a: Area, b: Area): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y

const textsOf = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []))

describe('the map of points', () => {
  const rows = [row('a', 4), row('b', 14), row('c', 1), row('d', 12)]

  it.each([wide, narrow])('keeps cells apart, in order and inside its width (%#)', (layout) => {
    const { areas = [], width, height } = pointsChart(rows, layout)
    expect(areas.map(({ href }) => href)).toEqual(rows.flatMap(({ cells }) => cells.map(({ href }) => href)))
    for (const [index, area] of areas.entries()) {
      expect(area.x).toBeGreaterThanOrEqual(0)
      expect(area.x + area.width).toBeLessThanOrEqual(width)
      expect(area.y + area.height).toBeLessThanOrEqual(height)
      for (const other of areas.slice(index + 1)) expect(apart(area, other)).toBe(true)
    }
  })

  it('gives a finger room in both layouts', () => {
    for (const layout of [wide, narrow]) {
      const smallest = pointsChart(rows, layout).areas?.map(({ width, height }) => Math.min(width, height)) ?? []
      expect(Math.min(...smallest)).toBeGreaterThanOrEqual(40)
    }
  })

  it('begins every row at the same place, its name beside it or, where there is no room, above it', () => {
    const starts = (layout: PointsLayout) => {
      const { areas = [] } = pointsChart(rows, layout)
      return rows.map(({ cells }) => areas.find(({ href }) => href === cells[0]?.href)?.x)
    }
    expect(new Set(starts(wide)).size).toBe(1)
    expect(starts(narrow)).toEqual([0, 0, 0, 0])
    const { shapes, areas = [] } = pointsChart(rows, narrow)
    expect(textsOf(shapes).find(({ text }) => text === 'b')?.y).toBeLessThan(areas[4]?.y ?? 0)
  })

  it('goes on in the next line where a row is too long', () => {
    const { areas = [] } = pointsChart([row('b', 14)], narrow)
    expect(new Set(areas.map(({ y }) => y)).size).toBe(3)
    expect(new Set(areas.map(({ x }) => x)).size).toBe(6)
  })

  it('takes its hue from what is in place, rounded down', () => {
    expect([0, 24.9, 25, 49, 50, 74.9, 75, 99.9, 100].map(hueOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4])
  })

  it('hatches the foot only where the ceiling is more than a level higher', () => {
    const hatches = (floor: number, ceiling: number) =>
      drawn(cell('a', floor, ceiling)).filter((shape) => shape.kind === 'rectangle' && shape.fill === 'hatch').length
    expect([hatches(25, 25), hatches(25, 50), hatches(25, 50.1), hatches(0, 100)]).toEqual([0, 0, 1, 1])
  })

  it('keeps the letter off the hatch', () => {
    const shapes = drawn(cell('a', 0, 100))
    const foot = shapes.find((shape) => shape.kind === 'rectangle' && shape.fill === 'hatch')
    const letter = textsOf(shapes).find(({ text }) => text === 'a')
    expect(letter?.y).toBeLessThanOrEqual(foot?.kind === 'rectangle' ? foot.y : 0)
  })

  it('leaves what is not assessed dashed, without a fill', () => {
    const shapes = drawn(cell('a', null))
    expect(shapes.some((shape) => shape.kind === 'path' && shape.dashed === true && shape.fill === undefined)).toBe(
      true,
    )
    expect(shapes.some(({ kind }) => kind === 'rectangle')).toBe(false)
  })

  it('tells the basis by thickness, then by dots, then by no line', () => {
    const lines = (basis: Basis | null) =>
      drawn(cell('a', 50, 50, basis)).flatMap((shape) => ('fill' in shape && shape.fill === 'ink' ? [shape] : []))
    const heights = (['seen', 'secondary'] as const).map((basis) =>
      lines(basis).flatMap((shape) => (shape.kind === 'rectangle' ? [shape.height] : [])),
    )
    expect(heights[0]?.[0]).toBeGreaterThan(2 * (heights[1]?.[0] ?? 0))
    expect(lines('inferred').filter(({ kind }) => kind === 'path').length).toBeGreaterThan(4)
    const rowNameOnly = 1
    expect([lines('row-level').length, lines('not-seen').length, lines(null).length]).toEqual([
      rowNameOnly,
      rowNameOnly,
      rowNameOnly,
    ])
  })

  it('is nothing where there is nothing, and leads nowhere on paper', () => {
    expect(pointsChart([], wide)).toEqual({ width: 1000, height: 0, shapes: [], areas: [] })
    expect(pointsChart([{ label: 'a', cells: [{ ...cell('a', 50), href: null }] }], wide).areas).toEqual([])
  })
})

describe('the rows of the map', () => {
  it('hold every point once, in the order of the source', () => {
    const points = shippedCatalogue.points.map(({ point }) => point)
    expect(pointRows(points).flatMap(({ ids }) => ids)).toEqual(points)
    expect(pointRows(points).map(({ ids }) => ids[0])).toEqual(['1', '5', '6(a)', '7(a)', '8', '9(a)', '10', '16(a)'])
  })

  it('follow the objectives of the strategy', async () => {
    const { strategy } = await loadSources()
    for (const { ids, objective } of paragraphRows(strategy.paragraphs.map(({ number }) => number))) {
      const own = strategy.paragraphs.filter(({ number }) => ids.includes(number))
      expect(own.map((paragraph) => paragraph.objective)).toEqual(own.map(() => objective))
    }
    expect(paragraphRows(shippedCatalogue.paragraphs).flatMap(({ ids }) => ids)).toEqual(shippedCatalogue.paragraphs)
  })
})

describe('the words of the map', () => {
  const readers: Record<string, Reader> = {}

  beforeAll(async () => {
    for (const language of ['en', 'fr', 'ar'] as const) readers[language] = await readerOf(language, 'western', '')
  })

  const readerIn = (language: string): Reader => {
    const found = readers[language]
    if (found === undefined) throw new Error(language)
    return found
  }

  const known = (floor: number, ceiling: number): Coverage =>
    coverageOver([
      {
        points: [],
        paragraphs: [],
        position: { kind: 'interval', floor, ceiling, basis: 'agreed' },
        evidence: 'medium',
      },
    ])

  const coverages = { '6(c)': known(3, 3), '6(?)': known(1, 2), '10': known(0, 4), '14': coverageOver([]) }
  const mapIn = (language: string) =>
    coverageMap('point', Object.keys(coverages).sort(), coverages, readerIn(language), () => null)

  it('letter points as the reader’s language does, and say where no letter is known', () => {
    const labels = (language: string) =>
      mapIn(language).rows.map(({ label, cells }) => [label, ...cells.map((one) => one.label)])
    expect(labels('en')).toEqual([
      ['Point 6', '?', 'c'],
      ['Points 10 to 14', '10', '14'],
    ])
    expect(labels('fr')[0]).toEqual(['Point 6', '?', 'c'])
    expect(labels('ar')[0]?.slice(1)).toEqual(['؟', 'ج'])
    expect(cellsOf(mapIn('en'))[0]?.name).toBe('Point 6, letter not known')
  })

  it('say status, share and what is behind', () => {
    const words = cellsOf(mapIn('en')).map((one) => one.words)
    expect(words[0]).toBe(
      'Point 6, letter not known: Partly met. 25\u00a0% in place, 50\u00a0% at most. 1 indicator, with a document: 1.',
    )
    expect(words.at(-1)).toBe('Point 14: Not assessed. No indicator of this assessment rests on it.')
  })

  it('count what is met, and name what is not assessed', () => {
    expect(coverageFinding(mapIn('en'), readerIn('en'))).toBe(
      'Of 3 points that indicators rest on, 1 is met, 1 is partly met and for 1 it is not known. 1 point is not assessed.',
    )
    const nothing = coverageMap('point', ['14'], coverages, readerIn('en'), () => null)
    expect(coverageFinding(nothing, readerIn('en'))).toContain('No point is assessed')
  })
})
