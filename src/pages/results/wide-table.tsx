import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'

export interface WideTableProps {
  readonly caption: string
  readonly heads: readonly string[]
  /** The rows, each beginning with its own header. */
  readonly children: ComponentChildren
}

/** More columns than a phone is wide: it scrolls by itself, by finger and by key, and its first column stays. */
export function WideTable({ caption, heads, children }: WideTableProps): JSX.Element {
  const id = useId()
  return (
    <>
      <p id={id} class="small quiet">
        {caption}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1). */}
      <section class="table-wrap wide-table" aria-labelledby={id} tabIndex={0}>
        <table class="table" aria-labelledby={id}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
    </>
  )
}
