import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { backupStateOfCard } from '../../state/backup-state'
import type { AssessmentCard } from '../../state/cards'
import { hashOfRoute } from '../../state/route'
import { respondentSetting } from '../../state/settings'
import { Card } from '../../ui/card/card'
import { Chip } from '../../ui/chip/chip'
import { assessmentName } from '../../ui/frame/naming'
import { Mark } from '../../ui/mark/mark'
import { Meter } from '../../ui/meter/meter'

interface CardProps {
  readonly app: App
  readonly card: AssessmentCard
}

/** Who answers here; null while unknown. */
function useRespondent({ app, card }: CardProps) {
  const id = useSignal<string | null>(null)
  useEffect(
    () =>
      app.world.store.watchSetting(respondentSetting(card.id), (stored) => {
        id.value = stored
      }),
    [app.world.store, card.id, id],
  )
  return card.summary.respondents.find((respondent) => respondent.id === id.value) ?? null
}

/** One short bar a questionnaire: in place, then perhaps in place. */
function Paces({ app, card }: CardProps): JSX.Element {
  const { t, formats, language } = reader.value
  return (
    <ul class="paces">
      {app.questionnaires.map(({ id }) => {
        const { floor = null, ceiling = null } = card.summary.paces[id] ?? {}
        const name = app.questionnaireName(id, language).shortTitle
        const label =
          floor === null || ceiling === null
            ? t('home:card.nothingApplies', { name })
            : t('home:card.meter', { name, floor: formats.percent(floor), ceiling: formats.percent(ceiling) })
        return (
          <li key={id}>
            <span class="tiny quiet" aria-hidden="true">
              {name}
            </span>
            <Meter floor={floor} ceiling={ceiling} label={label} size="small" />
          </li>
        )
      })}
    </ul>
  )
}

/** "today at 09:40" or "12 March 2026". */
function whenText(instant: number, now: number): string {
  const { t, formats } = reader.value
  const day = formats.day(instant)
  return day === formats.day(now) ? t('home:when.today', { time: formats.time(instant) }) : t('home:when.day', { day })
}

function backupText(card: AssessmentCard, now: number): string {
  const { t } = reader.value
  const { age } = backupStateOfCard(card, now)
  if (card.backup === null || age === null) return t('home:card.noBackup')
  return age === 0
    ? t('home:card.backupAt', { when: whenText(card.backup.at, now) })
    : t('home:card.backupAge', { count: age })
}

function Foot({ app, card }: CardProps): JSX.Element {
  const { t } = reader.value
  const now = app.world.clock.now()
  const { blind, settled, applicable, changedAt, keptAnswers, details } = card.summary
  const isExample = details?.example === true
  const parts = [
    blind ? t('home:card.blind') : t('home:card.settled', { settled, count: applicable }),
    changedAt === null ? '' : t('home:card.changed', { when: whenText(changedAt, now) }),
    keptAnswers === 0 ? '' : t('home:card.kept', { count: keptAnswers }),
  ].filter((part) => part !== '')
  return (
    <p class="card-foot">
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {!isExample && (
        <span class={backupStateOfCard(card, now).isDue ? 'due' : undefined}>{backupText(card, now)}</span>
      )}
      {card.backup?.fingerprint != null && (
        <span>{t('frame:fingerprint', { fingerprint: card.backup.fingerprint })}</span>
      )}
    </p>
  )
}

export function CardOfAssessment(props: CardProps): JSX.Element {
  const { card } = props
  const { details, blind } = card.summary
  const { t } = reader.value
  const respondent = useRespondent(props)
  return (
    <Card as="article" class="assessment-card">
      <div class="card-head">
        <h3 class="grow">
          <a href={hashOfRoute({ page: 'overview', assessment: card.id })}>
            <bdi>{assessmentName(details, reader.value)}</bdi>
          </a>
        </h3>
        {details?.example === true && <Chip kind="open">{t('home:card.example')}</Chip>}
        {respondent !== null && (
          <Chip>
            <Mark constituency={respondent.constituency} /> {t(`common:constituency.${respondent.constituency}`)}
          </Chip>
        )}
      </div>
      {details !== null && details.title !== '' && (
        <p class="card-title">
          <bdi>{details.title}</bdi>
        </p>
      )}
      {!blind && <Paces {...props} />}
      <Foot {...props} />
    </Card>
  )
}
