import type { JSX } from 'preact'
import { type Bar, barChart } from '../../charts/bars'
import { matrix } from '../../charts/matrix'
import type { QuestionnaireDiagnosis } from '../../domain/diagnostic/diagnose'
import { defaultTarget } from '../../domain/scoring/gap'
import type { Interval } from '../../domain/scoring/interval'
import { isSettled } from '../../domain/scoring/interval'
import { coverageForKnownOnly, scoreOf, stageProfile, stages } from '../../domain/scoring/score'
import { sensitivityOf } from '../../domain/scoring/sensitivity'
import { barWords, cellSentence, exactRange, matrixWords, shareSentence, stepWords } from '../../i18n/profile-words'
import type { Reader } from '../../i18n/reader'
import type { Item } from '../explain/items'
import { geometricSteps, knownOnlySteps, scoreSteps } from '../explain/scores'
import { sensitivitySteps } from '../explain/sensitivity'
import { stageSteps } from '../explain/stages'
import { Arithmetic, Chapter, type ChapterProps, Example, Picture, Table, Text } from './chapter'
import { knownLevels, lawOnly, leftOut, questionnaire, settledAt, uneven } from './examples'

/** "Indicator 1", each with weight 1. */
const itemsOf = (intervals: readonly Interval[], { t }: Reader): readonly Item[] =>
  intervals.map((interval, index) => ({ ...interval, weight: 1, name: t('method:indicator', { number: index + 1 }) }))

/** What the diagnosis of a questionnaire says of `intervals`. */
function named(intervals: readonly Interval[], number: number, reader: Reader) {
  const items = itemsOf(intervals, reader)
  const diagnosis: QuestionnaireDiagnosis = {
    ...scoreOf(items),
    stages: stageProfile(items),
    sensitivity: null,
    redFlags: [],
    applicable: items.length,
    settled: items.filter(isSettled).length,
    answered: items.filter(isSettled).length,
  }
  return { title: reader.t('method:questionnaire', { number }), diagnosis, items }
}

function barOf({ title, diagnosis }: ReturnType<typeof named>, { t }: Reader, band?: Bar['band']): Bar {
  const { floor, ceiling, knownOnly, settled, applicable } = diagnosis
  return {
    label: title,
    note: t('results:settledOf', { settled, total: applicable }),
    floor,
    ceiling,
    tick: floor === ceiling ? null : knownOnly,
    ...(band === undefined ? {} : { band }),
  }
}

/** The mean beside what it hides, for two sets of levels. */
function Uneven({ reader }: ChapterProps): JSX.Element {
  const { t, formats } = reader
  const [first = []] = uneven
  const items = itemsOf(first.map(settledAt), reader)
  return (
    <Example reader={reader}>
      <Table
        caption={t('method:scores.compare')}
        heads={[
          'method:scores.levels',
          'method:scores.meanName',
          'results:measure.geometric',
          'results:measure.minimum',
        ].map((key) => t(key))}
        rows={uneven.map((levels) => {
          const { floor, geometric, minimum, ceiling } = scoreOf(itemsOf(levels.map(settledAt), reader))
          return [
            formats.list(levels.map(formats.integer)),
            exactRange({ floor, ceiling }, reader),
            exactRange(geometric, reader),
            exactRange(minimum, reader),
          ]
        })}
      />
      <Arithmetic
        reader={reader}
        of={t('results:measure.geometric')}
        steps={() => geometricSteps(items, scoreOf(items), reader)}
      />
    </Example>
  )
}

export function ScoresChapter({ reader }: ChapterProps): JSX.Element {
  const { t, formats } = reader
  const own = named(questionnaire, 1, reader)
  return (
    <Chapter name="scores" reader={reader}>
      <Text reader={reader} keys={['scores.lead', 'scores.mean']} />
      <p class="method-text">{t('method:scores.knownOnly', { needed: formats.percent(100 * coverageForKnownOnly) })}</p>
      <Example reader={reader}>
        <p>{t('method:scores.example', { levels: formats.list(knownLevels.map(formats.integer)) })}</p>
        <Picture
          label={shareSentence(own, reader)}
          draw={(fit) => barChart([barOf(own, reader)], fit, barWords(reader))}
        />
        <p>{shareSentence(own, reader)}</p>
        <Arithmetic
          reader={reader}
          of={t('method:scores.meanName')}
          steps={() => scoreSteps(own.items, own.diagnosis, leftOut, reader)}
        />
        <Arithmetic
          reader={reader}
          of={t('results:measure.knownOnly')}
          steps={() => knownOnlySteps(own.items, own.diagnosis, reader)}
        />
      </Example>
      <Text reader={reader} keys={['scores.weak']} />
      <Uneven reader={reader} />
      <Text reader={reader} keys={['scores.noTotal']} />
    </Chapter>
  )
}

export function StagesChapter({ reader }: ChapterProps): JSX.Element {
  const { t } = reader
  const rows = [questionnaire, lawOnly].map((intervals, index) => named(intervals, index + 1, reader))
  const label = rows.flatMap((row) => stages.map((_, stage) => cellSentence(row, stage, reader))).join('; ')
  return (
    <Chapter name="stages" reader={reader}>
      <Text reader={reader} keys={['stages.lead', 'stages.matrix']} />
      <Example reader={reader}>
        <Picture
          label={label}
          draw={(fit) =>
            matrix(
              rows.map((row) => ({
                label: row.title,
                note: t('results:indicators', { count: row.diagnosis.applicable }),
                cells: row.diagnosis.stages.flatMap(({ floor, ceiling }) =>
                  floor === null || ceiling === null ? [] : [{ floor, ceiling }],
                ),
                step: stepWords(row, reader),
              })),
              fit,
              matrixWords(reader),
            )
          }
        />
        <p class="small quiet">{t('method:stages.hatched')}</p>
        {rows.slice(1).map((row) => (
          <Arithmetic
            key={row.title}
            reader={reader}
            of={t('common:stage.implemented')}
            steps={() =>
              stageSteps(
                row.items,
                'implemented',
                row.diagnosis.stages[stages.indexOf('implemented')] ?? { floor: null, ceiling: null },
                reader,
              )
            }
          />
        ))}
      </Example>
    </Chapter>
  )
}

export function SensitivityChapter({ reader }: ChapterProps): JSX.Element {
  const { t, formats } = reader
  const own = named(questionnaire, 1, reader)
  const items = own.items.map((item) => ({ ...item, target: defaultTarget }))
  const sensitivity = sensitivityOf(items)
  const { floor } = own.diagnosis
  return (
    <Chapter name="sensitivity" reader={reader}>
      <Text reader={reader} keys={['sensitivity.lead', 'sensitivity.gaps']} />
      {sensitivity !== null && floor !== null && (
        <Example reader={reader}>
          <Picture
            label={shareSentence(own, reader)}
            draw={(fit) => barChart([barOf(own, reader, sensitivity)], fit, barWords(reader))}
          />
          <p>
            {t('method:sensitivity.result', {
              floor: formats.exactPercent(floor),
              low: formats.exactPercent(sensitivity.low),
              high: formats.exactPercent(sensitivity.high),
            })}
          </p>
          <Arithmetic reader={reader} steps={() => sensitivitySteps(items, sensitivity, reader)} />
        </Example>
      )}
    </Chapter>
  )
}
