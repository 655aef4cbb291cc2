import type { Reader } from '../i18n/reader'

/** Where the command writes; a test listens instead. */
export interface Terminal {
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
  readonly now: () => Date
}

/** Signs that a terminal obeys instead of showing: a name in a file must not clear the screen or write what was never said. */
const obeyed = /[^\P{Cc}\n\t]|[\u202A-\u202E]/gu

/** `text` with such signs written out, as JSON writes them: JSON stays what it was. */
export const shownSigns = (text: string): string =>
  text.replace(obeyed, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

export const hasTerminal: Terminal = {
  print: (text) => process.stdout.write(`${shownSigns(text)}\n`),
  complain: (text) => process.stderr.write(`${shownSigns(text)}\n`),
  now: () => new Date(),
}

/** One command line, taken apart. */
export interface Call {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string>>
  readonly reader: Reader
  readonly terminal: Terminal
}

/** The moment that a file says it was made at: the one asked for, so that the same line makes the same file, or now. */
export const dateOf = ({ options: { date }, terminal }: Call): Date =>
  date === undefined ? terminal.now() : new Date(date)

/** Exit codes. */
export const succeeded = 0
export const failed = 1
export const misused = 2
