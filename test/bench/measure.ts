import { readFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'

/** What a figure is quoted with. */
export const machine = (): string =>
  `Node ${process.version}, ${availableParallelism()} cores, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end`

/** The installed version of a package. */
export const versionOf = (name: string): string =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version

/** Median of `runs` in milliseconds, after two that do not count. */
export function median(run: () => unknown, runs: number): number {
  run()
  run()
  return middle(
    Array.from({ length: runs }, () => {
      const before = performance.now()
      run()
      return performance.now() - before
    }),
  )
}

/** The middle one of some numbers. */
export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The value that a share of all others is not above: 0.95 for the slow end. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Milliseconds: by the clock, and of the processor in all threads. The second hardly minds what else runs on the machine. */
export interface Cost {
  readonly wall: number
  readonly cpu: number
}

/** What one run gives and costs. */
export async function costOf<Result>(run: () => Promise<Result>): Promise<{ result: Result; cost: Cost }> {
  const [wall, cpu] = [performance.now(), process.cpuUsage()]
  const result = await run()
  const { user, system } = process.cpuUsage(cpu)
  return { result, cost: { wall: performance.now() - wall, cpu: (user + system) / 1000 } }
}

/** Three significant digits at most where a number is small, whole where it is large. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return 'none'
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value.toFixed(value >= 10 ? 1 : 2)
}

/** How often ours goes into theirs: above 1, ours is the smaller. */
export const ratioOf = (theirs: number, ours: number): string => `${short(theirs / ours)}×`

/** A table as Markdown prints it, so that it may be pasted into a page. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
