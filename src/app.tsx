import { useSignal, useSignalEffect } from '@preact/signals'
import type { ComponentType, JSX } from 'preact'
import { useErrorBoundary, useRef } from 'preact/hooks'
import type { PageProps } from './pages/page'
import { breathe } from './platform/breathe'
import type { FaultKind } from './state/fault-report'
import type { Route } from './state/route'
import { late } from './ui/frame/late'
import { Opening } from './ui/frame/opening'
import { useDocument } from './ui/frame/use-document'

const Trouble = late(async () => (await import('./pages/trouble/trouble')).Trouble)

type Page = ComponentType<PageProps>

/** Nothing is to be said aloud before the first page is there. */
const Announcer = late(async () => (await import('./ui/frame/announcer')).Announcer)

/** Small, and read one after the other. */
const helpPages = () => import('./pages/help/pages')

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
  help: helpPages,
  privacy: helpPages,
  keys: helpPages,
  'first-minute': helpPages,
  backups: () => import('./pages/backups/backups'),
  lock: () => import('./pages/lock/lock'),
  unknown: () => import('./pages/unknown/unknown'),
}

/** A screen may be on its way while something else is waited for; whoever shows it asks again, and hears of a failure. */
export function fetchAhead({ page }: Route): void {
  pages[page]().catch(() => undefined)
}

interface Fault {
  readonly kind: FaultKind
  readonly error: unknown
}

/** What has stopped the page, if anything: it crashed, or something that it needs did not come. */
function faultOf(crash: unknown, missing: unknown): Fault | null {
  if (crash !== undefined) return { kind: 'page', error: crash }
  return missing === null ? null : { kind: 'part', error: missing }
}

/**
 * Shows the page of the route; the previous one stays until the next has arrived, so nothing flickers. Where a page stops, or
 * does not come, says so: nobody is left before an empty sheet. Taking a long page away and drawing the next are two tasks,
 * with the bar alone between them: together they would hold up a finger.
 */
export function Shell({ app }: PageProps): JSX.Element {
  const shown = useSignal<{ readonly Page: Page; readonly route: Route } | null>(null)
  const missing = useSignal<unknown>(null)
  const [crash, recover] = useErrorBoundary()
  const crashed = useRef(false)
  crashed.current = crash !== undefined
  useDocument(app.preferences)
  useSignalEffect(() => {
    const route = app.route.value
    if (crashed.current) recover()
    void pages[route.page]().then(
      async ({ default: Page }) => {
        if (app.route.peek() !== route) return
        missing.value = null
        const before = shown.peek()
        if (before !== null && before.Page !== Page) {
          shown.value = null
          await breathe()
          if (app.route.peek() !== route) return
        }
        shown.value = { Page, route }
      },
      (error: unknown) => {
        if (app.route.peek() === route) missing.value = error
      },
    )
  })
  const { value } = shown
  const fault = faultOf(crash, missing.value ?? app.failed.value)
  if (fault !== null) return <Trouble {...fault} store={app.world.store} world={app.world} writer={app.writer} />
  return (
    <>
      {value !== null && app.isReadyFor(value.route) ? <value.Page app={app} /> : <Opening />}
      <Announcer app={app} />
    </>
  )
}
