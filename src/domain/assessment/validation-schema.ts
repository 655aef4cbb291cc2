import { identifier, line, prose, z } from '../schema'
import { stampPattern } from './clock'
import { constituencies } from './constituency'
import { neededConstituencies, opinionKinds, opinionProblems } from './opinion'

/**
 * When it was validated or reviewed, as a stamp: later than all that was known then, so that what comes after it can be told.
 * Not the entry's own stamp: undo and the choice between two versions say the same thing again, later, and must not make old
 * news of what changed meanwhile.
 */
const at = z.string().check(z.regex(stampPattern))

const opinionSchema = z.lazy(() =>
  z.object({
    constituency: z.enum(constituencies),
    opinion: z.enum(opinionKinds),
    text: prose,
  }),
)

/** The gate of `opinionProblems`, each problem with its place. */
const opinionsSchema = z.lazy(() =>
  z.array(opinionSchema).check(
    z.minLength(neededConstituencies.length),
    z.maxLength(constituencies.length),
    z.check((payload) => {
      for (const { type, constituency, at: place } of opinionProblems(payload.value)) {
        const path = place === null ? [] : [place, type === 'twice' ? 'constituency' : 'text']
        payload.issues.push({ code: 'custom', path, input: payload.value, message: `${type} ${constituency}` })
      }
    }),
  ),
)

/** More entries than a clock that ran years ahead writes before somebody sets it right. */
const mostAhead = 10_000

export const validationContentSchema = z.lazy(() =>
  z.object({
    at,
    opinions: opinionsSchema,
    /**
     * Ids of entries that were known then though their stamps say later: a clock was years ahead. Without them they would look
     * like changes since for ever. Absent where there were none.
     */
    ahead: z.optional(z.array(identifier).check(z.maxLength(mostAhead))),
  }),
)

export const reviewContentSchema = z.lazy(() =>
  z.object({
    at,
    /** Who read it: a specialist, by name. */
    reviewer: line.check(z.regex(/\S/)),
    /** The reading, beside the team's answers and never over them. */
    text: prose,
  }),
)
