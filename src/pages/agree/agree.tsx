import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { recordOf } from '../../domain/assessment/fold'
import { indicatorByPath, questionnaireOf } from '../../domain/questionnaire/questionnaire'
import { t } from '../../i18n/reader'
import type { App } from '../../state/app'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'
import { Frame } from '../../ui/frame/frame'
import { Toast } from '../../ui/toast/toast'
import type { PageProps } from '../page'
import { answersHref, indicatorsOf, textsOf, titleOf, type View, viewOf } from '../results/view'
import { agendaOf } from './agenda'
import { roomHref } from './links'
import { List } from './list'
import { isProjecting, useProjector } from './projector'
import { type Session, useNow, useRoom } from './session'
import { Table } from './table'
import '../details/details.css'
import '../results/results.css'
import '../answers/answers.css'
import './agree.css'

/** An indicator that is not shipped, or that too few have answered to agree on. */
function NotForTheRoom({ view, path }: { readonly view: View; readonly path: string }): JSX.Element {
  const isKnown = path in view.diagnostic.indicators
  return (
    <>
      <h1 tabIndex={-1}>{titleOf(view, path)}</h1>
      <Empty
        icon="people"
        title={t(isKnown ? 'agree:headline.nothing' : 'answers:unknown.title')}
        action={isKnown && <Button href={answersHref(view, path)}>{t('agree:more')}</Button>}
      >
        {t(isKnown ? 'agree:nothing' : 'answers:unknown.text')}
      </Empty>
    </>
  )
}

/** Between two questionnaires the texts of the second are on their way for a moment. */
const isOnTheWay = ({ texts }: View, path: string): boolean =>
  questionnaireOf(path) in texts.titles && !(questionnaireOf(path) in texts.questionnaires)

function OnTheTable({ session, path }: { readonly session: Session; readonly path: string }): JSX.Element | null {
  const { view, agenda } = session
  if (isOnTheWay(view, path)) return null
  const item = agenda.find((one) => one.path === path)
  const indicator = indicatorByPath(view.catalogue, path)
  const texts = textsOf(view, path)
  if (item === undefined || indicator === null || texts === null) return <NotForTheRoom view={view} path={path} />
  return <Table key={path} session={session} item={item} indicator={indicator} texts={texts} />
}

interface InsideProps {
  readonly app: App
  readonly view: View
  /** Of the indicator on the table; null for the list. */
  readonly path: string | null
}

function Inside({ app, view, path }: InsideProps): JSX.Element {
  const room = useRoom(app, view.assessment.id)
  const done = useSignal<{ readonly key: string; readonly canUndo: boolean } | null>(null)
  const isProjected = isProjecting.value && path !== null
  useProjector(isProjected)
  const parked = room.parked.value
  const agenda = useMemo(
    () =>
      agendaOf(
        indicatorsOf(view).map(({ indicator }) => indicator.path),
        (one) => recordOf(view.assessment, one),
        parked,
      ),
    [view.assessment, view.diagnostic, parked],
  )
  const session: Session = {
    app,
    view,
    room,
    agenda,
    now: useNow(app),
    isProjected,
    project: (on) => {
      isProjecting.value = on
    },
    tell: (key, canUndo) => {
      done.value = { key, canUndo }
    },
  }
  const undo = {
    label: t('indicator:undo.button'),
    onClick: () => {
      view.current.undo()
      done.value = { key: 'indicator:undo.done', canUndo: false }
    },
  }
  return (
    <>
      {path === null ? <List session={session} /> : <OnTheTable session={session} path={path} />}
      <Toast
        message={done.value === null ? null : t(done.value.key)}
        action={done.value?.canUndo === true ? undo : undefined}
        onDone={() => {
          done.value = null
        }}
      />
    </>
  )
}

/** Where the constituencies look at their answers together and record what they agree on. */
export default function Page({ app }: PageProps): JSX.Element {
  const view = viewOf(app)
  const route = app.route.value
  const path = 'indicator' in route ? route.indicator : null
  const id = view?.assessment.id
  const back =
    view === null || id === undefined
      ? {}
      : {
          back:
            path === null
              ? { href: hashOfRoute({ page: 'overview', assessment: id }), label: t('frame:toOverview') }
              : { href: roomHref(view), label: t('agree:toList') },
        }
  return (
    <Frame app={app} title={t('agree:title')} tabs="results" {...back}>
      {view !== null && <Inside app={app} view={view} path={path} />}
    </Frame>
  )
}
