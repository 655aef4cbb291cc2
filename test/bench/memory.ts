import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Asked of the engine itself, so that no measurement needs a flag on the command line. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

/** Megabytes that are in use after a collection: objects, and buffers beside them. */
export function inUse(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1_000_000
}

/**
 * The most that this process ever took from the machine, in megabytes. Of a child process `maxRSS` is at least what its parent
 * took, as Linux carries it over; the mark of the process itself begins anew.
 */
export function peak(): number {
  const own = /^VmHWM:\s+(\d+) kB$/m.exec(readStatus())?.[1]
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1000
}

/** Empty where there is none. */
function readStatus(): string {
  try {
    return readFileSync('/proc/self/status', 'utf8')
  } catch {
    return ''
  }
}

/** What stays in memory of what `make` gives, in megabytes. */
export function kept<Value>(make: () => Value): { readonly value: Value; readonly megabytes: number } {
  const before = inUse()
  const value = make()
  return { value, megabytes: inUse() - before }
}
