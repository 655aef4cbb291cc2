import { watchLaunches } from '../../platform/shared'
import type { App } from '../../state/app'

/** Shows the files that the system opens with Ittisaq, now and later. What reads them is fetched with the first. */
export const openLaunches = (app: App): void =>
  watchLaunches((files) => void import('./open-source').then(({ openSources }) => openSources(app, files)))
