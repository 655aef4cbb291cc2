import { shippedCatalogue } from '../catalogue/catalogue'
import { loadNames, questionnaireName } from '../catalogue/names'
import { fingerprintOf } from '../domain/exchange/fingerprint'
import type { Gathering, NamedContent } from '../domain/exchange/gather'
import { type MergeResult, mergeFiles } from '../domain/exchange/merge'
import { digestOf } from '../platform/digest'
import { contentAt } from './assessment'
import { type Call, dateOf, failed, misused, succeeded } from './call'
import { packageBytes, saveFile } from './files'

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

/** Whose entries about what, as the page that opens files has them. */
function sayRows({ rows }: Gathering, { terminal, reader: { t, language } }: Call): void {
  for (const { respondent, questionnaire, ...counts } of rows) {
    const name = respondent?.name.trim() ? ` · ${respondent.name}` : ''
    const who = respondent === null ? '' : `${t(`common:constituency.${respondent.constituency}`)}${name}`
    const general = t(respondent === null ? 'open:several.whole' : 'open:several.general')
    const shipped = shippedCatalogue.questionnaires.some(({ id }) => id === questionnaire)
    const about = shipped ? questionnaireName(questionnaire ?? '', language).shortTitle : (questionnaire ?? general)
    terminal.print(t('cli:mergeRow', { who: who === '' ? t('open:several.everybody') : who, about, ...counts }))
  }
}

/** What came from which file, who said it, and where two devices disagree. */
function say(gathering: Gathering, call: Call): void {
  const { files, conflicts } = gathering
  const { terminal, reader } = call
  const { t } = reader
  for (const { name, added, same } of files) {
    terminal.print(t('cli:mergeFile', { path: name, count: added + same, added, known: same }))
  }
  sayRows(gathering, call)
  for (const { version, answers, questionnaire } of gathering.unknown) {
    terminal.print(
      version === null
        ? t('common:kept.answers', { count: answers })
        : t('open:several.newer', { count: answers, questionnaire, version }),
    )
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
  const result = mergeFiles(contents, shippedCatalogue)
  if (result.type !== 'merged') {
    terminal.complain(refusal(result, call))
    return failed
  }
  const { gathering, documents } = result
  const { id, added: entries } = gathering
  const out = options.out ?? ''
  if (!(await saveFile(out, packageBytes({ assessment: id, entries, files: documents }, dateOf(call))))) {
    terminal.complain(reader.t('cli:notWritten', { path: out }))
    return failed
  }
  await loadNames(reader.language)
  say(gathering, call)
  terminal.print(reader.t('cli:packageMade', { path: out, count: entries.length }))
  terminal.print(reader.t('cli:fingerprint', { fingerprint: fingerprintOf(entries, digestOf) }))
  return succeeded
}
