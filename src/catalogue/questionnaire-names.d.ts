declare module 'virtual:questionnaire-names' {
  /** By language, then by questionnaire. */
  const names: Readonly<
    Record<string, Readonly<Record<string, { readonly title: string; readonly shortTitle: string }>> | undefined>
  >
  export default names
}
