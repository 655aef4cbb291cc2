import { blockingBench } from './blocking'
import { diagnoseBench } from './diagnose'
import { diskBench } from './disk/disk'
import { mergeBench } from './merge/merge'
import type { Measured } from './part'
import { pdfBench } from './pdf/pdf'
import { portfolioBench } from './portfolio'
import { screenBench } from './screen/screen'
import { summaryTable } from './summary'

/** Without a peer to stand beside. */
const alone = (measure: () => Promise<string>) => async (): Promise<Measured> => ({
  text: await measure(),
  summary: [],
})

// Each part prints a table: medians of several runs on this machine, today. No test asserts a time.
const parts: Readonly<Record<string, () => Measured | Promise<Measured>>> = {
  screen: screenBench,
  disk: diskBench,
  diagnose: diagnoseBench,
  merge: mergeBench,
  pdf: pdfBench,
  portfolio: alone(portfolioBench),
  blocking: alone(blockingBench),
}

// All of them, or those that are named: npm run bench -- pdf
const named = process.argv.slice(2)
const unknown = named.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  process.stderr.write(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.\n`)
  process.exit(1)
}
const all: Measured[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue
  process.stderr.write(`Measuring ${name}\n`)
  const measured = await measure()
  all.push(measured)
  process.stdout.write(`## ${name}\n\n${measured.text}\n\n`)
}
process.stdout.write(`## Together\n\n${summaryTable(all.flatMap(({ summary }) => summary))}\n`)
