import agree from './agree.json'
import answers from './answers.json'
import backups from './backups.json'
import changes from './changes.json'
import coherence from './coherence.json'
import common from './common.json'
import conclusions from './conclusions.json'
import details from './details.json'
import entry from './entry.json'
import explain from './explain.json'
import files from './files.json'
import frame from './frame.json'
import frameMore from './frame-more.json'
import glossary from './glossary.json'
import guide from './guide.json'
import hand from './hand.json'
import help from './help.json'
import indicator from './indicator.json'
import library from './library.json'
import lock from './lock.json'
import fresh from './new.json'
import open from './open.json'
import overview from './overview.json'
import paperPage from './paper-page.json'
import plan from './plan.json'
import positions from './positions.json'
import priorities from './priorities.json'
import profile from './profile.json'
import reportPage from './report-page.json'
import respondents from './respondents.json'
import results from './results.json'
import terms from './terms.json'
import validation from './validation.json'
import whatIf from './what-if.json'

/** What every other screen says. */
export default {
  agree,
  answers,
  backups,
  changes,
  coherence,
  // Words of many screens: the first does with a few of them.
  common: { ...common, ...terms },
  conclusions,
  details,
  entry,
  explain,
  files,
  frame: { ...frame, ...frameMore },
  glossary,
  guide,
  hand,
  help,
  indicator,
  library,
  lock,
  new: fresh,
  open,
  overview,
  paperPage,
  plan,
  positions,
  priorities,
  profile,
  reportPage,
  respondents,
  results,
  validation,
  whatIf,
}
