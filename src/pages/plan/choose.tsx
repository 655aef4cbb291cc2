import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { type PlannableGap, rowsByIndicator, rowsOf } from '../../domain/plan/gaps'
import type { GapKind } from '../../domain/scoring/gap'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Chip } from '../../ui/chip/chip'
import { Empty } from '../../ui/empty/empty'
import { CheckField } from '../../ui/field/field'
import { Fold } from '../../ui/fold/fold'
import { bringToTop } from '../../ui/gradual/bring-to-top'
import { Gradual } from '../../ui/gradual/gradual'
import { levelText, Steps } from '../../ui/steps/steps'
import { gapSentence } from '../results/gaps'
import { jumpTo, Section } from '../results/section'
import { type QuestionnaireView, questionnairesOf, titleOf } from '../results/view'
import { beginningOf } from './beginning'
import { type PlanView, rowId } from './plan-view'

interface Choice {
  readonly view: PlanView
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (indicator: string, isChosen: boolean) => void
}

/** Whether the gap is in the plan already, and in which rows. */
function Planned({ view, gap }: { readonly view: PlanView; readonly gap: PlannableGap }): JSX.Element | null {
  const { t, formats } = view.reader
  const rows = rowsByIndicator(view.rows.map(({ number, content }) => ({ number, indicators: content.indicators })))
  const numbers = (rows.get(gap.indicator) ?? []).map(({ number }) => formats.integer(number))
  if (numbers.length === 0) return null
  return (
    <Chip kind="good" icon="check">
      {t('plan:choose.planned', { count: numbers.length, list: formats.list(numbers) })}
    </Chip>
  )
}

function Gap({ view, chosen, onToggle, gap }: Choice & { readonly gap: PlannableGap }): JSX.Element | null {
  const { t } = view.reader
  const diagnosis = view.diagnostic.indicators[gap.indicator]
  if (diagnosis === undefined) return null
  const { core, foundational } = diagnosis.indicator
  return (
    <li class="plan-gap">
      <CheckField
        label={titleOf(view, gap.indicator)}
        hint={
          <>
            <Steps position={diagnosis.position} /> {levelText(diagnosis.position, t)} ·{' '}
            {gapSentence(diagnosis, view.reader)}
          </>
        }
        checked={chosen.has(gap.indicator)}
        onToggle={(isChosen) => onToggle(gap.indicator, isChosen)}
      />
      <p class="plan-marks">
        <Planned view={view} gap={gap} />
        {foundational && <Chip>{t('indicator:mark.foundation')}</Chip>}
        {core && <Chip>{t('indicator:mark.core')}</Chip>}
      </p>
    </li>
  )
}

interface KindProps extends Choice {
  readonly kind: GapKind
  readonly gaps: readonly PlannableGap[]
}

function Kind({ kind, gaps, ...choice }: KindProps): JSX.Element {
  const { t } = choice.view.reader
  return (
    <section class="plan-kind">
      <h4>{t(`common:gap.${kind}`)}</h4>
      <p class="small quiet">
        {t(`results:gaps.meaning.${kind}`)}
        {kind === 'to-find-out' && <> {t('plan:choose.findOut')}</>}
      </p>
      <ul>
        <Gradual>
          {gaps.map((gap) => (
            <Gap key={gap.indicator} {...choice} gap={gap} />
          ))}
        </Gradual>
      </ul>
    </section>
  )
}

const kinds: readonly GapKind[] = ['policy', 'implementation', 'monitoring', 'to-find-out']

interface QuestionnaireProps extends Choice {
  readonly questionnaire: QuestionnaireView
  readonly gaps: readonly PlannableGap[]
  readonly open: boolean
}

function QuestionnaireGaps({ questionnaire, gaps, open, ...choice }: QuestionnaireProps): JSX.Element {
  const { t } = choice.view.reader
  const own = gaps.filter(({ indicator }) => choice.chosen.has(indicator)).length
  const count = t('plan:choose.gaps', { count: gaps.length })
  return (
    <Card class="plan-group">
      <Fold
        title={<h3>{questionnaire.title}</h3>}
        count={own === 0 ? count : `${count} · ${t('plan:choose.chosen', { count: own })}`}
        open={open}
      >
        <Gradual>
          {kinds
            .map((kind) => ({ kind, gaps: gaps.filter((gap) => gap.kind === kind) }))
            .filter((group) => group.gaps.length > 0)
            .map((group) => (
              <Kind key={group.kind} {...choice} {...group} />
            ))}
        </Gradual>
      </Fold>
    </Card>
  )
}

interface AddProps {
  readonly view: PlanView
  readonly chosen: readonly PlannableGap[]
  readonly onAdded: () => void
}

/** What the choice comes to, and the button that does it: once something is chosen, in reach wherever the reader is. */
function Add({ view, chosen, onAdded }: AddProps): JSX.Element {
  const { t } = view.reader
  const rows = rowsOf(chosen)
  function add(): void {
    const thisYear = new Date(view.app.world.clock.now()).getFullYear()
    const contents = rows.flatMap((gaps) => beginningOf(view, gaps, thisYear) ?? [])
    const first = view.planning.add(contents, t('plan:added', { count: contents.length }))
    onAdded()
    if (first !== null) requestAnimationFrame(() => jumpToRow(first))
  }
  return (
    <div class={chosen.length > 0 ? 'plan-add is-reached' : 'plan-add'}>
      {rows.length > 0 && (
        <p class="small" role="status">
          {t('plan:choose.makes', { count: rows.length, chosen: chosen.length })}
        </p>
      )}
      <Button
        kind="main"
        icon="plus"
        disabledReason={chosen.length === 0 ? t('plan:choose.nothing') : undefined}
        onClick={add}
      >
        {t('plan:choose.add', { chosen: chosen.length })}
      </Button>
    </div>
  )
}

function jumpToRow(action: string): void {
  const heading = document.getElementById(rowId(action))
  if (heading !== null) bringToTop(heading)
  heading?.focus({ preventScroll: true })
}

/** Where the way to the choice leads. */
export const toChoice = (): void => jumpTo('choose')

/** Every gap, by questionnaire and kind, the highest priority first. */
export function Choose({ view }: { readonly view: PlanView }): JSX.Element {
  const { t } = view.reader
  const chosen = useSignal<ReadonlySet<string>>(new Set())
  const groups = questionnairesOf(view)
    .map((questionnaire) => ({
      questionnaire,
      gaps: view.gaps.filter((gap) => gap.questionnaire === questionnaire.questionnaire.id),
    }))
    .filter(({ gaps }) => gaps.length > 0)
  if (groups.length === 0) {
    return (
      <Section id="choose" title={t('plan:choose.title')}>
        <Empty title={t('plan:choose.none.title')} icon="check">
          {t('plan:choose.none.text')}
        </Empty>
      </Section>
    )
  }
  const toggle = (indicator: string, isChosen: boolean): void => {
    const others = [...chosen.value].filter((one) => one !== indicator)
    chosen.value = new Set(isChosen ? [...others, indicator] : others)
  }
  return (
    <div class="plan-choose">
      <Section id="choose" title={t('plan:choose.title')} lead={t('plan:choose.lead')}>
        <div class="panels">
          <Gradual>
            {groups.map((group, index) => (
              <QuestionnaireGaps
                key={group.questionnaire.questionnaire.id}
                {...group}
                view={view}
                chosen={chosen.value}
                onToggle={toggle}
                open={index === 0 && view.rows.length === 0}
              />
            ))}
          </Gradual>
        </div>
        <Add
          view={view}
          chosen={view.gaps.filter(({ indicator }) => chosen.value.has(indicator))}
          onAdded={() => {
            chosen.value = new Set()
          }}
        />
      </Section>
    </div>
  )
}
