import { readFile } from 'node:fs/promises'
import { type Assessment, fold } from '../domain/assessment/fold'
import type { FileContent } from '../domain/exchange/read'
import { problemText } from '../i18n/problems'
import type { Call } from './call'
import { loadFile } from './files'

/** The file of a call, or null after every problem has been printed with its place. */
export async function fileOf(call: Call): Promise<FileContent | null> {
  const [path] = call.words
  if (path !== undefined) return contentAt(path, call)
  call.terminal.complain(call.reader.t('cli:fileMissing'))
  return null
}

/**
 * The first line of the file that the option names: a passphrase on the command line would stand in the history of the shell and
 * in the list of processes. Null where the option is not given; undefined where there is no such file.
 */
async function passphraseOf(path: string | undefined): Promise<string | null | undefined> {
  if (path === undefined) return null
  const text = await readFile(path, 'utf8').catch(() => undefined)
  return text?.split(/\r?\n/, 1)[0]
}

/** The same of the file at `path`. */
export async function contentAt(path: string, { terminal, reader, options }: Call): Promise<FileContent | null> {
  const passphrase = await passphraseOf(options['passphrase-file'])
  if (passphrase === undefined) {
    terminal.complain(reader.t('cli:noFile', { path: options['passphrase-file'] ?? '' }))
    return null
  }
  const loaded = await loadFile(path, passphrase)
  if (loaded.type !== 'loaded') {
    terminal.complain(reader.t(`cli:${loaded.type}`, { path }))
    return null
  }
  if (!loaded.result.ok) {
    for (const problem of loaded.result.problems) terminal.complain(problemText(problem, reader.t))
    terminal.complain(reader.t('cli:problems', { count: loaded.result.problems.length }))
    return null
  }
  return loaded.result.value
}

export const assessmentOf = (content: FileContent): Assessment => fold(content.assessment, content.entries)
