import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What independent PDF programs say of a file. They must be on PATH (poppler-utils, qpdf): a missing one fails the test. */

export function pdfToText(bytes: Uint8Array, mode: 'raw' | 'layout'): string {
  return withFile(bytes, (path) => run('pdftotext', [`-${mode}`, '-enc', 'UTF-8', path, '-']))
}

/** Words that stand one over the other, page by page. */
export function wordsOverOthers(bytes: Uint8Array): readonly string[] {
  const listing = withFile(bytes, (path) => run('pdftotext', ['-bbox', '-enc', 'UTF-8', path, '-']))
  return listing.split('<page ').flatMap((page) => {
    const words = [
      ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/g),
    ].map(([, left, top, right, bottom, text = '']) => ({
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
      text,
    }))
    return words.flatMap((one, index) =>
      words
        .slice(index + 1)
        .filter(
          (other) =>
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 3,
        )
        .map((other) => `${one.text} and ${other.text}`),
    )
  })
}

/** One line a font: name, embedded, subset, with a map to text. */
export function pdfFonts(bytes: Uint8Array): readonly { name: string; embedded: boolean; unicode: boolean }[] {
  const listing = withFile(bytes, (path) => run('pdffonts', [path]))
  return listing
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [embedded, , unicode] = line.trim().split(/\s+/).slice(-5)
      return { name: line.split(/\s+/)[0] ?? '', embedded: embedded === 'yes', unicode: unicode === 'yes' }
    })
}

/** The complaints of qpdf; null when it has none. */
export function qpdfComplaint(bytes: Uint8Array): string | null {
  return withFile(bytes, (path) => {
    const { status, stdout, stderr, error } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' })
    if (error !== undefined) throw error
    return status === 0 ? null : `${stdout}${stderr}`
  })
}

/** The page as grey pixels, row by row from the top; ink is dark. */
export function pageImage(bytes: Uint8Array, page: number): { width: number; height: number; pixels: Uint8Array } {
  return withFile(bytes, (path, folder) => {
    const prefix = join(folder, 'page')
    run('pdftoppm', ['-gray', '-r', '72', '-f', String(page), '-l', String(page), '-singlefile', path, prefix])
    const file = new Uint8Array(readFileSync(`${prefix}.pgm`))
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(file.subarray(0, 40)).toString('latin1'))
    if (header === null) throw new Error('pdftoppm gave no PGM')
    return { width: Number(header[1]), height: Number(header[2]), pixels: file.subarray(header[0].length) }
  })
}

function run(program: string, parameters: readonly string[]): string {
  return execFileSync(program, parameters, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}

function withFile<Answer>(bytes: Uint8Array, use: (path: string, folder: string) => Answer): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  try {
    const path = join(folder, 'report.pdf')
    writeFileSync(path, bytes)
    return use(path, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
