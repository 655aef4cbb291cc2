// Made by src/build/shipped-content.ts from questionnaires/.

declare module 'virtual:shipped-content' {
  const content: {
    readonly questionnaires: readonly import('../domain/questionnaire/questionnaire').Questionnaire[]
    readonly rules: readonly import('../domain/coherence/findings').Rule[]
    readonly paragraphs: readonly string[]
    readonly points: import('../domain/questionnaire/questionnaire').Catalogue['points']
  }
  export default content
}

declare module 'virtual:shipped-counts' {
  /** In the order of every screen. */
  const counts: readonly { readonly id: string; readonly indicators: number; readonly core: number }[]
  export default counts
}

declare module 'virtual:shipped-names' {
  /** By language; then by questionnaire. */
  const loaders: Readonly<
    Record<
      string,
      () => Promise<{
        readonly default: Readonly<Record<string, { readonly title: string; readonly shortTitle: string }>>
      }>
    >
  >
  export default loaders
}

declare module 'virtual:shipped-titles' {
  /** By language; then by questionnaire and indicator. */
  const loaders: Readonly<
    Record<string, () => Promise<{ readonly default: Readonly<Record<string, Readonly<Record<string, string>>>> }>>
  >
  export default loaders
}

declare module 'virtual:method-mark' {
  /** Another one for every version whose results may differ; see src/build/method-mark.ts. */
  const mark: string
  export default mark
}
