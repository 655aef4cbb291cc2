import answers from './answers.json'
import common from './common.json'
import details from './details.json'
import frame from './frame.json'
import home from './home.json'
import indicator from './indicator.json'
import fresh from './new.json'
import open from './open.json'
import overview from './overview.json'
import reportPage from './report-page.json'
import respondents from './respondents.json'
import results from './results.json'

export default {
  answers,
  common,
  details,
  frame,
  home,
  indicator,
  new: fresh,
  open,
  overview,
  reportPage,
  respondents,
  results,
}
