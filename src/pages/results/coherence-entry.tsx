import { type ComponentChildren, Fragment, type JSX } from 'preact'
import type { Judged, Truth } from '../../domain/coherence/condition'
import { type JudgedClause, judgedOf, openIn, type Reading } from '../../domain/coherence/reading'
import { questionnaireOf } from '../../domain/questionnaire/questionnaire'
import { askedText, clauseText, standingText, truthText } from '../../i18n/coherence-words'
import { Gradual } from '../../ui/gradual/gradual'
import { Icon, type IconName } from '../../ui/icon/icon'
import { LibraryLink } from '../../ui/library-link/library-link'
import { levelText, Steps } from '../../ui/steps/steps'
import { stepsOfVerdict } from '../explain/coherence'
import { Explained } from '../explain/explained'
import { bodiesText, type CoherenceView, placeOfReading, policyName, ruleText } from './coherence-view'
import { answersHref, titleOf } from './view'

interface EntryProps {
  readonly own: CoherenceView
  readonly reading: Reading
}

const truthIcons: Record<Truth, IconName> = { true: 'check', possible: 'question', false: 'cross' }

/** One comparison: where the indicator stands, what the rule asks of it, and whether that is established. */
function ComparisonLine({ own, judged }: { readonly own: CoherenceView; readonly judged: Judged }): JSX.Element {
  const { view, positionOf } = own
  const { t } = view.reader
  const { comparison, truth } = judged
  const { indicator } = comparison
  const position = positionOf(indicator)
  const isAsked = indicator in view.diagnostic.indicators
  const title = titleOf(view, indicator)
  return (
    <li class={`comparison is-${truth}`}>
      <Steps position={position} />
      <div class="comparison-text">
        {isAsked ? <a href={answersHref(view, indicator)}>{title}</a> : <p class="strong">{title}</p>}
        <p class="small">
          <Icon name={truthIcons[truth]} size={14} /> <b>{truthText(truth, t)}</b>
          <span class="quiet">
            {['', policyName(view, questionnaireOf(indicator)), levelText(position, t)].join('\u00a0· ')}
            {!isAsked && `\u00a0· ${t('coherence:entry.notAsked')}`}
          </span>
        </p>
        <p class="small quiet">{t('coherence:entry.asks', { asked: askedText(comparison, t) })}</p>
      </div>
    </li>
  )
}

function Clause({ own, clause }: { readonly own: CoherenceView; readonly clause: JudgedClause }): JSX.Element {
  const text = clauseText(clause, own.view.reader.t)
  return (
    <>
      {text !== null && <p class="small strong">{text}</p>}
      <ul class="comparisons">
        {clause.judged.map((judged) => (
          <ComparisonLine key={judged.comparison.indicator} own={own} judged={judged} />
        ))}
      </ul>
    </>
  )
}

/** For a question: what is asked of the bodies, and how much of it is still open. */
function ToSettle({ own, reading }: EntryProps): JSX.Element | null {
  if (reading.status !== 'question') return null
  const { t } = own.view.reader
  return (
    <div>
      <dt>{t('coherence:entry.question')}</dt>
      <dd>
        {ruleText(own, reading, 'question')}{' '}
        <span class="quiet">
          {t('coherence:entry.open', { count: openIn(reading).length, total: judgedOf(reading).length })}
        </span>
      </dd>
    </div>
  )
}

/** Paragraphs of the strategy, each leading to what it says. */
function Paragraphs({ own, reading }: EntryProps): JSX.Element {
  const { reader, assessment } = own.view
  return (
    <>
      {reading.rule.paragraphs.map((number, index) => (
        <Fragment key={number}>
          {index > 0 && reader.t('coherence:separator')}
          <LibraryLink assessment={assessment.id} kind="paragraph" id={number}>
            <bdi>{reader.formats.point(number)}</bdi>
          </LibraryLink>
        </Fragment>
      ))}
    </>
  )
}

function Facts({ own, reading }: EntryProps): JSX.Element {
  const { t } = own.view.reader
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    ['talk', bodiesText(own, reading)],
    ['resolution', ruleText(own, reading, 'resolution')],
    ['paragraphs', <Paragraphs key="paragraphs" own={own} reading={reading} />],
  ]
  return (
    <dl class="coherence-facts">
      <ToSettle own={own} reading={reading} />
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{t(`coherence:entry.${name}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A finding or a question, with all that it rests on: what it means, who must talk, what would settle it. */
export function CoherenceEntry({ own, reading }: EntryProps): JSX.Element {
  const { t, formats } = own.view.reader
  const place = placeOfReading(reading)
  return (
    <li class="coherence-entry" id={place}>
      <span class={`coherence-number is-${reading.status} num`} aria-hidden="true">
        {formats.integer(reading.number)}
      </span>
      <div class="coherence-entry-body">
        <p class="small">
          <b>{t(`coherence:kind.${reading.rule.type}`)}</b>
          <span class="quiet">{`\u00a0· ${standingText(reading, t)}`}</span>
        </p>
        <h3 id={`${place}-title`} tabIndex={-1}>
          <span class="hidden-visually">{formats.integer(reading.number)}. </span>
          {ruleText(own, reading, 'title')}
        </h3>
        <p>{ruleText(own, reading, 'meaning')}</p>
        <Gradual first={0}>
          {reading.clauses.map((clause, index) => (
            <Clause key={index} own={own} clause={clause} />
          ))}
          <Facts own={own} reading={reading} />
          <Explained steps={() => stepsOfVerdict(reading.rule, own.view)} of={ruleText(own, reading, 'title')} />
        </Gradual>
      </div>
    </li>
  )
}
