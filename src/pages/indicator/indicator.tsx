import type { JSX } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { mapIndicatorTexts } from '../../domain/questionnaire/map-texts'
import { indicatorByPath, questionnaireByPath } from '../../domain/questionnaire/questionnaire'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { ownIndicators } from '../../state/own-answers'
import type { Route } from '../../state/route'
import { AssessmentFrame, type Opened } from '../../ui/frame/frame'
import { late } from '../../ui/frame/late'
import type { PageProps } from '../page'
import { createAnswering } from './answering'
import './indicator.css'
import type { Scene } from './scene'
import { Screen } from './screen'

const Unknown = late(async () => (await import('./unknown')).Unknown)

type IndicatorRoute = Extract<Route, { page: 'indicator' }>

/** Null for an indicator that this version does not ship. */
function useScene(app: App, { current, assessment }: Opened, path: string): Scene | null {
  const answering = useMemo(() => createAnswering(current, path), [current, path])
  const { formats } = reader.value
  const content = app.content.value
  const questionnaire = questionnaireByPath(current.asked.value, path)
  const indicator = indicatorByPath(current.asked.value, path)
  if (content === null || content.sources === null || questionnaire === null || indicator === null) return null
  const texts = content.questionnaires[questionnaire.id]?.indicators[indicator.id]
  if (texts === undefined) return null
  return {
    app,
    current,
    assessment,
    content,
    sources: content.sources,
    questionnaire,
    indicator,
    // Content keeps 0 to 9; the reader's digits come in here.
    texts: mapIndicatorTexts(texts, formats.text),
    own: ownIndicators(questionnaire, assessment, current.respondent.value),
    answering,
  }
}

function Inside({ app, opened, path }: { app: App; opened: Opened; path: string }): JSX.Element {
  const scene = useScene(app, opened, path)
  return scene === null ? (
    <Unknown assessment={opened.assessment.id} isShipped={indicatorByPath(app.world.catalogue, path) !== null} />
  ) : (
    <Screen key={path} scene={scene} />
  )
}

function titleIn(app: App, path: string): string {
  const [questionnaire = '', indicator = ''] = path.split('/')
  const title = app.content.value?.titles[questionnaire]?.[indicator]
  return title === undefined ? '' : reader.value.formats.text(title)
}

export default function Page({ app }: PageProps): JSX.Element | null {
  // While the next page is on its way, this one stays as it was.
  const kept = useRef<IndicatorRoute | null>(null)
  const route = app.route.value
  if (route.page === 'indicator') kept.current = route
  if (kept.current === null) return null
  const path = kept.current.indicator
  return (
    <AssessmentFrame app={app} title={titleIn(app, path)}>
      {(opened) => <Inside app={app} opened={opened} path={path} />}
    </AssessmentFrame>
  )
}
