import type { JSX } from 'preact'
import { Foreign } from '../../ui/foreign/foreign'

/** Who read it, and what they wrote. */
export function ReadingText({ reviewer, text }: { readonly reviewer: string; readonly text: string }): JSX.Element {
  return (
    <div class="reading">
      <p>
        <b>
          <Foreign>{reviewer}</Foreign>
        </b>
      </p>
      {text.trim() !== '' && <blockquote dir="auto">{text}</blockquote>}
    </div>
  )
}
