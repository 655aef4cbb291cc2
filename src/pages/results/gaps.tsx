import type { JSX } from 'preact'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import type { GapKind } from '../../domain/scoring/gap'
import type { Reader } from '../../i18n/reader'
import { IndicatorLine } from './indicator-line'
import { Section } from './section'
import { TargetField } from './target-field'
import { indicatorsOf, type View } from './view'

const kinds: readonly GapKind[] = ['policy', 'implementation', 'monitoring', 'to-find-out', 'none']

/** "2 levels below target", or what the gap may turn out to be. */
export function gapSentence({ gap, gapKind, mayBe }: IndicatorDiagnosis, { t, formats }: Reader): string {
  if (gap === null || gapKind === null) return t('results:gaps.notApplicable')
  const isOpen = gapKind === 'to-find-out'
  const size =
    gap === 0 ? t('results:gaps.reached') : t(isOpen ? 'results:gaps.upTo' : 'results:gaps.below', { count: gap })
  if (!isOpen) return size
  const may = formats.list(mayBe.map((kind) => t(`results:gaps.kind.${kind}`)))
  return `${size} · ${t('results:gaps.mayBe', { kinds: may })}`
}

function Kind({ view, kind }: { readonly view: View; readonly kind: GapKind }): JSX.Element | null {
  const { t } = view.reader
  const own = indicatorsOf(view).filter(({ gapKind }) => gapKind === kind)
  if (own.length === 0) return null
  return (
    <div class="card gap-kind">
      <header>
        <h3>{t(`common:gap.${kind}`)}</h3>
        <p class="small quiet">
          {t('results:indicators', { count: own.length })} · {t(`results:gaps.meaning.${kind}`)}
        </p>
      </header>
      <ul class="indicator-list">
        {own.map((diagnosis) => (
          <IndicatorLine
            key={diagnosis.indicator.path}
            view={view}
            diagnosis={diagnosis}
            note={gapSentence(diagnosis, view.reader)}
            end={<TargetField view={view} diagnosis={diagnosis} />}
          />
        ))}
      </ul>
    </div>
  )
}

export function Gaps({ view }: { readonly view: View }): JSX.Element {
  const { t } = view.reader
  return (
    <Section id="gaps" title={t('results:gaps.title')} lead={t('results:gaps.lead')}>
      <div class="panels">
        {kinds.map((kind) => (
          <Kind key={kind} view={view} kind={kind} />
        ))}
      </div>
    </Section>
  )
}
