import { diagnoseBench } from './diagnose'

// Each part prints a table: medians of several runs on this machine, today. No test asserts a time.
process.stdout.write(`${diagnoseBench()}\n`)
