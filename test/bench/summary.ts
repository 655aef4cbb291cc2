import { availableParallelism, cpus } from 'node:os'
import { ratioOf, short, table } from './measure'
import type { SummaryRow } from './part'

const rowOf = ({ what, ours, unit, peer, theirs, remark }: SummaryRow): readonly string[] => [
  what,
  `${short(ours)} ${unit}`,
  peer,
  theirs === null
    ? (remark ?? 'not finished')
    : `${short(theirs)} ${unit}${remark === undefined ? '' : ` (${remark})`}`,
  theirs === null ? '' : ratioOf(theirs, ours),
]

/** One line a comparison, with the day and the machine; above 1×, ours is the faster, the smaller or the lighter. */
export function summaryTable(rows: readonly SummaryRow[]): string {
  const day = new Date().toISOString().slice(0, 10)
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor'
  return `Measured on ${day}, Node ${process.version}, ${availableParallelism()} cores (${processor}). Above 1×, Ittisaq takes less.

${table(['what', 'Ittisaq', 'beside', 'takes', 'ratio'], rows.map(rowOf))}`
}
