import { identifier, indicatorPath, line, z } from '../schema'
import { stampPattern } from './clock'

/** Why a level differs from the last round's (METHOD 9). */
export const causes = ['real-change', 'new-evidence', 'changed-wording', 'corrected-reading'] as const

export type Cause = (typeof causes)[number]

/** What was last said of a criterion; null where nobody said anything. `divided`: respondents differed and nothing was agreed. */
const lastSaid = z.nullable(z.enum(['yes', 'no', 'unknown', 'divided']))

const level = z.int().check(z.minimum(0), z.maximum(4))

const lastPositionSchema = z.lazy(() =>
  z.object({
    indicator: indicatorPath,
    /** Of the questionnaire; the oldest where the answers were given to several. */
    version: z.int().check(z.minimum(0)),
    /** Null where it did not apply. */
    levels: z.nullable(
      z.object({ floor: level, ceiling: level }).check(z.refine(({ floor, ceiling }) => floor <= ceiling)),
    ),
    basis: z.enum(['agreed', 'single', 'provisional']),
    said: z.readonly(z.tuple([lastSaid, lastSaid, lastSaid, lastSaid])),
  }),
)

/** More than six questionnaires and a country's own could ever hold, and small enough for any phone. */
export const maximumPositions = 1_000

/** What a new round keeps of the last, so that it is whole on a device that never saw it. */
export const roundContentSchema = z.lazy(() =>
  z.object({
    assessment: identifier,
    year: z.int().check(z.minimum(1900), z.maximum(2200)),
    title: line,
    /** When it was taken, as a stamp: later than all that was known of the last round then. */
    at: z.string().check(z.regex(stampPattern)),
    positions: z.array(lastPositionSchema).check(
      z.maxLength(maximumPositions),
      z.refine((all) => new Set(all.map(({ indicator }) => indicator)).size === all.length),
    ),
  }),
)

export type LastRound = z.infer<typeof roundContentSchema>
export type LastPosition = LastRound['positions'][number]
export type LastSaid = LastPosition['said'][number]
