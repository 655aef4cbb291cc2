import { shippedCatalogue } from '../../src/catalogue/catalogue'
import type { Body, Entry } from '../../src/domain/assessment/entry'
import { fold } from '../../src/domain/assessment/fold'
import { createFolder } from '../../src/domain/assessment/folder'
import { diagnose } from '../../src/domain/diagnostic/diagnose'
import { createDiagnoser } from '../../src/domain/diagnostic/diagnoser'
import { entriesOfAnswers } from '../../src/domain/exchange/answers'
import { sampleAnswers } from '../../src/domain/exchange/sample'
import { machine, median, short, table } from './measure'
import { kept, peak } from './memory'
import type { Measured } from './part'

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

/** Respondents of a large workshop. */
const workshop = 25

function row(times: number): readonly string[] {
  const { value: entries, megabytes: ofEntries } = kept(() => entriesOf(workshop * times))
  const runs = times > 40 ? 3 : times > 4 ? 7 : 25
  const folded = createFolder('bench')
  const diagnosed = createDiagnoser(shippedCatalogue)
  const options = { sensitivity: false }
  const assessment = fold('bench', entries)
  const criteria = 4 * entries.filter(({ body }) => body.kind === 'answer').length
  const { megabytes: ofResults } = kept(() => diagnosed(folded(entries), options))
  const tap = tapper(entries)
  const folding = median(() => fold('bench', entries), runs)
  const diagnosing = median(() => diagnose(shippedCatalogue, assessment, options), runs)
  return [
    `${times}×`,
    String(workshop * times),
    criteria.toLocaleString('en'),
    short(folding),
    short(diagnosing),
    short(median(() => diagnose(shippedCatalogue, assessment, { sensitivity: true }), Math.min(runs, 7))),
    short(median(() => diagnosed(folded(tap()), options), runs)),
    ((1000 * (folding + diagnosing)) / criteria).toFixed(2),
    short(ofEntries),
    short(ofResults),
    short(peak()),
  ]
}

const head = [
  'size',
  'respondents',
  'criteria answered',
  'fold ms',
  'diagnose ms',
  'with sensitivity ms',
  'after one tap ms',
  'µs a criterion',
  'entries MB',
  'fold and diagnosis MB',
  'peak of the process MB',
]

/** Fold and diagnosis at once, ten times and a hundred times the answers of a large workshop. Nobody else does the same. */
export const diagnoseBench = (): Measured => ({
  text: `Diagnosis of a full assessment, 96 indicators (${machine()})

${table(head, [1, 10, 100].map(row))}

The peak is that of the process up to then, everything measured before it included.`,
  summary: [],
})
