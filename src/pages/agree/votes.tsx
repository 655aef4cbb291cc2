import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { type Constituency, constituencies } from '../../domain/assessment/constituency'
import { recordOf, type Vote } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import { Gradual } from '../../ui/gradual/gradual'
import { Mark } from '../../ui/mark/mark'
import type { Session } from './session'

const values = [1, 2, 3] as const

type Asked = 'importance' | 'feasibility'

interface ScaleProps {
  readonly constituency: Constituency
  readonly asked: Asked
  readonly value: number | undefined
  readonly onChoose: (value: number) => void
}

function Scale({ constituency, asked, value, onChoose }: ScaleProps): JSX.Element {
  const { t, formats } = reader.value
  const what = t(`priorities:item.${asked}`)
  return (
    <div class="agree-scale">
      <span class="small" aria-hidden="true">
        {what}
      </span>
      <div
        class="agree-values"
        role="radiogroup"
        aria-label={t('agree:votes.label', { name: t(`common:constituency.${constituency}`), what })}
      >
        {values.map((own) => (
          <label key={own} class={own === value ? 'is-on' : ''}>
            <input
              autocomplete="off"
              type="radio"
              name={`vote-${constituency}-${asked}`}
              value={own}
              checked={own === value}
              onChange={() => onChoose(own)}
            />
            <span class="num">{formats.integer(own)}</span>
          </label>
        ))}
      </div>
    </div>
  )
}

interface BallotProps {
  readonly constituency: Constituency
  readonly vote: Vote | undefined
  readonly onVote: (vote: Vote) => void
}

/** One constituency's vote: recorded once it has said both. */
function Ballot({ constituency, vote, onVote }: BallotProps): JSX.Element {
  const { t } = reader.value
  const half = useSignal<Partial<Record<Asked, number>>>({})
  const shown = { importance: vote?.importance, feasibility: vote?.feasibility, ...half.value }
  function choose(asked: Asked, value: number): void {
    half.value = { ...half.value, [asked]: value }
    const { importance, feasibility } = { ...shown, ...half.value }
    if (importance === undefined || feasibility === undefined) return
    half.value = {}
    onVote({ constituency, importance, feasibility })
  }
  const isHalf = Object.keys(half.value).length > 0
  return (
    <li class="agree-ballot">
      <span class="row">
        <Mark constituency={constituency} /> {t(`common:constituency.${constituency}`)}
      </span>
      <Scale
        constituency={constituency}
        asked="importance"
        value={shown.importance}
        onChoose={(value) => choose('importance', value)}
      />
      <Scale
        constituency={constituency}
        asked="feasibility"
        value={shown.feasibility}
        onChoose={(value) => choose('feasibility', value)}
      />
      <span class="small quiet">
        {isHalf ? t('agree:votes.half') : t(vote === undefined ? 'agree:votes.none' : 'agree:votes.counted')}
      </span>
    </li>
  )
}

/** How important and how feasible, from each constituency that took part; nobody is asked to vote. */
export function Votes({ session, path }: { readonly session: Session; readonly path: string }): JSX.Element {
  const { t } = reader.value
  const { assessment, current } = session.view
  const { votes } = recordOf(assessment, path)
  const present = constituencies.filter((one) =>
    assessment.respondents.some(({ constituency }) => constituency === one),
  )
  return (
    <section class="card agree-votes" aria-labelledby="votes-title">
      <h2 id="votes-title">{t('agree:votes.title')}</h2>
      <p class="small quiet">{t('agree:votes.lead')}</p>
      <ul>
        <Gradual step={2}>
          {present.map((constituency) => (
            <Ballot
              key={constituency}
              constituency={constituency}
              vote={votes.find((one) => one.constituency === constituency)}
              onVote={(vote) => {
                current.vote(path, vote)
                session.tell('agree:votes.recorded', true)
              }}
            />
          ))}
        </Gradual>
      </ul>
    </section>
  )
}
