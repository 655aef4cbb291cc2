/** Median of `runs` in milliseconds, after two that do not count. */
export function median(run: () => unknown, runs: number): number {
  run()
  run()
  const times = Array.from({ length: runs }, () => {
    const before = performance.now()
    run()
    return performance.now() - before
  }).sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? Number.NaN
}

/** A table as Markdown prints it, so that it may be pasted into a page. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
