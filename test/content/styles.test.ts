import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const withoutComments = (css: string) => css.replace(/\/\*.*?\*\//gs, '')

/** Selectors that are one class and nothing else: what a style sheet claims for itself. */
function claimed(css: string): readonly string[] {
  return [...withoutComments(css).matchAll(/(?:^|[{}])\s*([^{}@]+)\{/g)]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .flatMap((selector) => /^\s*\.([a-z][\w-]*)\s*$/.exec(selector)?.[1] ?? [])
}

/** Classes of which a sheet styles what is in them, or how they are: those of its own components. */
const used = (css: string): readonly string[] =>
  [...withoutComments(css).matchAll(/(?:^|[{},])\s*\.([a-z][\w-]*)/g)].map(([, name = '']) => name)

describe('style sheets', () => {
  const sheets = ['src/ui', 'src/pages']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.css'))
    .map((path) => ({ path, css: readFileSync(path, 'utf8') }))

  it('never claim a class that another screen or component has claimed', () => {
    const owners = new Map<string, Set<string>>()
    for (const { path, css } of sheets) {
      for (const name of claimed(css)) owners.set(name, (owners.get(name) ?? new Set()).add(dirname(path)))
    }
    const shared = [...owners]
      .filter(([, folders]) => folders.size > 1)
      .map(([name, folders]) => `.${name}: ${[...folders].join(', ')}`)
    expect(shared).toEqual([])
  })

  // A page's sheet stays when the next page is shown, and in the app as one file all of them are there from the start.
  it('of a page never claim a class of the kit', () => {
    const kit = new Set(sheets.filter(({ path }) => path.startsWith('src/ui')).flatMap(({ css }) => used(css)))
    const pages = sheets.filter(({ path }) => path.startsWith('src/pages'))
    expect(
      pages.flatMap(({ path, css }) => claimed(css).flatMap((name) => (kit.has(name) ? [`${path}: .${name}`] : []))),
    ).toEqual([])
  })

  it('take colours and sizes of type from the tokens', () => {
    for (const { path, css } of sheets) {
      expect(withoutComments(css).match(/#[0-9a-f]{3,8}\b|\brgba?\(|font-size:\s*\d/gi) ?? [], path).toEqual([])
    }
  })
})
