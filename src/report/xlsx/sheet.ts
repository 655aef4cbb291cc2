/** A table as a spreadsheet has it: plain data, one sheet each. */
export interface Sheet {
  /** At most 31 characters, none of \ / ? * : [ ]. */
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly SheetCell[])[]
}

export interface Column {
  readonly header: string
  /** In characters. */
  readonly width: number
}

/** A number stays a number, so that it can be sorted and summed; null is an empty cell. */
export type SheetCell = string | number | boolean | null
