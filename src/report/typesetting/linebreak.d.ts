declare module 'linebreak' {
  /** UAX#14: `nextBreak` walks the places of a text where a line may end, in order, and gives null after the last. */
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }
}
