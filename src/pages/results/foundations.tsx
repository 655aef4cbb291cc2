import type { JSX } from 'preact'
import type { RedFlag } from '../../domain/diagnostic/diagnose'
import { Card } from '../../ui/card/card'
import { Chip } from '../../ui/chip/chip'
import { Gradual } from '../../ui/gradual/gradual'
import { levelText, Steps } from '../../ui/steps/steps'
import { ExplainedFigures } from '../explain/explained'
import { figuresEach } from '../explain/figures'
import { stepsOfRedFlag } from '../explain/indicator'
import { Section } from './section'
import { answersHref, diagnosesOf, placeOf, questionnairesOf, titleOf, type View } from './view'

/** Certain before possible over all questionnaires, each in their order. */
export function redFlagsOf(view: View): readonly RedFlag[] {
  const flags = questionnairesOf(view).flatMap(({ diagnosis }) => diagnosis.redFlags)
  return [...flags.filter(({ status }) => status === 'certain'), ...flags.filter(({ status }) => status === 'possible')]
}

/** "1 foundation has nothing in place. For 3 foundations nothing is confirmed yet." Empty when there is none. */
export function redFlagSentence(view: View): string {
  const { t } = view.reader
  const flags = redFlagsOf(view)
  const count = (status: RedFlag['status']) => flags.filter((flag) => flag.status === status).length
  return (['certain', 'possible'] as const)
    .filter((status) => count(status) > 0)
    .map((status) => t(`results:foundations.${status}`, { count: count(status) }))
    .join(' ')
}

function FlagCard({ view, flag }: { readonly view: View; readonly flag: RedFlag }): JSX.Element | null {
  const diagnosis = view.diagnostic.indicators[flag.indicator]
  if (diagnosis === undefined) return null
  const { t } = view.reader
  const isCertain = flag.status === 'certain'
  const place = placeOf(view, flag.indicator)
  return (
    <Card as="li" kind={isCertain ? 'flag' : 'plain'} class="flag-card">
      <div class="row">
        <Chip kind={isCertain ? 'flag' : 'open'} icon={isCertain ? 'flag' : 'question'}>
          {t(`common:flag.${flag.status}`)}
        </Chip>
        <Steps position={diagnosis.position} />
      </div>
      <h3>
        <a href={answersHref(view, flag.indicator)}>{titleOf(view, flag.indicator)}</a>
      </h3>
      <p class="small quiet">
        {levelText(diagnosis.position, t)}
        {place !== null && <> · {place}</>}
      </p>
    </Card>
  )
}

export function Foundations({ view }: { readonly view: View }): JSX.Element {
  const { t } = view.reader
  const flags = redFlagsOf(view)
  if (flags.length === 0) {
    return (
      <Section id="foundations" title={t('results:foundations.noneTitle')}>
        <p>{t('results:foundations.none')}</p>
      </Section>
    )
  }
  return (
    <Section
      id="foundations"
      title={t('results:foundations.title')}
      lead={`${redFlagSentence(view)} ${t('results:foundations.lead')}`}
    >
      <ul class="flag-cards">
        <Gradual step={2}>
          {flags.map((flag) => (
            <FlagCard key={flag.indicator} view={view} flag={flag} />
          ))}
        </Gradual>
      </ul>
      <ExplainedFigures
        figures={figuresEach(diagnosesOf(view, flags), stepsOfRedFlag, view)}
        of={t('results:foundations.title')}
      />
    </Section>
  )
}
