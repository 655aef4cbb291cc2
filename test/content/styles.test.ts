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

  it('take colours and sizes of type from the tokens', () => {
    for (const { path, css } of sheets) {
      expect(withoutComments(css).match(/#[0-9a-f]{3,8}\b|\brgba?\(|font-size:\s*\d/gi) ?? [], path).toEqual([])
    }
  })
})
