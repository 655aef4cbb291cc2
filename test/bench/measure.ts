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

/** A table as Markdown prints it, so that it may be pasted into a page. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
