import common from './common.json'
import frame from './frame.json'
import home from './home.json'

/** What the first screen says. */
export default { common, frame, home }
