import type { EvidenceKind } from '../assessment/evidence-kind'
import type { Evidence } from '../assessment/fold'

export type EvidenceStrength = 'limited' | 'medium' | 'robust'

const isDocumentary = (kind: EvidenceKind): boolean => kind !== 'testimony'

/** METHOD 6: how many kinds of document stand behind an answer. */
export function evidenceStrength(evidence: readonly Evidence[]): EvidenceStrength {
  const kinds = new Set(evidence.map(({ kind }) => kind).filter(isDocumentary))
  if (kinds.size === 0) return 'limited'
  return kinds.size === 1 ? 'medium' : 'robust'
}
