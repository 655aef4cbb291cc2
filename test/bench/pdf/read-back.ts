import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReportDocument } from '../../../src/report/document'
import { printedText } from '../../support/words'

/** What `pdftotext` reads in a PDF, in either of its orders; null where there is no such program. */
function readingsOf(bytes: Uint8Array): readonly string[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const path = join(folder, 'report.pdf')
    writeFileSync(path, bytes)
    const readings = [[], ['-raw']].map((options) =>
      spawnSync('pdftotext', [...options, '-enc', 'UTF-8', path, '-'], {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      }),
    )
    return readings.every(({ status }) => status === 0) ? readings.map(({ stdout }) => stdout) : null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Words by their letters alone: pdftotext moves a vowel at the end of an Arabic line. */
function lettersOf(text: string): readonly string[] {
  const plain = text.normalize('NFKC').replace(/[\p{M}\p{Default_Ignorable_Code_Point}\u0640]/gu, '')
  return plain.match(/\p{L}+/gu) ?? []
}

const neighbours = (words: readonly string[]): readonly string[] =>
  words.slice(1).map((word, index) => `${words[index]} ${word}`)

function share(expected: readonly string[], found: readonly string[]): string {
  const [wanted, there] = [[...new Set(expected)], new Set(found)]
  return `${((100 * wanted.filter((one) => there.has(one)).length) / wanted.length).toFixed(1)} %`
}

/** How many of the document's distinct words are found in its PDF, and of the pairs that stand side by side: the order of words. */
export function readBack(document: ReportDocument, bytes: Uint8Array): readonly [words: string, pairs: string] {
  const readings = readingsOf(bytes)?.map(lettersOf)
  if (readings === undefined) return ['no pdftotext', 'no pdftotext']
  const lines = printedText(document).split('\n').map(lettersOf)
  return [share(lines.flat(), readings.flat()), share(lines.flatMap(neighbours), readings.flatMap(neighbours))]
}
