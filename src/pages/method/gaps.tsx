import type { JSX } from 'preact'
import { planeChart } from '../../charts/plane'
import { redFlagOf } from '../../domain/diagnostic/diagnose'
import { defaultTarget, gapKindOf, possibleGaps } from '../../domain/scoring/gap'
import { priorityOf, weightOf } from '../../domain/scoring/priority'
import { formulaText, planeWords, wayOfFormula } from '../../i18n/priorities-words'
import { numbersOf } from '../explain/numbers'
import { Chapter, type ChapterProps, Example, Ladder, Picture, Table, Text } from './chapter'
import { foundations, indicator, openGap, priorityGap, settledAt, votes } from './examples'

export function FlagsChapter({ reader }: ChapterProps): JSX.Element {
  const { t } = reader
  const words = { certain: t('common:flag.certain'), possible: t('common:flag.possible') }
  return (
    <Chapter name="flags" reader={reader}>
      <Text reader={reader} keys={['flags.lead']} />
      <Example reader={reader}>
        <Table
          caption={t('method:flags.caption')}
          heads={[t('method:gaps.known'), t('method:flags.head')]}
          rows={foundations.map((interval) => {
            const flag = redFlagOf(indicator, { kind: 'interval', basis: 'agreed', ...interval })
            return [
              <Ladder key="ladder" reader={reader} interval={interval} />,
              flag === null ? t('method:flags.none') : words[flag],
            ]
          })}
        />
      </Example>
    </Chapter>
  )
}

const levels = [0, 1, 2, 3, 4]

function Kinds({ reader }: ChapterProps): JSX.Element {
  const { t, formats } = reader
  const open = possibleGaps(openGap).map((kind) => t(`common:gap.${kind}`))
  return (
    <Example reader={reader}>
      <Table
        caption={t('method:gaps.caption')}
        heads={[t('method:gaps.known'), t('answers:country.gap')]}
        rows={[
          ...levels.map((level) => [
            <Ladder key="ladder" reader={reader} interval={settledAt(level)} />,
            t(`common:gap.${gapKindOf(settledAt(level))}`),
          ]),
          [
            <Ladder key="ladder" reader={reader} interval={openGap} />,
            `${t(`common:gap.${gapKindOf(openGap)}`)}${t('common:colon')}${formats.alternatives(open)}`,
          ],
        ]}
      />
    </Example>
  )
}

function Priority({ reader }: ChapterProps): JSX.Element {
  const { t, formats } = reader
  const { plain } = numbersOf(formats)
  const weight = weightOf(votes)
  const priority = { indicator: indicator.path, gap: priorityGap, priority: priorityOf(priorityGap, weight) }
  const result = t('method:gaps.priorityResult', {
    importance: plain(weight.importance),
    feasibility: plain(weight.feasibility),
  })
  const listed = (of: (vote: (typeof votes)[number]) => number): string => formats.list(votes.map(of).map(plain))
  return (
    <Example reader={reader}>
      <p>
        {t('method:gaps.priorityExample', {
          gap: priorityGap,
          importance: listed(({ importance }) => importance),
          feasibility: listed(({ feasibility }) => feasibility),
        })}
      </p>
      <p>{result}</p>
      <p class="method-formula">
        <bdi dir={wayOfFormula(reader)}>{formulaText(priority, weight, reader)}</bdi>
      </p>
      <div class="method-plane">
        <Picture
          label={result}
          draw={({ width, textSize }) =>
            planeChart(
              [{ number: formats.integer(1), ...weight, gap: priorityGap }],
              { width, textSize },
              planeWords(reader),
            )
          }
        />
      </div>
    </Example>
  )
}

export function GapsChapter({ reader }: ChapterProps): JSX.Element {
  const { t } = reader
  return (
    <Chapter name="gaps" reader={reader}>
      <Text reader={reader} keys={['gaps.lead']} />
      <Kinds reader={reader} />
      <Text reader={reader} keys={['gaps.open']} />
      <p class="method-text">{t('method:gaps.size', { target: defaultTarget })}</p>
      <Text reader={reader} keys={['gaps.priority']} />
      <Priority reader={reader} />
      <Text reader={reader} keys={['gaps.findOut']} />
    </Chapter>
  )
}
