import type { JSX } from 'preact'
import type { Pattern } from '../../domain/coherence/findings'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { patterns, usuallyAnswering } from '../../i18n/coherence-words'
import { Card } from '../../ui/card/card'
import { Fold } from '../../ui/fold/fold'
import { Gradual } from '../../ui/gradual/gradual'
import { IndicatorLine } from './indicator-line'
import { indicatorsOf, type View } from './view'

interface OnePatternProps {
  readonly view: View
  readonly pattern: Pattern
  readonly own: readonly IndicatorDiagnosis[]
}

/** The indicators that show a pattern, each with who usually answers it: those who must talk. */
function OnePattern({ view, pattern, own }: OnePatternProps): JSX.Element {
  const { t, formats } = view.reader
  const bodies = ({ indicator }: IndicatorDiagnosis) =>
    formats.list(usuallyAnswering(indicator).map((constituency) => t(`common:constituency.${constituency}`)))
  return (
    <Fold title={t(`coherence:patterns.${pattern}.title`)} count={t('results:indicators', { count: own.length })}>
      <p class="small">{t(`coherence:patterns.${pattern}.meaning`)}</p>
      <p class="small">
        <b>{t('coherence:entry.resolution')}</b>
        {t('common:colon')}
        {t(`coherence:patterns.${pattern}.settle`)}
      </p>
      <ul class="indicator-list">
        <Gradual step={3}>
          {own.map((diagnosis) => (
            <IndicatorLine
              key={diagnosis.indicator.path}
              view={view}
              diagnosis={diagnosis}
              note={t('coherence:patterns.talk', { bodies: bodies(diagnosis) })}
            />
          ))}
        </Gradual>
      </ul>
    </Fold>
  )
}

/** What is read on every indicator beside the rules (METHOD 7). */
export function CoherencePatterns({ view }: { readonly view: View }): JSX.Element {
  const { t } = view.reader
  const groups = patterns
    .map((pattern) => ({ pattern, own: indicatorsOf(view).filter((one) => one.patterns.includes(pattern)) }))
    .filter(({ own }) => own.length > 0)
  return (
    <div class="coherence-patterns">
      <h3>{t('coherence:patterns.title')}</h3>
      <p class="quiet">{t(groups.length === 0 ? 'coherence:patterns.none' : 'coherence:patterns.lead')}</p>
      {groups.length > 0 && (
        <Card class="coherence-pattern-list">
          <Gradual>
            {groups.map(({ pattern, own }) => (
              <OnePattern key={pattern} view={view} pattern={pattern} own={own} />
            ))}
          </Gradual>
        </Card>
      )}
    </div>
  )
}
