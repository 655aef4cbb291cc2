import type { JSX } from 'preact'
import type { Criteria } from '../../domain/assessment/answer'
import { diagnoseIndicator } from '../../domain/diagnostic/diagnose'
import { intervalOf, isAhead } from '../../domain/scoring/interval'
import type { PositionBasis } from '../../domain/scoring/position'
import { stages } from '../../domain/scoring/score'
import { hashOfRoute } from '../../state/route'
import { computation } from '../answers/computation'
import { CriteriaAnswers } from '../answers/criteria-answers'
import type { Glossary } from '../glossary/terms'
import { Arithmetic, Board, Chapter, type ChapterProps, Example, Ladder, Text } from './chapter'
import { answers, disputed, indicator, settledAt } from './examples'

/** In the order in which they build on each other. */
const terms = [
  'questionnaire',
  'indicator',
  'criterion',
  'stage',
  'level',
  'floor',
  'ceiling',
  'respondent',
  'constituency',
  'agreement',
  'assessment',
]

export function Words({ reader, glossary }: ChapterProps & { readonly glossary: Glossary }): JSX.Element {
  const { t, formats } = reader
  const texts = glossary.texts[reader.language]?.terms ?? {}
  return (
    <Chapter name="words" reader={reader}>
      <Text reader={reader} keys={['words.lead']} />
      <dl class="method-terms">
        {terms.map((id) => (
          <div key={id}>
            <dt>{texts[id]?.term}</dt>
            <dd>{formats.text(texts[id]?.definition ?? '')}</dd>
          </div>
        ))}
      </dl>
      <Text reader={reader} keys={['words.stages']} />
      <ol class="method-stages">
        {stages.map((stage, index) => (
          <li key={stage}>
            <Ladder reader={reader} interval={settledAt(index + 1)} />
            <span>
              <b>{t(`common:stage.${stage}`)}</b>
              {t('common:colon')}
              {t(`common:stageMeaning.${stage}`)}
            </span>
          </li>
        ))}
      </ol>
      <a href={hashOfRoute({ page: 'glossary' })}>{t('method:words.glossary')}</a>
    </Chapter>
  )
}

function OneAnswer({ reader, criteria }: ChapterProps & { readonly criteria: Criteria }): JSX.Element {
  return (
    <li class="method-answer">
      <CriteriaAnswers answer={{ kind: 'answered', criteria }} reader={reader} />
      <p class="row">
        <Ladder reader={reader} interval={intervalOf(criteria)} />
        {isAhead(criteria) && <span class="small">{reader.t('method:answer.aheadShort')}</span>}
      </p>
    </li>
  )
}

export function AnswerChapter({ reader }: ChapterProps): JSX.Element {
  return (
    <Chapter name="answer" reader={reader}>
      <Text reader={reader} keys={['answer.lead', 'answer.floor', 'answer.ceiling']} />
      <Example reader={reader}>
        <ul class="method-answers">
          {answers.map((criteria) => (
            <OneAnswer key={criteria.join(' ')} reader={reader} criteria={criteria} />
          ))}
        </ul>
        <p class="small quiet">{reader.t('method:answer.reading')}</p>
      </Example>
      <Text reader={reader} keys={['answer.ahead', 'answer.notApplicable']} />
    </Chapter>
  )
}

const bases: readonly PositionBasis[] = ['agreed', 'single', 'provisional', 'unanswered']

export function CountryChapter({ reader }: ChapterProps): JSX.Element {
  const { t } = reader
  return (
    <Chapter name="country" reader={reader}>
      <Text reader={reader} keys={['country.constituency', 'country.country', 'country.equal']} />
      <Example reader={reader}>
        <Board reader={reader} record={disputed} />
        <Arithmetic
          reader={reader}
          steps={() => ({
            chapter: 'country',
            steps: computation(diagnoseIndicator(indicator, disputed), disputed, reader).map((text) => ({ text })),
          })}
        />
      </Example>
      <div class="method-text">
        <p>{t('method:country.bases')}</p>
        <ul class="method-list">
          {bases.map((basis) => (
            <li key={basis}>{t(`answers:basis.${basis}`)}</li>
          ))}
        </ul>
      </div>
    </Chapter>
  )
}
