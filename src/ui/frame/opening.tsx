import { signal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { Brand } from './brand'
import './frame.css'

/** What the program is called where the reader is; empty until that has been loaded. */
export const programName = signal('')

/** The bar alone, where every page will have it: what is seen until the data have been read, with why it takes long. */
export function Opening({ children }: { readonly children?: ComponentChildren }): JSX.Element {
  return (
    <>
      <header class="topbar">
        <div class="topbar-in">
          <span class="brand">
            <Brand />
            <span class="brand-word">{programName.value}</span>
          </span>
        </div>
      </header>
      <main class="page" aria-busy={children === undefined}>
        {children}
      </main>
    </>
  )
}
