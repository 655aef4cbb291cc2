import { useSignal, useSignalEffect } from '@preact/signals'
import type { ComponentType, JSX } from 'preact'
import type { PageProps } from './pages/page'
import type { Route } from './state/route'
import { Announcer } from './ui/frame/announcer'
import { Opening } from './ui/frame/opening'
import { useDocument } from './ui/frame/use-document'

type Page = ComponentType<PageProps>

/** One chunk a screen, fetched when first shown; all of them are precached for the day without a network. */
const pages: Record<Route['page'], () => Promise<{ readonly default: Page }>> = {
  home: () => import('./pages/home/home'),
  new: () => import('./pages/new/new'),
  open: () => import('./pages/open/open'),
  overview: () => import('./pages/overview/overview'),
  details: () => import('./pages/details/details'),
  respondents: () => import('./pages/respondents/respondents'),
  indicator: () => import('./pages/indicator/indicator'),
  results: () => import('./pages/results/results'),
  answers: () => import('./pages/answers/answers'),
  plan: () => import('./pages/plan/plan'),
  changes: () => import('./pages/changes/changes'),
  'what-if': () => import('./pages/what-if/what-if'),
  validation: () => import('./pages/validation/validation'),
  agree: () => import('./pages/agree/agree'),
  method: () => import('./pages/method/method'),
  report: () => import('./pages/report/report'),
  paper: () => import('./pages/paper/paper'),
  protect: () => import('./pages/protect/protect'),
  hand: () => import('./pages/hand/hand'),
  receive: () => import('./pages/receive/receive'),
  entry: () => import('./pages/entry/entry'),
  library: () => import('./pages/library/library'),
  glossary: () => import('./pages/glossary/glossary'),
  guide: () => import('./pages/guide/guide'),
  backups: () => import('./pages/backups/backups'),
  lock: () => import('./pages/lock/lock'),
  unknown: () => import('./pages/unknown/unknown'),
}

/** A screen may be on its way while something else is waited for; whoever shows it asks again, and hears of a failure. */
export function fetchAhead({ page }: Route): void {
  pages[page]().catch(() => undefined)
}

/** Shows the page of the route; the previous one stays until the next has arrived, so nothing flickers. */
export function Shell({ app }: PageProps): JSX.Element {
  const shown = useSignal<{ readonly Page: Page; readonly route: Route } | null>(null)
  useDocument(app.preferences)
  useSignalEffect(() => {
    const route = app.route.value
    void pages[route.page]().then(({ default: Page }) => {
      if (app.route.peek() === route) shown.value = { Page, route }
    })
  })
  const { value } = shown
  return (
    <>
      {value !== null && app.isReadyFor(value.route) ? <value.Page app={app} /> : <Opening />}
      <Announcer app={app} />
    </>
  )
}
