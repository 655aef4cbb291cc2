import { line, prose, z } from '../schema'
import { criterionAnswers } from './answer'
import { constituencies } from './constituency'

const criterion = z.enum(criterionAnswers)

export const criteriaSchema = z.readonly(z.tuple([criterion, criterion, criterion, criterion]))

/** A reason must say something: a blank one does not count (METHOD 2, "with a reason"). */
export const reasonSchema = line.check(z.regex(/\S/))

export const answerSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('answered'), criteria: criteriaSchema }),
    z.object({ kind: z.literal('not-applicable'), reason: reasonSchema }),
  ]),
)

export const dissentSchema = z.lazy(() =>
  z.object({
    constituency: z.enum(constituencies),
    text: prose,
  }),
)
