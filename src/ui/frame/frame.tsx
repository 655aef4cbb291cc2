import { type ComponentChildren, Fragment, type JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Assessment } from '../../domain/assessment/fold'
import type { Diagnostic } from '../../domain/diagnostic/diagnose'
import { factsOf } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import { breathe } from '../../platform/breathe'
import type { App } from '../../state/app'
import type { CurrentAssessment } from '../../state/current'
import { watchDurability } from '../../state/durability'
import { hashOfRoute, type Route } from '../../state/route'
import { Beside, Gradual } from '../gradual/gradual'
import { Icon } from '../icon/icon'
import './frame.css'
import { late } from './late'
import { Notices } from './notices'
import { TopBar } from './top-bar'

const BackupWords = late(async () => (await import('./backup-words')).BackupWords)
const BlindRound = late(async () => (await import('./blind-round')).BlindRound)
const PageFoot = late(async () => (await import('./page-foot')).PageFoot)
const MissingAssessment = late(async () => (await import('./missing-assessment')).MissingAssessment)

/** Always the same, so that it is drawn once: last of all, as the keyboard comes to it last. */
const foot = <PageFoot />

const tabs = ['answer', 'results', 'plan', 'report'] as const

/** Inside an assessment: answer, then results, then what follows from them, then the report. */
export type Tab = (typeof tabs)[number]

const pageOfTab = { answer: 'overview', results: 'results', plan: 'plan', report: 'report' } as const

function Tabs({ assessment, now }: { assessment: string; now: Tab }): JSX.Element {
  const { t } = reader.value
  return (
    <nav class="tabs" aria-label={t('frame:tabs.label')}>
      {tabs.map((tab) => (
        <a
          key={tab}
          href={hashOfRoute({ page: pageOfTab[tab], assessment })}
          aria-current={tab === now ? 'page' : undefined}
        >
          {t(`frame:tabs.${tab}`)}
        </a>
      ))}
    </nav>
  )
}

/** The first page of a visit leaves the focus alone: the reader has not asked for anything yet. */
let isVisitNew = true

/** False while there is none. */
function focusHeading(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  return heading !== null
}

/**
 * Just before the browser draws what is there, and once it has: to scroll or ask for the focus any sooner would make it lay
 * the page out twice.
 */
function aroundDrawing(before: () => void, after: () => unknown): () => void {
  let isOver = false
  requestAnimationFrame(() => {
    if (isOver) return
    before()
    void breathe().then(() => !isOver && after())
  })
  return () => {
    isOver = true
  }
}

/** The heading may come later, on a page that has to read something first: then it takes the focus, unless the reader moved on. */
function waitForHeading(main: HTMLElement): () => void {
  main.focus({ preventScroll: true })
  const isStill = (): boolean => document.activeElement === main
  let stop = (): void => observer.disconnect()
  const observer = new MutationObserver(() => {
    if (isStill() && document.querySelector('main h1') === null) return
    observer.disconnect()
    stop = aroundDrawing(
      () => {},
      () => isStill() && focusHeading(),
    )
  })
  observer.observe(main, { childList: true, subtree: true })
  return () => stop()
}

/** A new page starts at its heading, for eyes and for screen readers; the focus is not taken from what the reader went to meanwhile. */
function useArrival(address: string, isShown: boolean): void {
  useLayoutEffect(() => {
    if (!isShown) return
    const isFirst = isVisitNew
    isVisitNew = false
    if (isFirst) return
    const focused = document.activeElement
    let stop = (): void => {}
    const goToHeading = (): void => {
      const { activeElement } = document
      const main = document.querySelector<HTMLElement>('main')
      if ((activeElement !== focused && activeElement !== document.body) || focusHeading() || main === null) return
      stop = waitForHeading(main)
    }
    const cancel = aroundDrawing(() => window.scrollTo(0, 0), goToHeading)
    return () => {
      cancel()
      stop()
    }
  }, [address, isShown])
}

function useTitle(title: string): void {
  const name = reader.value.t('common:app.name')
  useEffect(() => {
    document.title = title === '' ? name : `${title} · ${name}`
  }, [title, name])
}

export interface FrameProps {
  readonly app: App
  /** Of the page, for the browser's tab; the page's own `h1` says it on the screen. */
  readonly title: string
  /** The tab that is open, on pages inside an assessment. */
  readonly tabs?: Tab
  readonly back?: { readonly href: string; readonly label: string }
  /** Where one address shows several steps after each other: every new one starts at its heading, like a page. */
  readonly stage?: string
  readonly children: ComponentChildren
}

interface ShownProps extends FrameProps {
  readonly route: Route
  readonly current: CurrentAssessment | null
}

/** What stands before the page's own heading. */
function Above({ app, back }: { readonly app: App; readonly back: FrameProps['back'] }): JSX.Element {
  const { t, language } = reader.value
  return (
    <>
      <Notices app={app} />
      {factsOf(language).draft && <p class="draft-notice small">{t('frame:draft')}</p>}
      {back !== undefined && (
        <a class="back" href={back.href}>
          <Icon name="back" size={18} />
          <span>{back.label}</span>
        </a>
      )}
    </>
  )
}

function Shown({ app, title, tabs: tab, back, stage = '', children, route, current }: ShownProps): JSX.Element {
  const { t } = reader.value
  const isMissing = current?.isMissing.value ?? false
  const isDeleted = current !== null && current.deletedAt.value !== null
  const assessment = current?.assessment.value
  const isLoading = current !== null && !isMissing && assessment === null
  const isBlind = tab !== undefined && tab !== 'answer' && assessment?.blind === true
  /** Instead of a page whose assessment is not here, or whose answers are closed for now, why that is so. */
  const inside = (): ComponentChildren => {
    if (isMissing || isDeleted) return <MissingAssessment app={app} deleted={isDeleted ? current : null} />
    if (isLoading) return null
    return isBlind && current !== null ? <BlindRound current={current} /> : children
  }
  useTitle(isMissing ? t('frame:missing.title') : title)
  useArrival(`${hashOfRoute(route)} ${stage}`, !isLoading)
  useEffect(() => watchDurability(app), [app])
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t('frame:skip')}
      </button>
      <TopBar app={app} current={current} />
      {current !== null && tab !== undefined && !isMissing && !isDeleted && (
        <>
          <Tabs assessment={current.id} now={tab} />
          <aside class="backup-line" aria-label={t('backups:heading')}>
            <BackupWords app={app} current={current} />
          </aside>
        </>
      )}
      <main id="main" class="page" tabIndex={-1} aria-busy={isLoading}>
        <Gradual>
          <Above app={app} back={back} />
          <Fragment key="inside">{inside()}</Fragment>
        </Gradual>
      </main>
      {current !== null && !isLoading && <Beside>{foot}</Beside>}
    </>
  )
}

/**
 * Bar, notices and main landmark of every page. Shows that an assessment is missing instead of the page about it. While
 * the next page is still on its way, this one stays as it was, though the address is already the next one's.
 */
export function Frame(props: FrameProps): JSX.Element {
  const { route, current } = props.app
  const page = useRef(route.peek().page)
  const shown = useRef<JSX.Element | null>(null)
  const isLeaving = route.value.page !== page.current
  if (!isLeaving || shown.current === null) {
    shown.current = <Shown {...props} route={route.value} current={current.value} />
  }
  return shown.current
}

/** The assessment of the address, all of it there. */
export interface Opened {
  readonly current: CurrentAssessment
  readonly assessment: Assessment
  readonly diagnostic: Diagnostic
}

export interface AssessmentFrameProps extends Omit<FrameProps, 'title' | 'children'> {
  readonly title: string | ((opened: Opened) => string)
  readonly children: (opened: Opened) => ComponentChildren
}

/** Whoever does not ask what the assessment says of the country does not wait for it. */
const openedOf = (current: CurrentAssessment, assessment: Assessment): Opened => ({
  current,
  assessment,
  get diagnostic() {
    const { value } = current.diagnostic
    if (value === null) throw new Error('An assessment without its diagnostic')
    return value
  },
})

/** A frame for pages about one assessment: what is inside is drawn only once the assessment has been read. */
export function AssessmentFrame({ app, title, children, ...rest }: AssessmentFrameProps): JSX.Element {
  const current = app.current.value
  const assessment = current?.assessment.value ?? null
  const opened = current !== null && assessment !== null ? openedOf(current, assessment) : null
  const shownTitle = typeof title === 'string' ? title : opened === null ? '' : title(opened)
  return (
    <Frame app={app} title={shownTitle} {...rest}>
      {opened === null ? null : children(opened)}
    </Frame>
  )
}
