import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** A tag from its name to the first line that ends it. */
const fields = /<(?:input|select|textarea)\b[\s\S]*?(?:\n\s*\/?>|\/>)/g

describe('fields', () => {
  // A browser writes what is typed, and which answers are chosen, into its own files to restore the page: beside every lock.
  it('are not remembered by the browser, wherever they stand', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
    const tags = sources.flatMap((name) => readFileSync(join('src', name), 'utf8').match(fields) ?? [])
    expect(tags.length).toBeGreaterThan(8)
    expect(tags.filter((tag) => !/autocomplete="off"|\{\.\.\.attributes\}/.test(tag))).toEqual([])
    expect(readFileSync('src/ui/field/field.tsx', 'utf8')).toContain("autocomplete: 'off'")
  })
})
