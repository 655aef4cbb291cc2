import type { JSX } from 'preact'
import type { Judged, Truth } from '../../domain/coherence/condition'
import { type JudgedClause, judgedOf, openIn, type Reading } from '../../domain/coherence/reading'
import { questionnaireOf } from '../../domain/questionnaire/questionnaire'
import { askedText, clauseText, standingText, truthText } from '../../i18n/coherence-words'
import { Chip } from '../../ui/chip/chip'
import { Icon, type IconName } from '../../ui/icon/icon'
import { LibraryLink } from '../../ui/library-link/library-link'
import { levelText, Steps } from '../../ui/steps/steps'
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
        <p class="small quiet">
          {levelText(position, t)} · {policyName(view, questionnaireOf(indicator))}
          {!isAsked && <> · {t('coherence:entry.notAsked')}</>}
        </p>
        <p class="small">{t('coherence:entry.asks', { asked: askedText(comparison, t) })}</p>
      </div>
      <Chip kind={truth === 'possible' ? 'open' : 'plain'} icon={truthIcons[truth]}>
        {truthText(truth, t)}
      </Chip>
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

function Paragraphs({ own, reading }: EntryProps): JSX.Element {
  const { reader, assessment } = own.view
  return (
    <ul class="coherence-paragraphs">
      {reading.rule.paragraphs.map((number) => (
        <li key={number}>
          <LibraryLink assessment={assessment.id} kind="paragraph" id={number}>
            {reader.t('library:heading.paragraph', { number: reader.formats.point(number) })}
          </LibraryLink>
        </li>
      ))}
    </ul>
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
          <b>{t(`coherence:kind.${reading.rule.type}`)}</b> · <span class="quiet">{standingText(reading, t)}</span>
        </p>
        <h3 id={`${place}-title`} tabIndex={-1}>
          <span class="hidden-visually">{formats.integer(reading.number)}. </span>
          {ruleText(own, reading, 'title')}
        </h3>
        <p>{ruleText(own, reading, 'meaning')}</p>
        {reading.clauses.map((clause, index) => (
          <Clause key={index} own={own} clause={clause} />
        ))}
        <dl class="coherence-facts">
          <ToSettle own={own} reading={reading} />
          <div>
            <dt>
              <Icon name="people" size={18} /> {t('coherence:entry.talk')}
            </dt>
            <dd>{bodiesText(own, reading)}</dd>
          </div>
          <div>
            <dt>{t('coherence:entry.resolution')}</dt>
            <dd>{ruleText(own, reading, 'resolution')}</dd>
          </div>
          <div>
            <dt>{t('coherence:entry.paragraphs')}</dt>
            <dd>
              <Paragraphs own={own} reading={reading} />
            </dd>
          </div>
        </dl>
      </div>
    </li>
  )
}
