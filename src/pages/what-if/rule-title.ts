import type { View } from '../results/view'

/** What a coherence rule says, in the reader's language. */
export const ruleTitle = ({ texts, reader }: View, rule: string): string =>
  reader.formats.text(texts.coherence?.rules[rule]?.title ?? rule)
