import { shippedCatalogue } from '../catalogue/catalogue'
import { diagnose } from '../domain/diagnostic/diagnose'
import { publishedDiagnostic } from '../domain/diagnostic/published'
import { changesOf } from '../domain/diagnostic/rounds'
import { fingerprintOf } from '../domain/exchange/fingerprint'
import type { FileContent } from '../domain/exchange/read'
import { readerOf } from '../i18n/document-reader'
import { isLanguage, type Language, languages, sourceLanguage } from '../i18n/languages'
import { loadLateSentences } from '../i18n/late-sentences'
import type { Reader } from '../i18n/reader'
import { digestOf } from '../platform/digest'
import { papers, reportSections } from '../report/report-options'
import { parseCommandLine } from './arguments'
import { assessmentOf, fileOf } from './assessment'
import { type Call, dateOf, failed, misused, succeeded, type Terminal } from './call'
import { packageBytes, saveFile } from './files'
import { merge } from './merge'
import { paper } from './paper'
import { report } from './report'
import { sample } from './sample'

async function score(call: Call): Promise<number> {
  const content = await fileOf(call)
  if (content === null) return failed
  const assessment = assessmentOf(content)
  const diagnostic = diagnose(shippedCatalogue, assessment, { sensitivity: true })
  if (diagnostic.keptAnswers > 0)
    call.terminal.complain(call.reader.t('common:kept.answers', { count: diagnostic.keptAnswers }))
  call.terminal.print(JSON.stringify(publishedDiagnostic(diagnostic, changesOf(assessment, diagnostic)), null, 2))
  return succeeded
}

/** What two people compare, and what was left aside. */
function sayWhatItIs({ entries, ignored = [] }: FileContent, { terminal, reader: { t } }: Call): void {
  terminal.print(t('cli:fingerprint', { fingerprint: fingerprintOf(entries, digestOf) }))
  if (ignored.length > 0) terminal.print(t('cli:ignored', { names: ignored.join(', ') }))
}

async function check(call: Call): Promise<number> {
  const content = await fileOf(call)
  if (content === null) return failed
  const { t } = call.reader
  const diagnostic = diagnose(shippedCatalogue, assessmentOf(content), { sensitivity: false })
  call.terminal.print(t('cli:valid', { count: content.entries.length }))
  sayWhatItIs(content, call)
  if (diagnostic.keptAnswers > 0) call.terminal.print(t('common:kept.answers', { count: diagnostic.keptAnswers }))
  return succeeded
}

async function fromAnswers(call: Call): Promise<number> {
  const { terminal, options, reader } = call
  const out = options.out
  if (out === undefined) {
    terminal.complain(reader.t('cli:answersOut'))
    return misused
  }
  const content = await fileOf(call)
  if (content === null) return failed
  if (content.format !== 'answers') {
    terminal.complain(reader.t('cli:notAnswers'))
    return failed
  }
  const diagnostic = diagnose(shippedCatalogue, assessmentOf(content), { sensitivity: false })
  if (!(await saveFile(out, packageBytes(content, dateOf(call))))) {
    terminal.complain(reader.t('cli:notWritten', { path: out }))
    return failed
  }
  terminal.print(reader.t('cli:packageMade', { path: out, count: content.entries.length }))
  sayWhatItIs(content, call)
  if (diagnostic.keptAnswers > 0) terminal.print(reader.t('common:kept.answers', { count: diagnostic.keptAnswers }))
  return succeeded
}

const commands: Readonly<Record<string, (call: Call) => Promise<number>>> = {
  score,
  report,
  check,
  'from-answers': fromAnswers,
  merge,
  paper,
  sample,
}

/** A day, or an instant, of ISO 8601; no thirtieth of February. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z)?$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 10))
}

const knownOptions = new Set([
  'lang',
  'out',
  'date',
  'for',
  'sections',
  'paper',
  'unanswered',
  'extent',
  'seed',
  'respondents',
  'passphrase-file',
  'help',
])

const usage = ({ t }: Reader): string =>
  t('cli:usage', {
    languages: Object.keys(languages).join(', '),
    sectionsOption: '--sections summary,plan',
    sections: reportSections.join(', '),
    paperOption: `--paper ${papers.join('|')}`,
    unansweredOption: '--unanswered',
    passphraseOption: '--passphrase-file F',
  })

/** What is wrong with the line itself, in a sentence; null when nothing is. */
function complaint(
  options: Readonly<Record<string, string>>,
  incomplete: readonly string[],
  { t }: Reader,
): string | null {
  const unknown = [...Object.keys(options), ...incomplete].find((name) => !knownOptions.has(name))
  if (unknown !== undefined) return t('cli:unknownOption', { option: `--${unknown}` })
  const [without] = incomplete.filter((name) => name !== 'help')
  if (without !== undefined) return t('cli:optionValue', { option: `--${without}` })
  const { lang, date } = options
  if (lang !== undefined && !isLanguage(lang)) {
    return t('cli:unknownLanguage', { language: lang, known: Object.keys(languages).join(', ') })
  }
  if (date !== undefined && !isDate(date)) return t('cli:badDate', { date })
  return null
}

/** Runs one command line and returns its exit code: 0 done, 1 the file has problems, 2 the line is wrong. */
export async function run(line: readonly string[], terminal: Terminal): Promise<number> {
  const { words, options, incomplete } = parseCommandLine(line)
  const [name, ...rest] = words
  const { lang } = options
  const language: Language = lang !== undefined && isLanguage(lang) ? lang : sourceLanguage
  await loadLateSentences(language, 'cli')
  const reader = await readerOf(language, 'western', '')
  const wrong = complaint(options, incomplete, reader)
  if (wrong !== null) {
    terminal.complain(wrong)
    return misused
  }
  // `constructor` and its kin are no commands of ours.
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined || incomplete.includes('help') || line.includes('-h')) {
    const wanted = incomplete.includes('help') || line.includes('-h') || name === 'help' || name === undefined
    if (wanted) terminal.print(usage(reader))
    else terminal.complain(`${reader.t('cli:unknownCommand', { command: name ?? '' })}\n${usage(reader)}`)
    return wanted ? succeeded : misused
  }
  return command({ words: rest, options, reader, terminal })
}
