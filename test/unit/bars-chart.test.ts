import { describe, expect, it } from 'vitest'
import { type Bar, type BarWords, barChart } from '../../src/charts/bars'
import type { Drawing, Shape } from '../../src/charts/drawing'

const words: BarWords = {
  inPlace: 'in place',
  notKnown: 'not known',
  knownOnly: 'known only',
  nothing: 'Nothing applies',
  percent: (value) => `${Math.round(value)} %`,
}
const wide = { width: 1000, narrow: false, textSize: 13 }
const narrow = { width: 300, narrow: true, textSize: 13 }
/** Bars on a wide drawing begin at 300 and are 699 wide. */
const at = (share: number) => 300 + 6.99 * share

const bar = (label: string, floor: number | null, ceiling: number | null, more: Partial<Bar> = {}): Bar => ({
  label,
  note: '',
  floor,
  ceiling,
  tick: null,
  ...more,
})

type Kind<K extends Shape['kind']> = Extract<Shape, { kind: K }>
const all = <K extends Shape['kind']>({ shapes }: Drawing, kind: K): readonly Kind<K>[] =>
  shapes.filter((shape): shape is Kind<K> => shape.kind === kind)
const textsOf = (drawing: Drawing): readonly string[] => all(drawing, 'text').map(({ text }) => text)
const filled = (drawing: Drawing, fill: string) => all(drawing, 'rectangle').filter((shape) => shape.fill === fill)

describe('bars', () => {
  it('are solid as far as known and hatched as far as it may go, on a whole scale', () => {
    const drawing = barChart([bar('One', 40, 70)], wide, words)
    expect(filled(drawing, 'surface')).toMatchObject([{ x: 300, width: 699 }])
    expect(filled(drawing, 'data')).toMatchObject([{ x: 300, width: at(40) - 300 }])
    expect(filled(drawing, 'hatch')).toMatchObject([{ x: at(40), width: at(70) - at(40) }])
  })

  it('keep their order, one below the other, each with its way', () => {
    const way = (label: string) => ({ href: '#/', label, place: label })
    const drawing = barChart(
      [bar('One', 40, 70, { way: way('one') }), bar('Two', 0, 0, { way: way('two') })],
      wide,
      words,
    )
    const [one, two] = drawing.areas ?? []
    expect([one?.label, two?.place]).toEqual(['one', 'two'])
    expect(one?.y).toBe(0)
    expect(two?.y).toBe(one?.height)
    expect((two?.y ?? 0) + (two?.height ?? 0)).toBe(drawing.height)
    expect(one?.height).toBeGreaterThanOrEqual(44)
  })

  it('say nothing of measures where nothing applies, and draw no length', () => {
    const drawing = barChart([bar('One', null, null, { band: null })], wide, words)
    expect(textsOf(drawing)).toEqual(['One', 'Nothing applies'])
    expect(filled(drawing, 'data')).toEqual([])
  })

  it('explain each mark once, at the first bar that shows it', () => {
    const drawing = barChart([bar('One', 0, 100), bar('Two', 30, 80, { tick: 60 }), bar('Three', 30, 80)], wide, words)
    const lessons = all(drawing, 'text').filter(({ text }) => ['in place', 'not known', 'known only'].includes(text))
    expect(lessons.map(({ text }) => text)).toEqual(['not known', 'in place', 'known only'])
    const [first, second, third] = lessons
    expect(second?.y).toBeGreaterThan(first?.y ?? 0)
    expect(third?.y).toBe(second?.y)
  })

  it('never write one number over the other, nor past the scale', () => {
    for (const layout of [wide, narrow]) {
      for (const [floor, ceiling] of [
        [0, 1],
        [1, 2],
        [50, 51],
        [98, 100],
        [99, 99],
      ] as const) {
        const values = all(barChart([bar('One', floor, ceiling)], layout, words), 'text').filter(({ text }) =>
          text.endsWith('%'),
        )
        const spans = values.map(({ x, text, anchor }) => {
          const width = text.length * 13 * 0.62
          return anchor === 'end' ? [x - width, x] : [x, x + width]
        })
        const [low, high] = spans
        if (high !== undefined) expect(low?.[1], `${floor} ${ceiling}`).toBeLessThanOrEqual(high[0] ?? 0)
        for (const span of spans) expect(span[1]).toBeLessThanOrEqual(layout.width)
      }
    }
  })
})

describe('the band under a bar', () => {
  const bracketOf = (drawing: Drawing) => all(drawing, 'path')[0]?.steps.flatMap((step) => ('x' in step ? step.x : []))

  it('goes from the 5th to the 95th percentile', () => {
    const drawing = barChart([bar('One', 40, 70, { band: { low: 38, high: 42 } })], wide, words)
    expect(bracketOf(drawing)).toEqual([at(38), at(38), at(42), at(42)])
  })

  it('keeps its room while it is worked out, so that nothing moves when it is there', () => {
    const pending = barChart([bar('One', 40, 70, { band: null })], wide, words)
    const there = barChart([bar('One', 40, 70, { band: { low: 38, high: 42 } })], wide, words)
    expect(pending.height).toBe(there.height)
    expect(bracketOf(pending)).toBeUndefined()
    expect(barChart([bar('One', 40, 70)], wide, words).height).toBeLessThan(there.height)
  })

  it('is not drawn where weights move nothing', () => {
    expect(bracketOf(barChart([bar('One', 0, 0, { band: { low: 0, high: 0 } })], wide, words))).toBeUndefined()
  })
})
