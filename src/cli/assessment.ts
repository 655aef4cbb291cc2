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

/** The same of the file at `path`. */
export async function contentAt(path: string, { terminal, reader }: Call): Promise<FileContent | null> {
  const loaded = await loadFile(path)
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
