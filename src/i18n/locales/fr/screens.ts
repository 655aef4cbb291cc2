import answers from './answers.json'
import details from './details.json'
import indicator from './indicator.json'
import fresh from './new.json'
import open from './open.json'
import overview from './overview.json'
import reportPage from './report-page.json'
import respondents from './respondents.json'
import results from './results.json'

/** What every other screen says. */
export default { answers, details, indicator, new: fresh, open, overview, reportPage, respondents, results }
