import answers from './answers.json'
import details from './details.json'
import entry from './entry.json'
import glossary from './glossary.json'
import indicator from './indicator.json'
import library from './library.json'
import fresh from './new.json'
import open from './open.json'
import overview from './overview.json'
import paperPage from './paper-page.json'
import reportPage from './report-page.json'
import respondents from './respondents.json'
import results from './results.json'

/** What every other screen says. */
export default {
  answers,
  details,
  entry,
  glossary,
  indicator,
  library,
  new: fresh,
  open,
  overview,
  paperPage,
  reportPage,
  respondents,
  results,
}
