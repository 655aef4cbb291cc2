import type { JSX } from 'preact'

/** Four growing bars, the last one hollow: three steps known, one to find out. */
export function Brand(): JSX.Element {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <g fill="currentColor">
        <rect x="1" y="19" width="5" height="6" rx="1" />
        <rect x="7.3" y="13" width="5" height="12" rx="1" />
        <rect x="13.6" y="7" width="5" height="18" rx="1" />
      </g>
      <rect x="20.6" y="1.7" width="3.7" height="22.6" rx="1" fill="none" stroke="currentColor" stroke-width="1.4" />
    </svg>
  )
}
