import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const withoutComments = (css: string): string => css.replace(/\/\*.*?\*\//gs, '')
const tokens = withoutComments(readFileSync('src/styles/tokens.css', 'utf8'))
const contrast = withoutComments(readFileSync('src/styles/contrast.css', 'utf8'))

const themes = ['light', 'dark', 'contrast'] as const
type Theme = (typeof themes)[number]

/** What stands between the braces after `head`. */
function block(css: string, head: string): string {
  const start = css.indexOf(head)
  if (start < 0) throw new Error(`No ${head}`)
  return css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
}

const colours = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))

const pairs: ReadonlyMap<string, readonly [string, string]> = new Map(
  [...tokens.matchAll(/--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, [light, dark]],
  ),
)
const high = colours(block(contrast, 'html[data-theme="contrast"]'))

function colour(name: string, theme: Theme): string {
  const pair = pairs.get(name)
  const found = theme === 'contrast' ? (high.get(name) ?? pair?.[0]) : pair?.[theme === 'light' ? 0 : 1]
  if (found === undefined) throw new Error(`No colour --${name}`)
  return found
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'surface', 'sunken']
const on = (ground: string, ...inks: readonly string[]) => inks.map((ink) => [ink, ground] as const)

const text = [
  ...grounds.flatMap((ground) => on(ground, 'ink', 'ink-2', 'ink-3', 'accent', 'flag', 'caution', 'good')),
  ...on('accent', 'accent-on'),
  ...on('accent-strong', 'accent-on'),
  ...on('accent-soft', 'ink', 'accent'),
  ...on('flag-soft', 'ink', 'flag'),
  ...on('caution-soft', 'ink', 'caution'),
  ...on('good-soft', 'ink', 'good'),
  ...on('data', 'surface'),
  ...[0, 1, 2, 3, 4].map((level) => [`on-level-${level}`, `level-${level}`] as const),
]

/** Edges of what can be pressed, the ring of the focus, and what a drawing says by its shape (WCAG 1.4.11). */
const shapes = grounds
  .flatMap((ground) => on(ground, 'line-strong', 'accent', 'data', 'hatch-ink', 'level-edge'))
  .concat(on('surface', 'government', 'employers', 'workers', 'sse', 'other'))

describe.each(themes)('the colours: %s', (theme) => {
  const below = (list: readonly (readonly [string, string])[], least: number) =>
    list
      .map(([ink, ground]) => ({ ink, ground, ratio: ratio(colour(ink, theme), colour(ground, theme)) }))
      .filter((one) => one.ratio < least)

  it('let text be read: 4.5 to 1', () => expect(below(text, 4.5)).toEqual([]))

  it('let edges and shapes be seen: 3 to 1', () => expect(below(shapes, 3)).toEqual([]))
})

describe('high contrast', () => {
  it('is the same whether the reader chose it here or in the system', () => {
    const lines = (css: string) => css.split(';').map((line) => line.trim())
    const chosen = block(contrast, 'html[data-theme="contrast"]')
    const system = block(contrast.slice(contrast.indexOf('prefers-contrast')), 'html:not([data-theme])')
    expect(lines(system)).toEqual(lines(chosen))
  })

  it('is better than the others: 7 to 1 for text on every ground', () => {
    for (const [ink, ground] of text.filter(([, ground]) => grounds.includes(ground))) {
      expect(ratio(colour(ink, 'contrast'), colour(ground, 'contrast')), `${ink} on ${ground}`).toBeGreaterThan(7)
    }
  })
})
