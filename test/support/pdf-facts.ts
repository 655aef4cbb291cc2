import { execFileSync } from 'node:child_process'

const run = (program: string, options: readonly string[], input: Uint8Array): string =>
  execFileSync(program, options, { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

/** What `pdfinfo` (poppler-utils) says of a PDF, given on its standard input. */
const pdfinfo = (bytes: Uint8Array, ...options: readonly string[]): string =>
  run('pdfinfo', [...options, '-enc', 'UTF-8', '-'], bytes)

/** Its facts by their English names: Title, Pages, Tagged and so on. */
export const pdfFacts = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pdfinfo(bytes)
      .split('\n')
      .flatMap((line) => {
        const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? []
        return name === undefined || value === undefined ? [] : [[name, value] as const]
      }),
  )

/** The structure with its texts, an element a line. */
export const pdfStructure = (bytes: Uint8Array): string => pdfinfo(bytes, '-struct-text')
