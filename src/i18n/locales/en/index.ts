import answers from './answers.json'
import common from './common.json'
import frame from './frame.json'
import reportPage from './report-page.json'
import results from './results.json'

export default { answers, common, frame, reportPage, results }
