import { peak } from '../memory'
import { reportsToPrint } from './example-report'
import { renderers } from './renderers'

// One report by one renderer, both by their place in the list; then the most memory that this took.
const [renderer = -1, report = 0] = process.argv.slice(2).map(Number)
const chosen = (await reportsToPrint())[report]
if (chosen === undefined) throw new Error(`No report ${report}`)
const printed = await (await renderers())[renderer]?.prepare(chosen.document)()
if (renderer >= 0 && printed === undefined) throw new Error(`No renderer ${renderer}`)
process.stdout.write(`${peak()}\n`)
