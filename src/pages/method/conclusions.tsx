import type { JSX } from 'preact'
import {
  begun,
  type CoverageStatus,
  coverageOver,
  coverageStatuses,
  reached,
  tooWide,
} from '../../domain/conclusions/coverage'
import { bases } from '../../domain/questionnaire/basis'
import { coverageShare } from '../../i18n/coverage'
import { CoverageKey } from '../results/conclusions-key'
import '../results/conclusions.css'
import { Chapter, type ChapterProps, Example, Ladder, Table, Text } from './chapter'
import { citing } from './examples'

/** In the order in which they are tried. */
const order: readonly CoverageStatus[] = ['not-assessed', 'met', 'not', 'unknown', 'partly']

const tried = [...coverageStatuses].sort((a, b) => order.indexOf(a) - order.indexOf(b))

export function ConclusionsChapter({ reader }: ChapterProps): JSX.Element {
  const { t, formats } = reader
  const values = { reached: formats.percent(reached), begun: formats.percent(begun), tooWide }
  return (
    <Chapter name="conclusions" reader={reader}>
      <Text reader={reader} keys={['conclusions.lead']} />
      <ul class="method-list method-text">
        {bases.map((basis) => (
          <li key={basis}>{t(`common:basis.${basis}`)}</li>
        ))}
      </ul>
      <Text reader={reader} keys={['conclusions.figures']} />
      <Table
        caption={t('method:conclusions.words')}
        heads={[t('method:conclusions.word'), t('method:conclusions.when')]}
        rows={tried.map((status) => [
          t(`conclusions:status.${status}`),
          t(`method:conclusions.reading.${status}`, values),
        ])}
      />
      <Example reader={reader}>
        <Table
          caption={t('method:conclusions.example')}
          heads={[t('method:gaps.known'), t('method:conclusions.mean'), t('method:conclusions.word')]}
          rows={citing.map((intervals) => {
            const coverage = coverageOver(
              intervals.map((interval) => ({
                points: [],
                paragraphs: [],
                evidence: 'limited',
                position: { kind: 'interval', basis: 'agreed', ...interval },
              })),
            )
            return [
              intervals.map((interval, index) => <Ladder key={index} reader={reader} interval={interval} />),
              coverageShare(coverage, reader),
              t(`conclusions:status.${coverage.status}`),
            ]
          })}
        />
      </Example>
      <Text reader={reader} keys={['conclusions.cells']} />
      <CoverageKey reader={reader} />
    </Chapter>
  )
}
