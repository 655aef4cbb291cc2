import { Model } from 'survey-core'
import 'survey-core/survey-core.fontless.css'
import 'survey-js-ui'

/** The questionnaire as SurveyJS reads it: see `survey-of.ts`. */
declare const __SURVEY__: object

const key = 'survey'

/** As SurveyJS's own guide continues an incomplete survey: the answers in the browser's local storage. */
const survey = new Model(__SURVEY__)
const save = (): void => localStorage.setItem(key, JSON.stringify({ ...survey.data, page: survey.currentPageNo }))
survey.onValueChanged.add(save)
survey.onCurrentPageChanged.add(save)
const known = localStorage.getItem(key)
if (known !== null) {
  const { page, ...data } = JSON.parse(known)
  survey.data = data
  survey.currentPageNo = page
}

const place = document.getElementById('survey')
if (place !== null) survey.render(place)
