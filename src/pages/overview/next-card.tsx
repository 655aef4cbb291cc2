import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { nextOpen, type OwnIndicator } from '../../state/own-answers'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { indicatorTitle, questionnaireShortTitle, tallyOf, type View } from './view'

function nextOf({ questionnaires }: View): { readonly id: string; readonly next: OwnIndicator } | null {
  for (const { id, own } of questionnaires) {
    const next = nextOpen(own, null)
    if (next !== null) return { id, next }
  }
  return null
}

function Done({ view }: { view: View }): JSX.Element {
  const { t } = reader.value
  const { total, unknown } = tallyOf(view.questionnaires.flatMap(({ own }) => own))
  return (
    <Card kind="next" as="section" class="next">
      <h2>{t('overview:done.title', { count: total })}</h2>
      {unknown > 0 && <p class="quiet">{t('overview:done.unknown', { count: unknown })}</p>}
      <div class="row">
        <Button kind="main" iconAfter="next" href={hashOfRoute({ page: 'results', assessment: view.assessment.id })}>
          {t('overview:done.results')}
        </Button>
      </div>
    </Card>
  )
}

/** The one thing to do: the next indicator with something left to answer, or what came of it all. */
export function NextCard({ view }: { view: View }): JSX.Element {
  const { t } = reader.value
  const found = nextOf(view)
  if (found === null) return <Done view={view} />
  const { id, next } = found
  const own = view.questionnaires.flatMap((questionnaire) => questionnaire.own)
  const isBeginning = own.every(({ position }) => position.basis === 'unanswered')
  const questionnaire = questionnaireShortTitle(view, id)
  const place = { questionnaire, number: next.number, total: own.length }
  return (
    <Card kind="next" as="section" class="next">
      <div>
        <p class="eyebrow">{t(isBeginning ? 'overview:next.begin' : 'overview:next.eyebrow', place)}</p>
        <h2>{indicatorTitle(view, id, next)}</h2>
      </div>
      <div class="row">
        <Button
          kind="main"
          iconAfter="next"
          href={hashOfRoute({ page: 'indicator', assessment: view.assessment.id, indicator: next.indicator.path })}
        >
          {t(isBeginning ? 'overview:next.start' : 'overview:next.continue')}
        </Button>
      </div>
    </Card>
  )
}
