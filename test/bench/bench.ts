import { diagnoseBench } from './diagnose'
import { pdfBench } from './pdf'
import { portfolioBench } from './portfolio'

// Each part prints a table: medians of several runs on this machine, today. No test asserts a time.
const parts: Readonly<Record<string, () => string | Promise<string>>> = {
  diagnose: diagnoseBench,
  pdf: pdfBench,
  portfolio: portfolioBench,
}

// All of them, or those that are named: npm run bench -- pdf
const named = process.argv.slice(2)
const unknown = named.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  process.stderr.write(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.\n`)
  process.exit(1)
}
for (const [name, measured] of Object.entries(parts)) {
  if (named.length === 0 || named.includes(name)) process.stdout.write(`${await measured()}\n\n`)
}
