import type { AgreementLabel } from './agreement'
import type { EvidenceStrength } from './confidence'

/** From the weakest to the strongest, as a table has them. */
export const strengths = ['limited', 'medium', 'robust'] as const satisfies readonly EvidenceStrength[]
export const agreements = ['low', 'medium', 'high'] as const satisfies readonly AgreementLabel[]

interface Sure {
  readonly applicable: boolean
  readonly evidence: EvidenceStrength
  readonly agreement: AgreementLabel | null
}

export interface ConfidenceCell<Item> {
  readonly evidence: (typeof strengths)[number]
  readonly agreement: (typeof agreements)[number]
  readonly items: readonly Item[]
}

/** Evidence by agreement (METHOD 6), nine cells row by row. Who stands alone has nobody to agree with and is in none. */
export function confidenceTable<Item extends Sure>(items: readonly Item[]): readonly ConfidenceCell<Item>[] {
  return strengths.flatMap((evidence) =>
    agreements.map((agreement) => ({
      evidence,
      agreement,
      items: items.filter((item) => item.applicable && item.evidence === evidence && item.agreement === agreement),
    })),
  )
}

export const singleVoices = <Item extends Sure>(items: readonly Item[]): readonly Item[] =>
  items.filter(({ applicable, agreement }) => applicable && agreement === 'one constituency')
