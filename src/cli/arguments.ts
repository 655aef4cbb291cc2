/** A command line taken apart: words in order, and options by name. */
export interface CommandLine {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string>>
  /** Options that came without their value. */
  readonly incomplete: readonly string[]
}

/** Options that say something without a value too. */
const flags: readonly string[] = ['unanswered']

export function parseCommandLine(line: readonly string[]): CommandLine {
  const words: string[] = []
  const options: Record<string, string> = Object.create(null)
  const incomplete: string[] = []
  for (let index = 0; index < line.length; index++) {
    const word = line[index] ?? ''
    if (!word.startsWith('--')) {
      words.push(word)
      continue
    }
    const [, name = '', joined] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? []
    const next = line[index + 1]
    if (joined !== undefined) options[name] = joined
    else if (next === undefined || next.startsWith('--')) {
      if (flags.includes(name)) options[name] = 'yes'
      else incomplete.push(name)
    } else {
      options[name] = next
      index++
    }
  }
  return { words, options, incomplete }
}
