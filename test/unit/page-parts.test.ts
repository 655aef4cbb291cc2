import { describe, expect, it } from 'vitest'
import { digestInSlices, partText, refuseCircles } from '../../src/build/page-parts'

const part = { fileName: 'a.js', code: '', imports: [] as string[], dynamicImports: [] as string[] }

/** The program as it stands in the page of a single file. */
describe('a part of a page in one file', () => {
  it('asks the page for what it needs later, and names at its head what it needs at once', () => {
    const head = 'const é="è";import{b}from"./b.js"'
    const code = `${head};export const c=()=>import(\`./c.js\`)`
    expect(partText({ ...part, code, imports: ['b.js'], dynamicImports: ['c.js'] })).toEqual({
      text: `${head};export const c=()=>importPart(\`c.js\`)`,
      head: new TextEncoder().encode(head).length,
    })
  })

  it('has no head if it needs nothing', () => {
    expect(partText({ ...part, code: 'export const a=1' })).toEqual({ text: 'export const a=1', head: 0 })
  })

  it.each([
    ['asks for what is not among its parts', { code: 'import(`./c.js`)' }],
    ['names what it needs in another way', { code: "import{b}from'./b.js'", imports: ['b.js'] }],
    ['says a name twice', { code: 'import{b}from"./b.js";a("./b.js");import"./c.js"', imports: ['b.js', 'c.js'] }],
  ])('is refused if it %s', (_, some) => {
    expect(() => partText({ ...part, ...some })).toThrow('a.js')
  })

  it('may be named by many, but not by what it needs', () => {
    const named = (fileName: string, ...imports: string[]) => ({ fileName, imports })
    refuseCircles([named('a', 'b', 'c'), named('b', 'c'), named('c')])
    expect(() => refuseCircles([named('a', 'b'), named('b', 'c'), named('c', 'b')])).toThrow('b, c, b')
  })

  it('has a digest of all of it, with a pause after each slice', async () => {
    const text = 'اتساق '.repeat(40_000)
    let pauses = 0
    const pause = async () => {
      pauses += 1
    }
    const digest = await digestInSlices(text, pause)
    expect(pauses).toBe(Math.ceil(text.length / 100_000))
    for (const at of [0, 99_999, 100_000, text.length - 1]) {
      const other = `${text.slice(0, at)}x${text.slice(at + 1)}`
      expect(await digestInSlices(other, pause)).not.toBe(digest)
    }
  })
})
