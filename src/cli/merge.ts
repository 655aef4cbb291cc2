import { type Merged, type MergeResult, mergeFiles, type NamedContent } from '../domain/exchange/merge'
import { writePackage } from '../domain/exchange/package'
import { digestOf } from '../platform/digest'
import { contentAt } from './assessment'
import { type Call, failed, misused, succeeded } from './call'
import { saveFile } from './files'

/** What is wrong with the line itself, in a sentence; null when nothing is. */
function complaint({ words, options, reader: { t } }: Call): string | null {
  if (words.length < 2) return t('cli:mergeFiles')
  return options.out === undefined ? t('cli:mergeOut') : null
}

/** Null once every problem of every file has been printed with the file's name. */
async function contentsOf(call: Call): Promise<readonly NamedContent[] | null> {
  const { words, terminal, reader } = call
  const read: NamedContent[] = []
  for (const name of words) {
    const content = await contentAt(name, call)
    if (content === null) terminal.complain(reader.t('cli:mergeRefused', { path: name }))
    else read.push({ name, content })
  }
  return read.length === words.length ? read : null
}

function refusal(result: Exclude<MergeResult, { type: 'merged' }>, { words, reader: { t } }: Call): string {
  return result.type === 'damaged'
    ? t('cli:mergeDamaged', { count: result.count })
    : t('cli:mergeSeveral', { path: result.name, first: words[0] ?? '' })
}

/** What came from which file, and where two devices disagree. */
function say({ files, conflicts }: Merged, { terminal, reader: { t } }: Call): void {
  for (const { name, entries, added } of files) {
    terminal.print(t('cli:mergeFile', { path: name, count: entries, added, known: entries - added }))
  }
  if (conflicts.length > 0) terminal.print(t('cli:mergeConflicts', { count: conflicts.length }))
}

/** Several files of one assessment as one; nothing is lost, and the order does not matter. */
export async function merge(call: Call): Promise<number> {
  const { terminal, options, reader } = call
  const wrong = complaint(call)
  if (wrong !== null) {
    terminal.complain(wrong)
    return misused
  }
  const contents = await contentsOf(call)
  if (contents === null) return failed
  const result = mergeFiles(contents)
  if (result.type !== 'merged') {
    terminal.complain(refusal(result, call))
    return failed
  }
  const { merged } = result
  const out = options.out ?? ''
  if (!(await saveFile(out, writePackage(merged.assessment, merged.entries, digestOf)))) {
    terminal.complain(reader.t('cli:notWritten', { path: out }))
    return failed
  }
  say(merged, call)
  terminal.print(reader.t('cli:packageMade', { path: out, count: merged.entries.length }))
  return succeeded
}
