import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import validate from '@ooxml-tools/validate'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { directionOf } from '../../src/i18n/languages'
import { loadLateSentences } from '../../src/i18n/late-sentences'
import { compose } from '../../src/report/compose'
import type { ReportDocument } from '../../src/report/document'
import { renderDocx } from '../../src/report/docx/render-docx'
import { renderXlsx } from '../../src/report/xlsx/render-xlsx'
import { tablesOf } from '../../src/report/xlsx/tables'
import { assessmentOf, inputOf } from '../support/country-report'
import { officeParts, orderFaults, packageFaults, sheetRows, wordLines } from '../support/ooxml'
import { pdfToText } from '../support/pdf-tools'
import { headingsOf } from '../support/struct-text'

/** What office programs are given: the Word file and the workbook of one assessment. */
interface Office {
  readonly document: ReportDocument
  readonly docx: Uint8Array
  readonly xlsx: Uint8Array
}

const made = new Map<string, Promise<Office>>()

/** Made once for each language. */
function officeFiles(language: string): Promise<Office> {
  const files = made.get(language) ?? makeOfficeFiles(language)
  made.set(language, files)
  return files
}

async function makeOfficeFiles(language: string): Promise<Office> {
  const input = await inputOf(assessmentOf(readFileSync('questionnaires/example/answers.json', 'utf8')), language)
  await loadLateSentences(language, 'tables')
  const document = compose(input)
  return {
    document,
    docx: await renderDocx(document),
    xlsx: await renderXlsx(tablesOf(input), directionOf(language)),
  }
}

describe("Microsoft's own validator, the one of the Open XML SDK", () => {
  it.each(['docx', 'xlsx'] as const)(
    'finds nothing in the %s of the example in Arabic',
    async (kind) => {
      expect(await validate((await officeFiles('ar'))[kind], kind)).toEqual([])
    },
    60_000,
  )

  it('would find a paragraph where none may be', async () => {
    const parts = unzipSync((await officeFiles('ar')).docx)
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const broken = zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace('<w:tbl>', '<w:tbl><w:p/>')) })
    expect(await validate(broken, 'docx')).not.toEqual([])
  }, 60_000)
})

describe.each(['en', 'ar'])('the office files of the example in %s', (language) => {
  let files: Office
  beforeAll(async () => {
    files = await officeFiles(language)
  })

  const faultsOf = (file: Uint8Array): readonly string[] =>
    Object.entries(officeParts(file)).flatMap(([path, xml]) => orderFaults(xml).map((fault) => `${path}: ${fault}`))

  it('are sound packages', () => {
    expect(packageFaults(files.docx)).toEqual([])
    expect(packageFaults(files.xlsx)).toEqual([])
  })

  it('have their elements in the order of the standard', () => {
    expect(faultsOf(files.docx)).toEqual([])
    expect(faultsOf(files.xlsx)).toEqual([])
  })

  it('end every cell in a paragraph, and have as many cells in a row as the table has columns', () => {
    const document = officeParts(files.docx)['word/document.xml'] ?? ''
    // Word calls a file damaged whose cell does not end in a paragraph.
    expect(document.match(/(?<!<\/w:p>)<\/w:tc>/g)).toBeNull()
    for (const [table] of document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
      const columns = table.match(/<w:gridCol\b/g)?.length
      for (const [row] of table.matchAll(/<w:tr>.*?<\/w:tr>/gs)) expect(row.match(/<w:tc>/g)?.length).toBe(columns)
    }
  })
})

describe('the rules of order', () => {
  it.each([
    ['<w:pPr><w:jc w:val="start"/><w:pStyle w:val="x"/></w:pPr>', ['w:pPr: w:pStyle after w:jc']],
    ['<w:rPr><w:b/><w:nonsense/></w:rPr>', ['w:rPr holds w:nonsense']],
    ['<w:pPr><w:pStyle w:val="x"/><w:jc w:val="start"/></w:pPr>', []],
    ['<worksheet><autoFilter/><sheetData/></worksheet>', ['worksheet: sheetData after autoFilter']],
  ])('find what is out of place: %s', (xml, faults) => expect(orderFaults(xml)).toEqual(faults))
})

const hasOffice = spawnSync('which', ['soffice']).status === 0

/** The file as LibreOffice saves it again; each time with a profile of its own, so that no other office is asked. */
function savedAgain(file: Uint8Array, from: string, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    const source = join(folder, `report.${from}`)
    writeFileSync(source, file)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const out = join(folder, 'out')
    spawnSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, source])
    return new Uint8Array(readFileSync(join(out, `report.${to}`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** White space and marks of direction may change on the way; nothing that is read may. */
const bare = (text: string): string => text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')

/**
 * Words of letters without marks, the letters of each in the order of the alphabet: LibreOffice prints the two letters of
 * lam-alef as one sign, which pdftotext gives back the other way round, and alef and its hamza as two.
 */
const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .normalize('NFKD')
      .replace(/[\p{Default_Ignorable_Code_Point}\p{M}]/gu, '')
      .match(/\p{L}{2,}/gu)
      ?.map((word) => [...word].sort().join('')),
  )

describe.skipIf(!hasOffice).each(['en', 'ar'])('LibreOffice, with the files of the example in %s', (language) => {
  let files: Office
  beforeAll(async () => {
    files = await officeFiles(language)
  })

  it('keeps every line of the Word file', { timeout: 120_000 }, () => {
    const before = wordLines(officeParts(files.docx)).map(bare)
    const after = wordLines(officeParts(savedAgain(files.docx, 'docx', 'docx'))).map(bare)
    expect(before.length).toBeGreaterThan(3000)
    expect(after).toEqual(before)
  })

  it('keeps every cell of the workbook', { timeout: 120_000 }, () => {
    const before = sheetRows(officeParts(files.xlsx))
    const after = sheetRows(officeParts(savedAgain(files.xlsx, 'xlsx', 'xlsx')))
    expect(Object.keys(before)).toHaveLength(7)
    expect(after).toEqual(before)
  })

  it('prints the headings of the Word file', { timeout: 120_000 }, () => {
    const printed = wordsIn(pdfToText(savedAgain(files.docx, 'docx', 'pdf'), 'raw'))
    const headings = headingsOf(files.document.blocks).map(({ text }) => text)
    expect(headings.length).toBeGreaterThan(100)
    expect(new Set(headings.flatMap((text) => [...wordsIn(text)].filter((word) => !printed.has(word))))).toEqual(
      new Set(),
    )
  })
})
