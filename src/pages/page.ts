import type { App } from '../state/app'

/** What every page gets: the running program, and nothing else. */
export interface PageProps {
  readonly app: App
}
