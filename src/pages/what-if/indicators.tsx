import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import type { Reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { Chip } from '../../ui/chip/chip'
import { Empty } from '../../ui/empty/empty'
import { Finder, focusFinder } from '../../ui/finder/finder'
import { Fold } from '../../ui/fold/fold'
import { Gradual } from '../../ui/gradual/gradual'
import { matcher, searchable } from '../../ui/search/matcher'
import { Section } from '../results/section'
import { type QuestionnaireView, questionnairesOf, titleOf } from '../results/view'
import { LevelKey } from './levels'
import { Row } from './row'
import { type Filter, filters, isShown, type Supposition } from './supposition'

interface Narrowed {
  readonly typed: string
  readonly filter: Filter
}

export const levelsId = 'what-if-levels'

const everything: Narrowed = { typed: '', filter: 'all' }

interface FiltersProps {
  readonly chosen: Filter
  readonly onChoose: (filter: Filter) => void
  readonly reader: Reader
}

function Filters({ chosen, onChoose, reader: { t } }: FiltersProps): JSX.Element {
  return (
    <fieldset class="what-if-filters">
      <legend class="hidden-visually">{t('whatIf:choose.filter')}</legend>
      {filters.map((filter) => (
        <Chip key={filter} pressed={chosen === filter} onClick={() => onChoose(filter)}>
          {t(`whatIf:filter.${filter}`)}
        </Chip>
      ))}
    </fieldset>
  )
}

interface GroupProps {
  readonly supposition: Supposition
  readonly own: QuestionnaireView
  readonly shown: readonly IndicatorDiagnosis[]
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
}

/** One questionnaire. How much of it is supposed is said on its fold. */
function Group({ supposition, own, shown, open, onToggle }: GroupProps): JSX.Element {
  const { t } = supposition.view.reader
  const supposed = own.indicators.filter(({ indicator }) => supposition.levels.has(indicator.path)).length
  const count = [
    t('results:indicators', { count: shown.length }),
    ...(supposed === 0 ? [] : [t('whatIf:choose.supposed', { count: supposed })]),
  ]
  return (
    <div class="card what-if-group">
      <Fold title={<h3>{own.title}</h3>} count={count.join(' · ')} open={open} onToggle={onToggle}>
        <ul>
          <Gradual>
            {shown.map((diagnosis) => (
              <Row key={diagnosis.indicator.path} supposition={supposition} diagnosis={diagnosis} />
            ))}
          </Gradual>
        </ul>
      </Fold>
    </div>
  )
}

interface Shown {
  readonly own: QuestionnaireView
  readonly indicators: readonly IndicatorDiagnosis[]
}

/** The indicators that fit what was typed and chosen, by questionnaire; those without any are left out. */
function useShown({ view, inFindings }: Supposition, { typed, filter }: Narrowed): readonly Shown[] {
  const all = useMemo(
    () =>
      questionnairesOf(view).map((own) => ({
        own,
        words: own.indicators.map(({ indicator }) => searchable([titleOf(view, indicator.path)])),
      })),
    [view.catalogue, view.diagnostic, view.texts, view.reader],
  )
  const fits = matcher(typed)
  return all
    .map(({ own, words }) => ({
      own,
      indicators: own.indicators.filter(
        (diagnosis, index) => isShown(filter, diagnosis, inFindings) && fits(words[index] ?? ''),
      ),
    }))
    .filter(({ indicators }) => indicators.length > 0)
}

function NoneFits({ onClear, reader: { t } }: { readonly onClear: () => void; readonly reader: Reader }): JSX.Element {
  return (
    <Empty
      title={t('whatIf:choose.none')}
      icon="question"
      action={<Button onClick={onClear}>{t('whatIf:choose.clear')}</Button>}
    >
      {t('whatIf:choose.noneText')}
    </Empty>
  )
}

/** Which questionnaires stand open: the first at the start. What a search has opened, it closes again. */
function useOpened(first: string | undefined, isNarrowed: boolean) {
  const opened = useSignal<ReadonlySet<string>>(new Set(first === undefined ? [] : [first]))
  return {
    isOpen: (id: string): boolean => isNarrowed || opened.value.has(id),
    toggle: (id: string, open: boolean): void => {
      if (isNarrowed || opened.peek().has(id) === open) return
      const others = [...opened.peek()].filter((one) => one !== id)
      opened.value = new Set(open ? [...others, id] : others)
    },
  }
}

/** Every indicator with a level to suppose, narrowed down to what the reader looks for. */
export function Indicators(supposition: Supposition): JSX.Element {
  const { reader, diagnostic, catalogue } = supposition.view
  const { t } = reader
  const narrowed = useSignal(everything)
  const { typed, filter } = narrowed.value
  const shown = useShown(supposition, narrowed.value)
  const { isOpen, toggle } = useOpened(catalogue.questionnaires[0]?.id, typed.trim() !== '' || filter !== 'all')
  const narrow = (more: Partial<Narrowed>): void => {
    narrowed.value = { ...narrowed.peek(), ...more }
  }
  function clear(): void {
    narrow(everything)
    focusFinder()
  }
  return (
    <Section look="what-if-part" id={levelsId} title={t('whatIf:choose.title')}>
      <LevelKey reader={reader} />
      <Finder
        label={t('whatIf:choose.search')}
        hint={t('whatIf:choose.hint')}
        value={typed}
        onInput={(words) => narrow({ typed: words })}
        status={t('whatIf:choose.shown', {
          shown: shown.reduce((total, { indicators }) => total + indicators.length, 0),
          total: Object.keys(diagnostic.indicators).length,
        })}
      >
        <Filters chosen={filter} onChoose={(chosen) => narrow({ filter: chosen })} reader={reader} />
      </Finder>
      {shown.length === 0 && <NoneFits reader={reader} onClear={clear} />}
      <Gradual>
        {shown.map(({ own, indicators }) => {
          const { id } = own.questionnaire
          const group = { supposition, own, shown: indicators, open: isOpen(id) }
          return <Group key={id} {...group} onToggle={(open) => toggle(id, open)} />
        })}
      </Gradual>
    </Section>
  )
}
