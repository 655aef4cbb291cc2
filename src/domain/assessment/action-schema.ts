import { indicatorPath, line, prose, z } from '../schema'

export const costClasses = ['low', 'medium', 'high'] as const
export const timeClasses = ['short', 'medium', 'long'] as const

/** More than a plan of action has in one biennium. */
export const maximumCodes = 40

const year = z.nullable(z.int().check(z.minimum(1900), z.maximum(2200)))
const code = z.string().check(z.maxLength(40))

/** One row of the plan: what a decent work country programme asks of an outcome. Every text may be empty until somebody writes it. */
export const actionContentSchema = z.lazy(() =>
  z.object({
    /** The template that it began from; null when it was written from nothing. */
    template: z.nullable(z.string().check(z.maxLength(64))),
    /** The gaps that it is to close. */
    indicators: z.array(indicatorPath).check(z.minLength(1), z.maxLength(96)),
    /** Of the country programme to which the outcome belongs; absent until somebody names it. */
    priority: z.optional(line),
    outcome: prose,
    indicator: prose,
    baseline: z.object({ year, text: line }),
    target: z.object({ year, text: line }),
    meansOfVerification: prose,
    lead: line,
    partners: line,
    cost: z.enum(costClasses),
    time: z.enum(timeClasses),
    /** Of the strategy and its plan of action. */
    outputs: z.array(code).check(z.maxLength(20)),
    deliverables: z.array(code).check(z.maxLength(20)),
    /** A code means something only within its biennium. */
    programmeAndBudget: z.array(z.object({ biennium: code, code })).check(z.maxLength(maximumCodes)),
    resources: line,
    risks: prose,
  }),
)

export type ActionContent = z.infer<typeof actionContentSchema>
