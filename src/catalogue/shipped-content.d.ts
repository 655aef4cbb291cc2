// Made by src/build/shipped-content.ts from questionnaires/.

declare module 'virtual:shipped-content' {
  const content: {
    readonly questionnaires: readonly import('../domain/questionnaire/questionnaire').Questionnaire[]
    readonly points: import('../domain/questionnaire/questionnaire').Catalogue['points']
  }
  export default content
}

declare module 'virtual:shipped-names' {
  const names: {
    /** In the order of every screen. */
    readonly questionnaires: readonly { readonly id: string; readonly indicators: number }[]
    /** By language, then by questionnaire. */
    readonly names: Readonly<
      Record<string, Readonly<Record<string, { readonly title: string; readonly shortTitle: string }>> | undefined>
    >
  }
  export default names
}
