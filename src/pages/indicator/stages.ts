/** The four stages from the bottom (METHOD 1). */
export const stages = ['recognised', 'adopted', 'implemented', 'reviewed'] as const
