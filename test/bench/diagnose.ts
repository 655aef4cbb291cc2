import { shippedCatalogue } from '../../src/catalogue/catalogue'
import type { Body, Entry } from '../../src/domain/assessment/entry'
import { fold } from '../../src/domain/assessment/fold'
import { createFolder } from '../../src/domain/assessment/folder'
import { diagnose } from '../../src/domain/diagnostic/diagnose'
import { createDiagnoser } from '../../src/domain/diagnostic/diagnoser'
import { entriesOfAnswers } from '../../src/domain/exchange/answers'
import { sampleAnswers } from '../../src/domain/exchange/sample'
import { median, table } from './measure'

/** Entries of a synthetic assessment. Their digests are counted, not computed: sealing is not what is measured here. */
function entriesOf(respondents: number): readonly Entry[] {
  const answers = sampleAnswers(shippedCatalogue, { seed: 7, respondents, title: '', year: 2026 })
  let count = 0
  return entriesOfAnswers(answers, shippedCatalogue, () => {
    count += 1
    return count.toString(16).padStart(24, '0').padEnd(64, '0')
  })
}

/** What a tap adds: the answer of one respondent to one indicator, another one each time. */
function tapper(entries: readonly Entry[]): () => readonly Entry[] {
  const [sample] = entries.filter(({ body }) => body.kind === 'answer')
  if (sample?.body.kind !== 'answer') throw new Error('The sample has no answer')
  const { body } = sample
  let all = entries
  let count = 0
  return () => {
    count += 1
    const next: Body = {
      ...body,
      answer: { kind: 'answered', criteria: ['yes', count % 2 === 0 ? 'yes' : 'no', 'no', 'no'] },
    }
    all = [...all, { ...sample, id: `tap-${count}`, stamp: sample.stamp.replace(/^./, '9'), body: next }]
    return all
  }
}

function row(respondents: number): readonly string[] {
  const entries = entriesOf(respondents)
  const runs = respondents > 1000 ? 3 : respondents > 100 ? 7 : 25
  const assessment = fold('bench', entries)
  const folded = createFolder('bench')
  const diagnosed = createDiagnoser(shippedCatalogue)
  folded(entries)
  const tap = tapper(entries)
  const criteria = 4 * entries.filter(({ body }) => body.kind === 'answer').length
  const options = { sensitivity: false }
  const times = [
    median(() => fold('bench', entries), runs),
    median(() => diagnose(shippedCatalogue, assessment, options), runs),
    median(() => diagnose(shippedCatalogue, assessment, { sensitivity: true }), Math.min(runs, 7)),
    median(() => diagnosed(folded(tap()), options), runs),
  ]
  return [
    String(respondents),
    criteria.toLocaleString('en'),
    ...times.map((time) => time.toFixed(1)),
    ((1000 * ((times[0] ?? 0) + (times[1] ?? 0))) / criteria).toFixed(2),
  ]
}

/** Fold and diagnosis at once, ten times and a hundred times the answers of a large workshop. */
export const diagnoseBench = (): string =>
  `Diagnosis of a full assessment (96 indicators), milliseconds\n\n${table(
    ['respondents', 'criteria answered', 'fold', 'diagnose', 'with sensitivity', 'after one tap', 'µs a criterion'],
    [25, 250, 2500].map(row),
  )}`
