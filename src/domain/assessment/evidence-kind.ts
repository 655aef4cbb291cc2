/** What a piece of evidence is (METHOD 6). */
export const evidenceKinds = ['law', 'policy', 'budget', 'statistic', 'report', 'testimony'] as const

export type EvidenceKind = (typeof evidenceKinds)[number]
