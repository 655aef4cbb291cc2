import { watchLaunches } from '../../platform/shared'
import type { App } from '../../state/app'
import { openSources } from './open-source'

/** Shows the files that the system opens with Ittisaq, now and later. */
export const openLaunches = (app: App): void => watchLaunches((files) => void openSources(app, files))
