import { readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { versionOfBody } from '../../src/domain/assessment/entry-version'
import { currentFiles, fileParts, namedFiles } from '../../src/domain/exchange/evidence-files'
import { gather } from '../../src/domain/exchange/gather'
import { mergeFiles } from '../../src/domain/exchange/merge'
import { readBytes } from '../../src/domain/exchange/read-bytes'
import { digestOf } from '../../src/platform/digest'
import { zipOf } from '../../src/platform/zip'
import { documentName } from '../../src/state/documents'
import { smallCatalogue } from '../support/catalogue'
import { Scenario, testAssessment } from '../support/entries'
import { partsOf, unpackingTools as tools } from '../support/packages'

const law = new TextEncoder().encode('قانون عدد 30 لسنة 2020')
const hash = digestOf('قانون عدد 30 لسنة 2020')
const file = { hash, name: 'قانون.pdf', size: law.length }

const evidence = (id: string, content: object | null) => ({
  kind: 'evidence' as const,
  evidence: id,
  indicator: 'law/definition',
  respondent: null,
  content:
    content === null
      ? null
      : { title: 'Law', kind: 'law' as const, date: '2020', reference: '', link: '', public: true, ...content },
})

/** One law named by two pieces of evidence, of which the second was taken back. */
function scenario(): Scenario {
  const begun = new Scenario(smallCatalogue)
  begun.introduces('government')
  begun.say(evidence('e1', { file }))
  begun.say(evidence('e2', { title: 'The same law', file }))
  begun.say(evidence('e3', { file: { ...file, hash: digestOf('gone') } }))
  begun.say(evidence('e3', null))
  return begun
}

const { entries } = scenario()
const parts = { ...partsOf(testAssessment, entries), ...fileParts(new Map([[hash, law]])) }

async function problemsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const result = await readBytes(bytes, tools)
  return result.ok ? [] : result.problems.map(({ type, place }) => `${type} ${place.file ?? ''}`)
}

describe('an evidence file', () => {
  it('needs a newer Ittisaq only where there is one', () => {
    expect(versionOfBody(evidence('e1', {}))).toBe(1)
    expect(versionOfBody(evidence('e1', null))).toBe(1)
    expect(versionOfBody(evidence('e1', { file }))).toBe(4)
  })

  it('is in the package once, and comes back with the entries', async () => {
    const back = await readBytes(zipOf(parts), tools)
    expect(back).toMatchObject({ ok: true, value: { ignored: [], files: new Map([[hash, law]]) } })
    expect([...currentFiles(testAssessment, entries).keys()]).toEqual([hash])
    expect(namedFiles(entries).size).toBe(2)
  })

  it('is read for ever', async () => {
    const golden = new Uint8Array(readFileSync('test/fixtures/formats/package-2-files.ittisaq'))
    expect(await readBytes(golden, tools)).toEqual(await readBytes(zipOf(parts), tools))
    expect(unzipSync(golden)).toEqual(unzipSync(zipOf(parts)))
  })

  it('may be missing: the entries are whole without it', async () => {
    const back = await readBytes(zipOf(partsOf(testAssessment, entries)), tools)
    expect(back).toMatchObject({ ok: true, value: { files: new Map() } })
  })

  it('is left aside when no entry names it', async () => {
    const other = `files/${digestOf('other')}`
    const back = await readBytes(zipOf({ ...parts, [other]: law, 'files/../x': law }), tools)
    expect(back).toMatchObject({ ok: true, value: { ignored: ['files/../x', other], files: new Map([[hash, law]]) } })
  })

  it('is refused with the whole package when it is not what its name says, or too large', async () => {
    const name = `files/${hash}`
    expect(await problemsOf(zipOf({ ...parts, [name]: law.slice(1) }))).toEqual([`damaged ${name}`])
    const large = new Uint8Array(10_000_001)
    expect(await problemsOf(zipSync({ ...unzipSync(zipOf(parts)), [name]: [large, { level: 0 }] }))).toEqual([
      `too-large ${name}`,
    ])
    expect(await problemsOf(zipSync({ ...unzipSync(zipOf(parts)), [name]: large }))).toEqual([`swelling ${name}`])
  })

  it('goes on into what several files are put together to', async () => {
    const read = async (bytes: Uint8Array) => {
      const back = await readBytes(bytes, tools)
      if (!back.ok) throw new Error('refused')
      return back.value
    }
    const contents = [
      { name: 'without', content: await read(zipOf(partsOf(testAssessment, entries.slice(0, 2)))) },
      { name: 'with', content: await read(zipOf(parts)) },
    ]
    const result = mergeFiles(contents, smallCatalogue)
    expect(result.type === 'merged' && result.documents).toEqual(new Map([[hash, law]]))
    expect(gather(testAssessment, contents, [], smallCatalogue).files).toHaveLength(2)
  })
})

describe('the name of a document', () => {
  it.each([
    ['law.pdf', 'law.pdf'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['law\u202Efdp.exe', 'law_fdp.exe'],
    ['a\u0000b\n.pdf', 'a_b_.pdf'],
    ['  ', '_'],
    ['قانون.pdf', 'قانون.pdf'],
  ])('%j is kept as %j', (name, kept) => {
    expect(documentName(name)).toBe(kept)
  })

  it('keeps its end when it is long', () => {
    const kept = documentName(`${'a'.repeat(500)}.pdf`)
    expect(kept.length).toBe(200)
    expect(kept.endsWith('.pdf')).toBe(true)
  })
})
