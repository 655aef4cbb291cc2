import type { ComponentChildren, JSX } from 'preact'
import { type IndicatorRecord, recordOf } from '../../domain/assessment/fold'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { Card } from '../../ui/card/card'
import { Fold } from '../../ui/fold/fold'
import { Foreign } from '../../ui/foreign/foreign'
import { Gradual } from '../../ui/gradual/gradual'
import { Note } from '../../ui/note/note'
import { IndicatorLine } from './indicator-line'
import { Section } from './section'
import { indicatorHref, indicatorsOf, titleOf, type View } from './view'

const mostOpen = 4

interface GroupProps {
  readonly view: View
  readonly name: 'ahead' | 'claimed' | 'notApplicable'
  readonly diagnoses: readonly IndicatorDiagnosis[]
  readonly end?: (diagnosis: IndicatorDiagnosis) => ComponentChildren
}

function Group({ view, name, diagnoses, end }: GroupProps): JSX.Element | null {
  const { t } = view.reader
  if (diagnoses.length === 0) return null
  return (
    <Card class="gap-kind">
      <Fold
        title={t(`results:also.${name}.title`)}
        count={t('results:indicators', { count: diagnoses.length })}
        open={diagnoses.length <= mostOpen}
      >
        <p class="small quiet">{t(`results:also.${name}.meaning`)}</p>
        <ul class="indicator-list">
          <Gradual step={2}>
            {diagnoses.map((diagnosis) => (
              <IndicatorLine key={diagnosis.indicator.path} view={view} diagnosis={diagnosis} end={end?.(diagnosis)} />
            ))}
          </Gradual>
        </ul>
      </Fold>
    </Card>
  )
}

/** Why it does not apply, in the words of those who say so. */
export function reasonsOf({ agreement, answers }: IndicatorRecord): readonly string[] {
  const given = agreement !== null ? [agreement.answer] : answers.map(({ answer }) => answer)
  return [...new Set(given.flatMap((answer) => (answer.kind === 'not-applicable' ? [answer.reason] : [])))]
}

function Reasons({ view, diagnosis }: { view: View; diagnosis: IndicatorDiagnosis }): JSX.Element {
  return (
    <ul class="reasons">
      {reasonsOf(recordOf(view.assessment, diagnosis.indicator.path)).map((reason) => (
        <li key={reason}>
          <Foreign>{reason}</Foreign>
        </li>
      ))}
    </ul>
  )
}

function AddEvidence({ view, diagnosis }: { view: View; diagnosis: IndicatorDiagnosis }): JSX.Element {
  const { path } = diagnosis.indicator
  return (
    <a class="line-link" href={indicatorHref(view, path)}>
      {view.reader.t('results:also.claimed.add')}
      <span class="hidden-visually"> {titleOf(view, path)}</span>
    </a>
  )
}

/** What no bar shows: findings about single answers, and answers that are kept without being scored. */
export function Also({ view }: { readonly view: View }): JSX.Element | null {
  const { t } = view.reader
  const all = indicatorsOf(view)
  const ahead = all.filter((diagnosis) => diagnosis.ahead)
  const claimed = all.filter((diagnosis) => diagnosis.claimed)
  const notApplicable = all.filter((diagnosis) => !diagnosis.applicable)
  const { keptAnswers, unaskedAnswers } = view.diagnostic
  if (!hasMore(view)) return null
  return (
    <Section id="also" title={t('results:also.title')}>
      <div class="panels">
        <Group view={view} name="ahead" diagnoses={ahead} />
        <Group
          view={view}
          name="claimed"
          diagnoses={claimed}
          end={(diagnosis) => <AddEvidence view={view} diagnosis={diagnosis} />}
        />
        <Group
          view={view}
          name="notApplicable"
          diagnoses={notApplicable}
          end={(diagnosis) => <Reasons view={view} diagnosis={diagnosis} />}
        />
        {unaskedAnswers > 0 && <Note>{t('common:kept.unasked', { count: unaskedAnswers })}</Note>}
        {keptAnswers > 0 && <Note>{t('common:kept.answers', { count: keptAnswers })}</Note>}
      </div>
    </Section>
  )
}

export const hasMore = (view: View): boolean =>
  view.diagnostic.keptAnswers + view.diagnostic.unaskedAnswers > 0 ||
  indicatorsOf(view).some(({ ahead, claimed, applicable }) => ahead || claimed || !applicable)
