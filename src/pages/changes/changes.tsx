import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { LastRound } from '../../domain/assessment/round-schema'
import { changesOf, type RoundChanges } from '../../domain/diagnostic/rounds'
import { t } from '../../i18n/reader'
import { countText, lastRoundText, unchangedText, unexplainedText } from '../../i18n/round-words'
import type { App } from '../../state/app'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'
import { Fold } from '../../ui/fold/fold'
import { Frame } from '../../ui/frame/frame'
import { Toast } from '../../ui/toast/toast'
import type { PageProps } from '../page'
import { Section } from '../results/section'
import { questionnairesOf, type View, viewOf } from '../results/view'
import { causes, type Filter, filters, matches } from './filter'
import { ChangeRow } from './row'
import '../results/results.css'

interface FoundProps {
  readonly app: App
  readonly view: View
  readonly lastRound: LastRound
  readonly found: RoundChanges
}

/** What each cause means, for a team that has to choose one. */
function Meanings(): JSX.Element {
  return (
    <Fold title={t('changes:meaning.title')}>
      <dl class="changes-meanings">
        {causes.map((cause) => (
          <div key={cause}>
            <dt class="strong">{t(`changes:cause.${cause}`)}</dt>
            <dd>{t(`changes:meaning.${cause}`)}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  )
}

function filterName(filter: Filter): string {
  return t(filter === 'all' || filter === 'open' ? `changes:filter.${filter}` : `changes:cause.${filter}`)
}

interface FiltersProps {
  readonly view: View
  readonly found: RoundChanges
  readonly filter: Filter
  readonly onChoose: (filter: Filter) => void
}

function Filters({ view, found, filter, onChoose }: FiltersProps): JSX.Element {
  const { formats } = view.reader
  return (
    <fieldset class="row changes-filters">
      <legend class="hidden-visually">{t('changes:filter.label')}</legend>
      {filters.map((one) => (
        <Button key={one} pressed={one === filter} onClick={() => onChoose(one)}>
          {t('changes:filter.of', {
            name: filterName(one),
            shown: formats.integer(found.changes.filter((change) => matches(change, one)).length),
          })}
        </Button>
      ))}
    </fieldset>
  )
}

/** What stands where it stood: one line a questionnaire. */
function NotChanged({ view, found }: Pick<FoundProps, 'view' | 'found'>): JSX.Element {
  return (
    <Section id="unchanged" title={t('changes:unchanged.title')}>
      <dl class="changes-unchanged">
        {questionnairesOf(view).map(({ questionnaire: { id }, title }) => {
          const own = found.unchanged.find(({ questionnaire }) => questionnaire === id)
          return (
            <div key={id}>
              <dt>{title}</dt>
              <dd>{own === undefined ? t('changes:unchanged.none') : unchangedText(own, view.reader)}</dd>
            </div>
          )
        })}
      </dl>
    </Section>
  )
}

function List({ app, view, lastRound, found }: FoundProps): JSX.Element {
  // What the filter found when it was chosen: a change that is explained now stays where the reader is writing.
  const chosen = useSignal<{ readonly filter: Filter; readonly paths: ReadonlySet<string> | null }>({
    filter: 'all',
    paths: null,
  })
  const said = useSignal<string | null>(null)
  const { filter, paths } = chosen.value
  const shown = found.changes.filter(({ indicator }) => paths === null || paths.has(indicator))
  return (
    <>
      <Filters
        view={view}
        found={found}
        filter={filter}
        onChoose={(next) => {
          const matching = found.changes.filter((change) => matches(change, next))
          chosen.value = {
            filter: next,
            paths: next === 'all' ? null : new Set(matching.map(({ indicator }) => indicator)),
          }
        }}
      />
      {shown.length === 0 && <p class="quiet">{t('changes:filter.nothing')}</p>}
      <ul class="changes-list">
        {shown.map((change) => (
          <ChangeRow
            key={change.indicator}
            app={app}
            view={view}
            change={change}
            lastRound={lastRound}
            onRecorded={() => {
              said.value = t('changes:recorded')
            }}
          />
        ))}
      </ul>
      <Toast
        message={said.value}
        action={{
          label: t('answers:history.undo'),
          onClick: () => {
            view.current.undo()
            said.value = null
          },
        }}
        onDone={() => {
          said.value = null
        }}
      />
    </>
  )
}

function Found(props: FoundProps): JSX.Element {
  const { view, lastRound, found } = props
  return (
    <>
      <h1 tabIndex={-1}>{t('changes:heading')}</h1>
      <p class="form-lead">{t('changes:lead')}</p>
      <p class="quiet">{lastRoundText(lastRound, view.reader)}</p>
      <p class="changes-finding strong">{countText(found, view.reader)}</p>
      {found.changes.length > 0 && (
        <>
          <p class="changes-open" role="status">
            {unexplainedText(found, view.reader)}
          </p>
          <Meanings />
          <List {...props} />
        </>
      )}
      <NotChanged view={view} found={found} />
    </>
  )
}

/** This round against the last, indicator by indicator, each change with its cause (METHOD 9). Never a total. */
export default function Page({ app }: PageProps): JSX.Element {
  const view = viewOf(app)
  const found = view === null ? null : changesOf(view.assessment, view.diagnostic)
  const lastRound = view?.assessment.lastRound ?? null
  const back =
    view === null
      ? undefined
      : { href: hashOfRoute({ page: 'results', assessment: view.assessment.id }), label: t('answers:back') }
  return (
    <Frame app={app} title={t('changes:title')} tabs="results" {...(back === undefined ? {} : { back })}>
      {view !== null &&
        (found === null || lastRound === null ? (
          <>
            <h1 tabIndex={-1}>{t('changes:title')}</h1>
            <Empty
              title={t('changes:first.title')}
              action={
                <Button href={hashOfRoute({ page: 'details', assessment: view.assessment.id })}>
                  {t('changes:round.title')}
                </Button>
              }
            >
              {t('changes:first.text')}
            </Empty>
          </>
        ) : (
          <Found app={app} view={view} lastRound={lastRound} found={found} />
        ))}
    </Frame>
  )
}
