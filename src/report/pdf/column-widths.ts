/**
 * Widths of the columns of a table, in points. Each has its share of `total`, unless one of its pieces (a word, a drawing) is
 * wider: then it grows to that piece at the cost of the columns that have most to spare. Where not all pieces find room, the
 * widest of them go without it.
 */
export function columnWidths(
  shares: readonly number[],
  pieces: readonly (readonly number[])[],
  total: number,
): readonly number[] {
  const whole = sumOf(shares)
  const columns = leastWidths(pieces, total).map((least, index) => {
    const width = (total * (shares[index] ?? 0)) / whole
    return { width, least, spare: Math.max(0, width - least) }
  })
  const wanted = sumOf(columns.map(({ width, least }) => Math.max(0, least - width)))
  const kept = spareKept(
    columns.map(({ spare }) => spare),
    wanted,
  )
  return columns.map(({ width, least, spare }) => Math.max(least, width - Math.max(0, spare - kept)))
}

/** The widest piece of each column; the widest of all leave until the rest fits, for they alone need be cut. */
function leastWidths(pieces: readonly (readonly number[])[], total: number): readonly number[] {
  const columns = pieces.map((widths) => [...new Set(widths)].sort((one, other) => one - other))
  const least = () => columns.map((widths) => widths.at(-1) ?? 0)
  for (let widths = least(); sumOf(widths) > total; widths = least()) {
    columns[widths.indexOf(Math.max(...widths))]?.pop()
  }
  return least()
}

/** What the columns with most to spare still have of it once `wanted` is taken: the same for all of them. */
function spareKept(spares: readonly number[], wanted: number): number {
  const sorted = [...spares].sort((one, other) => other - one)
  let sum = 0
  for (const [index, spare] of sorted.entries()) {
    sum += spare
    const kept = (sum - wanted) / (index + 1)
    if (kept >= (sorted[index + 1] ?? 0)) return kept
  }
  return 0
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
