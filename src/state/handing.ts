import { isGiven } from '../domain/assessment/answer'
import { stampOfText } from '../domain/assessment/clock'
import type { Entry } from '../domain/assessment/entry'
import { folding } from '../domain/assessment/fold'
import { type Encoder, encoder, maximumHandover } from '../domain/exchange/fountain'
import { entriesOfRespondent } from '../domain/exchange/own-entries'
import { digestOfBytes } from '../platform/digest'
import { inPieces } from '../platform/in-pieces'
import { type PackageFile, packageFile } from './package-file'
import type { World } from './world'

/** Bytes a second that phones manage, hand held (FIELD 4: 3.3 to 9.6 kB/s on a desk). */
const speed = 2_500

/** In bytes; what takes longer than a minute goes better as a file. */
export const comfortable = 120_000

export interface Handing extends PackageFile {
  readonly answers: number
  readonly seconds: number
  /** Null where there is too much. */
  readonly frames: Encoder | null
}

/** What is handed over: all of `entries`, or what one respondent said. */
export async function handingOf(
  world: World,
  assessment: string,
  entries: readonly Entry[],
  respondent: string | null,
): Promise<Handing> {
  const handed = respondent === null ? entries : entriesOfRespondent(entries, respondent)
  // Made at the time of its last entry: the same answers are the same bytes, so whoever got half of them gets the rest later.
  const last = handed.reduce((latest, { stamp }) => Math.max(latest, stampOfText(stamp)?.wall ?? 0), 0)
  const at = Math.min(last, world.clock.now())
  const file = await packageFile(assessment, handed, at)
  const { length } = file.bytes
  const { indicators } = await inPieces(folding(assessment, handed))
  return {
    ...file,
    answers: [...indicators.values()].flatMap(({ answers }) => answers).filter(({ answer }) => isGiven(answer)).length,
    seconds: Math.ceil(length / speed),
    frames: length > maximumHandover ? null : encoder(file.bytes, await digestOfBytes(file.bytes)),
  }
}
