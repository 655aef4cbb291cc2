import type { JSX } from 'preact'
import { type Clause, type Comparison, compare, judge, type PositionOf } from '../../domain/coherence/condition'
import { findingsOf } from '../../domain/coherence/findings'
import { type Rule, ruleTypes } from '../../domain/coherence/rule'
import type { Interval } from '../../domain/scoring/interval'
import { askedText, patterns, truthText } from '../../i18n/coherence-words'
import type { Reader } from '../../i18n/reader'
import { Chapter, type ChapterProps, Example, Ladder, Table, Text } from './chapter'
import { comparedAt, rulePositions } from './examples'

const one = 'method/one'
const two = 'method/two'

const first: Comparison = { indicator: one, atLeast: 2 }
const second: Comparison = { indicator: two, atMost: 1 }
const clauses: readonly Clause[] = [{ kind: 'all', comparisons: [first, second] }]
const rule: Rule = { id: 'example', type: 'missing-link', severity: 'high', clauses, paragraphs: [] }

const positionsOf =
  (a: Interval, b: Interval): PositionOf =>
  (path) => ({ kind: 'interval', basis: 'agreed', ...(path === one ? a : b) })

/** One comparison over different intervals. */
function Comparisons({ reader }: ChapterProps): JSX.Element {
  const { t } = reader
  return (
    <Example reader={reader}>
      <Table
        caption={`${t('method:coherence.asked')}${t('common:colon')}${askedText(first, t)}`}
        heads={[t('method:gaps.known'), t('method:coherence.comparison')]}
        rows={comparedAt.map((interval) => [
          <Ladder key="ladder" reader={reader} interval={interval} />,
          truthText(compare(first, positionsOf(interval, interval)), t),
        ])}
      />
    </Example>
  )
}

/** A finding, a question to settle, or why neither. */
function outcomeOf(positionOf: PositionOf, { t }: Reader): string {
  const [found] = findingsOf([rule], positionOf)
  if (found !== undefined) return t(`coherence:status.${found.status}`)
  const { truth } = judge(clauses, positionOf)
  return truth === 'false' ? truthText(truth, t) : t('method:coherence.silent')
}

function Rules({ reader }: ChapterProps): JSX.Element {
  const { t } = reader
  const cell = (interval: Interval, comparison: Comparison, positionOf: PositionOf) => (
    <>
      <Ladder reader={reader} interval={interval} />
      <span class="small">{truthText(compare(comparison, positionOf), t)}</span>
    </>
  )
  return (
    <Example reader={reader}>
      <Table
        caption={t('method:coherence.example')}
        heads={[...[1, 2].map((number) => t('method:indicator', { number })), t('method:coherence.outcome')]}
        rows={rulePositions.map(([a, b]) => {
          const positionOf = positionsOf(a, b)
          return [
            cell(a, first, positionOf),
            cell(b, second, positionOf),
            <b key="outcome">{outcomeOf(positionOf, reader)}</b>,
          ]
        })}
      />
    </Example>
  )
}

function Named({ names }: { readonly names: readonly (readonly [string, string])[] }): JSX.Element {
  return (
    <dl class="method-terms">
      {names.map(([name, meaning]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

export function CoherenceChapter({ reader }: ChapterProps): JSX.Element {
  const { t } = reader
  return (
    <Chapter name="coherence" reader={reader}>
      <Text reader={reader} keys={['coherence.lead']} />
      <Comparisons reader={reader} />
      <Text reader={reader} keys={['coherence.clauses', 'coherence.outcomes']} />
      <Rules reader={reader} />
      <Text reader={reader} keys={['coherence.kinds']} />
      <Named
        names={ruleTypes.map((type) => [t(`coherence:kind.${type}`), t(`coherence:kindMeaning.${type}`)] as const)}
      />
      <Text reader={reader} keys={['coherence.patterns']} />
      <Named
        names={patterns.map(
          (pattern) => [t(`coherence:patterns.${pattern}.title`), t(`coherence:patterns.${pattern}.meaning`)] as const,
        )}
      />
    </Chapter>
  )
}
