import { signal } from '@preact/signals'

const query = matchMedia('(min-width: 60rem)')

/** Whether rail, ladder and side column stand side by side, as in `indicator.css`. */
export const isWide = signal(query.matches)

query.addEventListener('change', ({ matches }) => {
  isWide.value = matches
})
