import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LateNamespace } from '../../src/i18n/late-sentences'
import first from '../../src/i18n/locales/en/index'
import screens from '../../src/i18n/locales/en/screens'

/** All of them, or this does not compile. */
const lateNames = Object.keys({
  portfolio: 1,
  report: 1,
  paper: 1,
  method: 1,
  tables: 1,
  cli: 1,
  news: 1,
  trouble: 1,
  faults: 1,
} satisfies Record<LateNamespace, 1>)

const late = Object.fromEntries(
  lateNames.map((name) => [name, JSON.parse(readFileSync(`src/i18n/locales/en/${name}.json`, 'utf8')) as unknown]),
)

const sentences: Record<string, unknown> = { ...late, ...first, ...screens }

function keysIn(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path.replace(/_(zero|one|two|few|many|other)$/, '')]
  return Object.entries(value).flatMap(([key, inner]) => keysIn(inner, `${path}${path.endsWith(':') ? '' : '.'}${key}`))
}

const known = new Set(Object.entries(sentences).flatMap(([name, inner]) => keysIn(inner, `${name}:`)))

const sources = (readdirSync('src', { recursive: true }) as string[])
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('locales'))
  .map((name) => `src/${name}`)

/** `open:several.who`, or a template with something put in: `common:stage.${stage}`. */
const literal = new RegExp(
  `(['\`])((?:${Object.keys(sentences).join('|')}):[\\w.-]*(?:\\$\\{[^}]*\\}[\\w.-]*)*)\\1`,
  'g',
)

const asked = sources.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(literal)].map(([, , key = '']) => ({ file, key })),
)

/** What is put in may be several words of the key. A key that others are made of by adding to it is the beginning of some. */
function isKnown(key: string): boolean {
  if (known.has(key)) return true
  const pattern = key
    .split(/\$\{[^}]*\}/)
    .map((part) => part.replace(/[.\\]/g, '\\$&'))
    .join('[\\w.-]+')
  const whole = new RegExp(`^${pattern}$`)
  const beginning = `${key.replace(/\.$/, '')}.`
  return [...known].some((one) => whole.test(one) || one.startsWith(beginning))
}

describe('the sentences that the program asks for', () => {
  it('are asked for in hundreds of places', () => {
    expect(asked.length).toBeGreaterThan(1_500)
  })

  it('are all there: a reader never sees a key', () => {
    expect(asked.filter(({ key }) => !isKnown(key))).toEqual([])
  })
})
