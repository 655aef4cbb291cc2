/** How many browsers are shot in the full form of the fault tests (`npm run test:faults`); without it, a few of each kind. */
const wanted = Number(process.env.ITTISAQ_KILLS ?? 0)

/** `short` in everyday tests; in full, `share` of what is asked for. */
export const rounds = (short: number, share: number): number => (wanted > 0 ? Math.ceil(wanted * share) : short)

/** Milliseconds for that many rounds on a slow machine. */
export const timeFor = (count: number): number => 60_000 + count * 30_000

/** The same numbers in every run, so that a failure can be looked for again. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** What a kind of fault test met; printed as one line, the numbers of docs/faults.md. */
export class Tally {
  kills = 0
  acknowledged = 0
  /** The database was gone or poorer than the journal; null where nobody looked. */
  wipes: number | null = null
  /** Entries that came back from the journal. */
  restored = 0
  lost = 0

  constructor(private readonly kind: string) {}

  opened(restored: number): void {
    this.wipes = (this.wipes ?? 0) + (restored > 0 ? 1 : 0)
    this.restored += restored
  }

  print(): void {
    const { kind, kills, acknowledged, wipes, restored, lost } = this
    const repairs = wipes === null ? '' : `, ${wipes} openings that had to restore, ${restored} entries restored`
    console.log(`faults: ${kind}: ${kills} kills, ${acknowledged} acknowledged${repairs}, ${lost} lost`)
  }
}
