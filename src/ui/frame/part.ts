import type { App } from '../../state/app'

/** What a part of the frame is given. */
export interface PartProps {
  readonly app: App
}
