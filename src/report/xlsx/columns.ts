import type { ReportInput } from '../report-input'
import type { Sheet } from './sheet'

type Words = (key: string) => string

/** What the sheets say, by the key within their own sentences. */
export const words =
  ({ reader }: ReportInput): Words =>
  (key) =>
    reader.t(`tables:${key}`)

interface Heading {
  readonly key: string
  readonly width: number
}

export const columnsOf = (input: ReportInput, headings: readonly Heading[]): Sheet['columns'] =>
  headings.map(({ key, width }) => ({ header: words(input)(`column.${key}`), width }))

/** `width` in characters. */
export const h = (key: string, width = 14): Heading => ({ key, width })
