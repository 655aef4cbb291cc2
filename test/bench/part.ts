/** One line of the table of everything: what Ittisaq takes, beside what somebody else takes for the same. */
export interface SummaryRow {
  readonly what: string
  readonly ours: number
  readonly unit: 'ms' | 'kB' | 'MB' | 'µs'
  readonly peer: string
  /** Null where the peer did not finish. */
  readonly theirs: number | null
  /** What the number of the peer is not, where it is not a measured median. */
  readonly remark?: string
}

/** What a part of the measurements prints, and what of it goes into the table of everything. */
export interface Measured {
  readonly text: string
  readonly summary: readonly SummaryRow[]
}
