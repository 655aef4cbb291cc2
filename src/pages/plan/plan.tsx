import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { blanksOf } from '../../domain/plan/blanks'
import { questionnaireOf } from '../../domain/questionnaire/questionnaire'
import { reader } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Empty } from '../../ui/empty/empty'
import { Frame } from '../../ui/frame/frame'
import { Gradual } from '../../ui/gradual/gradual'
import { Toast } from '../../ui/toast/toast'
import type { PageProps } from '../page'
import { Section } from '../results/section'
import { indicatorsOf, questionnairesOf } from '../results/view'
import { useLoaded } from '../use-loaded'
import { Choose, toChoice } from './choose'
import { coveredOf, loadKit, type PlanView, planViewOf, type Row } from './plan-view'
import { createPlanning } from './planning'
import { RowCard } from './row-card'
import { Versions } from './versions'
import '../results/results.css'
import './plan.css'

function headline(view: PlanView): string {
  const { t } = view.reader
  const { rows, gaps } = view
  if (rows.length === 0) return t('plan:headline.none')
  if (gaps.length === 0) return t('plan:headline.closed', { count: rows.length })
  return t('plan:headline.some', { count: rows.length, covered: coveredOf(view), gaps: gaps.length })
}

function Head({ view }: { readonly view: PlanView }): JSX.Element {
  const { t } = view.reader
  const blanks = view.rows.flatMap(({ content }) => blanksOf(content)).length
  return (
    <header class="results-lead">
      <h1 tabIndex={-1}>{headline(view)}</h1>
      <p>{t('plan:lead')}</p>
      {view.rows.length > 0 && (
        <div class="plan-head">
          {blanks > 0 && <p class="strong">{t('plan:blanks', { count: blanks })}</p>}
          <div class="row plan-tools">
            <Button icon="plus" onClick={toChoice}>
              {t('plan:toChoose')}
            </Button>
            <Button kind="quiet" icon="print" onClick={() => window.print()}>
              {t('plan:print')}
            </Button>
          </div>
        </div>
      )}
    </header>
  )
}

/** Before the first row: how one comes about. */
function Begin({ view }: { readonly view: PlanView }): JSX.Element {
  const { t, formats } = view.reader
  return (
    <Card class="plan-begin" as="section" label={t('plan:begin.title')}>
      <h2>{t('plan:begin.title')}</h2>
      <ol>
        {(['choose', 'word', 'edit'] as const).map((step, index) => (
          <li key={step}>
            <span class="rank num">{formats.integer(index + 1)}</span>
            <span>{t(`plan:begin.${step}`)}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** No answers, no gaps: where to begin. */
function NothingKnown({ view }: { readonly view: PlanView }): JSX.Element {
  const { t } = view.reader
  return (
    <Empty
      title={t('plan:unknown.title')}
      action={
        <Button kind="main" href={hashOfRoute({ page: 'overview', assessment: view.assessment.id })}>
          {t('plan:unknown.action')}
        </Button>
      }
    >
      {t('plan:unknown.text')}
    </Empty>
  )
}

/** Rows by questionnaire; those of questionnaires that this version does not ship stand last, under their id. */
function groupsOf(view: PlanView): readonly { id: string; title: string; rows: readonly Row[] }[] {
  const titles = new Map(questionnairesOf(view).map(({ questionnaire, title }) => [questionnaire.id, title]))
  const idOf = ({ content: { indicators } }: Row): string => questionnaireOf(indicators[0] ?? '')
  const ids = [...new Set(view.rows.map(idOf))]
  return ids.map((id) => ({ id, title: titles.get(id) ?? id, rows: view.rows.filter((row) => idOf(row) === id) }))
}

function Rows({ view }: { readonly view: PlanView }): JSX.Element {
  return (
    <>
      {groupsOf(view).map(({ id, title, rows }) => (
        <Section key={id} id={`plan-${id}`} title={title}>
          <div class="panels">
            {rows.map((row) => (
              <RowCard key={row.id} view={view} row={row} />
            ))}
          </div>
        </Section>
      ))}
    </>
  )
}

function Inside({ view }: { readonly view: PlanView }): JSX.Element {
  const { t } = view.reader
  const { notice, forget } = view.planning
  const isKnown = indicatorsOf(view).some(({ answered }) => answered)
  return (
    <>
      <Gradual>
        <Head view={view} />
        <Versions view={view} />
        {view.rows.length === 0 && view.gaps.length > 0 && isKnown && <Begin view={view} />}
        <Rows view={view} />
        {isKnown ? <Choose view={view} /> : <NothingKnown view={view} />}
      </Gradual>
      <Toast
        message={notice.value?.text ?? null}
        action={notice.value === null ? undefined : { label: t('indicator:undo.button'), onClick: notice.value.undo }}
        onDone={forget}
      />
    </>
  )
}

/** From gap to action: what is to change, as rows that a decent work country programme can take over. */
export default function Page({ app }: PageProps): JSX.Element {
  const kit = useLoaded(loadKit)
  const current = app.current.value
  const planning = useMemo(() => (current === null ? null : createPlanning(current)), [current])
  const view = planViewOf(app, kit, planning)
  return (
    <Frame app={app} title={reader.value.t('plan:title')} tabs="plan">
      {view !== null && <Inside view={view} />}
    </Frame>
  )
}
