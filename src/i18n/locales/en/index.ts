import common from './common.json'
import frame from './frame.json'

export default { common, frame }
