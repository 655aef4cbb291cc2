import type { JSX } from 'preact'
import { Chapter, type ChapterProps, Text } from './chapter'

const unknown = ['text', 'wording', 'ratification', 'choices']
const never = ['total', 'unknown', 'averaged', 'evidence', 'silently', 'sent']

function List({
  reader,
  title,
  keys,
}: ChapterProps & { readonly title: string; readonly keys: readonly string[] }): JSX.Element {
  return (
    <div class="method-text">
      <h3>{reader.t(`method:${title}`)}</h3>
      <ul class="method-list">
        {keys.map((key) => (
          <li key={key}>{reader.t(`method:${key}`)}</li>
        ))}
      </ul>
    </div>
  )
}

export function LimitsChapter({ reader }: ChapterProps): JSX.Element {
  return (
    <Chapter name="limits" reader={reader}>
      <List reader={reader} title="limits.unknownTitle" keys={unknown.map((key) => `limits.unknown.${key}`)} />
      <List reader={reader} title="limits.neverTitle" keys={never.map((key) => `limits.never.${key}`)} />
    </Chapter>
  )
}

/** Names of works and bodies, as they write them. */
const sources: readonly (readonly [string, string])[] = [
  ['spar', 'WHO, State Party Self-Assessment Annual Reporting Tool (SPAR)'],
  ['pefa', 'PEFA, Framework for Assessing Public Financial Management'],
  [
    'panels',
    'World Bank, Land Governance Assessment Framework (LGAF); MEASURE Evaluation, HIS Stages of Continuous Improvement (SOCI)',
  ],
  ['pia', 'CNIL, Privacy Impact Assessment (PIA)'],
  ['handbook', 'OECD and JRC, Handbook on Constructing Composite Indicators (2008)'],
  ['ipcc', 'IPCC, Guidance Note on Consistent Treatment of Uncertainties (2010)'],
  ['eijk', 'Cees van der Eijk, Measuring Agreement in Ordered Rating Scales (2001)'],
  ['abnd', 'ILO, Social Protection Assessment-based National Dialogue'],
]

export function SourcesChapter({ reader }: ChapterProps): JSX.Element {
  return (
    <Chapter name="sources" reader={reader}>
      <Text reader={reader} keys={['sources.lead']} />
      <dl class="method-terms method-works">
        {sources.map(([key, name]) => (
          <div key={key}>
            <dt>
              <bdi lang="en" dir="ltr">
                {name}
              </bdi>
            </dt>
            <dd>{reader.t(`method:sources.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </Chapter>
  )
}
