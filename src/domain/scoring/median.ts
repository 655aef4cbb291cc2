const ascending = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b)

/** The smaller of the two middle values. `values` must not be empty. */
export function lowerMedian(values: readonly number[]): number {
  return ascending(values)[Math.floor((values.length - 1) / 2)] ?? Number.NaN
}

/** The larger of the two middle values. `values` must not be empty. */
export function upperMedian(values: readonly number[]): number {
  return ascending(values)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** The ordinary median, half-way between the two middle values. `values` must not be empty. */
export function median(values: readonly number[]): number {
  return (lowerMedian(values) + upperMedian(values)) / 2
}
