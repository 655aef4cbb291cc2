/** Who a respondent speaks for (METHOD 1), in the fixed order of every list and chart. */
export const constituencies = ['government', 'employers', 'workers', 'sse', 'other'] as const

export type Constituency = (typeof constituencies)[number]
