import { shippedCatalogue } from '../catalogue/catalogue'
import { sampleAnswers } from '../domain/exchange/sample'
import { type Call, failed, misused, succeeded } from './call'
import { saveFile } from './files'

const most = 10_000

/** A whole number from 1 to `highest`; null for anything else. */
function countOf(text: string, highest: number): number | null {
  const number = Number(text)
  return /^\d+$/.test(text) && number >= 1 && number <= highest ? number : null
}

/** A synthetic assessment of a fictional country: the same seed, the same file. */
export async function sample({ terminal, options, reader: { t } }: Call): Promise<number> {
  const { out } = options
  const seed = countOf(options.seed ?? '1', 4_294_967_295)
  const respondents = countOf(options.respondents ?? '12', most)
  if (seed === null || respondents === null || out === undefined) {
    terminal.complain(t(out === undefined ? 'cli:answersOut' : 'cli:sampleNumbers', { most }))
    return misused
  }
  const year = terminal.now().getUTCFullYear()
  const answers = sampleAnswers(shippedCatalogue, { seed, respondents, title: t('cli:sampleTitle', { seed }), year })
  if (!(await saveFile(out, `${JSON.stringify(answers, null, 2)}\n`))) {
    terminal.complain(t('cli:notWritten', { path: out }))
    return failed
  }
  terminal.print(t('cli:sampleMade', { path: out, count: answers.answers.length }))
  return succeeded
}
