import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import type { GapKind, SettledGap } from '../../domain/scoring/gap'
import type { Reader } from '../../i18n/reader'
import { Card } from '../../ui/card/card'
import { Fold } from '../../ui/fold/fold'
import { Gradual } from '../../ui/gradual/gradual'
import { ExplainedFigures } from '../explain/explained'
import { figuresEach } from '../explain/figures'
import { stepsOfGap } from '../explain/indicator'
import { IndicatorLine } from './indicator-line'
import { Section } from './section'
import { TargetField } from './target-field'
import { indicatorsOf, type View } from './view'

const kinds: readonly GapKind[] = ['policy', 'implementation', 'monitoring', 'to-find-out', 'none']
const settledGaps: ReadonlySet<GapKind> = new Set(['policy', 'implementation', 'monitoring'])

/** "a policy gap or an implementation gap"; three and more are named by the first and the last, as they follow each other. */
function mayBeText(mayBe: readonly SettledGap[], { t }: Reader): string {
  const [first = 'none'] = mayBe
  const last = mayBe.at(-1) ?? first
  const names = { first: t(`results:gaps.kind.${first}`), last: t(`results:gaps.kind.${last}`) }
  if (mayBe.length === 1) return t('results:gaps.mayBe.one', names)
  return t(mayBe.length === 2 ? 'results:gaps.mayBe.two' : 'results:gaps.mayBe.more', names)
}

/** "2 levels below target", and what an open gap may turn out to be. */
export function gapSentence(diagnosis: IndicatorDiagnosis, reader: Reader): string {
  const { gap, gapKind, mayBe } = diagnosis
  const { t } = reader
  if (gap === null || gapKind === null) return t('results:gaps.notApplicable')
  const isOpen = gapKind === 'to-find-out'
  const size =
    gap === 0 ? t('results:gaps.reached') : t(isOpen ? 'results:gaps.upTo' : 'results:gaps.below', { count: gap })
  if (!isOpen) return size
  return `${size} · ${mayBeText(mayBe, reader)}`
}

interface KindProps {
  readonly view: View
  readonly kind: GapKind
  readonly own: readonly IndicatorDiagnosis[]
  readonly open: boolean
}

function Kind({ view, kind, own, open }: KindProps): JSX.Element {
  const { t } = view.reader
  // As it stood at first: a target that moves an indicator to another list closes nothing under the reader's hands.
  const [isOpen] = useState(open)
  // A browser looks through every field of a page for what it could fill in, and lays out for it what is folded away.
  const [hasFields, setHasFields] = useState(open)
  return (
    <Card class="gap-kind">
      <Fold
        title={t(`common:gap.${kind}`)}
        count={t('results:indicators', { count: own.length })}
        open={isOpen}
        onToggle={(isUnfolded) => isUnfolded && setHasFields(true)}
      >
        <p class="small quiet">{t(`results:gaps.meaning.${kind}`)}</p>
        <ul class="indicator-list">
          <Gradual>
            {own.map((diagnosis) => (
              <IndicatorLine
                key={diagnosis.indicator.path}
                view={view}
                diagnosis={diagnosis}
                note={gapSentence(diagnosis, view.reader)}
                end={<Gradual first={0}>{hasFields && <TargetField view={view} diagnosis={diagnosis} />}</Gradual>}
              />
            ))}
          </Gradual>
        </ul>
        <ExplainedFigures figures={figuresEach(own, stepsOfGap, view)} of={t(`common:gap.${kind}`)} />
      </Fold>
    </Card>
  )
}

/** More than these in one list are opened by whoever wants them: a page that cannot be crossed is not read. */
const mostOpen = 8

/** Gaps that are settled stand open where they are few; what is still to find out has its own list below. */
export function Gaps({ view }: { readonly view: View }): JSX.Element {
  const { t } = view.reader
  const groups = kinds
    .map((kind) => ({ kind, own: indicatorsOf(view).filter(({ gapKind }) => gapKind === kind) }))
    .filter(({ own }) => own.length > 0)
  return (
    <Section id="gaps" title={t('results:gaps.title')} lead={t('results:gaps.lead')}>
      <div class="panels">
        <Gradual>
          {groups.map(({ kind, own }) => (
            <Kind
              key={kind}
              view={view}
              kind={kind}
              own={own}
              open={own.length <= mostOpen && (settledGaps.has(kind) || groups.length === 1)}
            />
          ))}
        </Gradual>
      </div>
    </Section>
  )
}
