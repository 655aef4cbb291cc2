declare module 'virtual:country-codes' {
  /** `AFGAF ALBAL …`; made by src/build/country-codes.ts. */
  const codes: string
  export default codes
}
