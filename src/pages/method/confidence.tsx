import type { JSX } from 'preact'
import type { EvidenceKind } from '../../domain/assessment/evidence-kind'
import type { Evidence } from '../../domain/assessment/fold'
import { agreementIndex, levelsOf, respondentsForIndex, shareNearMedian } from '../../domain/scoring/agreement'
import { evidenceStrength } from '../../domain/scoring/confidence'
import { wayOfFormula } from '../../i18n/priorities-words'
import { consensusSteps, indexSteps } from '../explain/confidence'
import { numbersOf } from '../explain/numbers'
import { Arithmetic, Board, Chapter, type ChapterProps, Example, Table, Text } from './chapter'
import { checked, distributions, evidenceKinds, layered } from './examples'

const evidenceOf = (kind: EvidenceKind): Evidence => ({
  id: kind,
  title: '',
  kind,
  date: '',
  reference: '',
  link: '',
  public: null,
  providedBy: null,
})

function Strengths({ reader }: ChapterProps): JSX.Element {
  const { t, formats } = reader
  const named = (kinds: readonly EvidenceKind[]): string =>
    kinds.length === 0
      ? t('method:confidence.noKinds')
      : formats.list(kinds.map((kind) => t(`common:evidenceKind.${kind}`)))
  return (
    <Example reader={reader}>
      <Table
        caption={t('method:confidence.caption')}
        heads={[t('method:confidence.kinds'), t('method:confidence.strength')]}
        rows={evidenceKinds.map((kinds) => [
          named(kinds),
          t(`common:evidenceStrength.${evidenceStrength(kinds.map(evidenceOf))}`),
        ])}
      />
    </Example>
  )
}

export function ConfidenceChapter({ reader }: ChapterProps): JSX.Element {
  return (
    <Chapter name="confidence" reader={reader}>
      <Text reader={reader} keys={['confidence.lead', 'confidence.evidence']} />
      <Strengths reader={reader} />
      <Text reader={reader} keys={['confidence.claimed', 'confidence.agreement']} />
    </Chapter>
  )
}

function Distributions({ reader }: ChapterProps): JSX.Element {
  const { t, formats } = reader
  const { signed } = numbersOf(formats)
  const shown = distributions[layered] ?? []
  const text = (frequencies: readonly number[]): string => formats.list(frequencies.map(formats.integer))
  return (
    <Example reader={reader}>
      <Table
        caption={t('method:agreement.table')}
        heads={[...[0, 1, 2, 3, 4].map(formats.integer), t('method:agreement.a')]}
        rows={distributions.map((frequencies) => [
          ...frequencies.map(formats.integer),
          <bdi key="index" class="strong" dir={wayOfFormula(reader)}>
            {signed(agreementIndex(frequencies) ?? 0, 2)}
          </bdi>,
        ])}
      />
      <Arithmetic reader={reader} of={text(shown)} steps={() => indexSteps(shown, reader)} />
    </Example>
  )
}

export function AgreementChapter({ reader }: ChapterProps): JSX.Element {
  const { t, formats } = reader
  return (
    <Chapter name="agreement" reader={reader}>
      <p class="method-text">{t('method:agreement.consensus', { needed: formats.percent(100 * shareNearMedian) })}</p>
      <Example reader={reader}>
        <p>{t('method:agreement.example')}</p>
        <Board reader={reader} record={checked} />
        <Arithmetic reader={reader} steps={() => consensusSteps(levelsOf(checked), reader)} />
      </Example>
      <p class="method-text">{t('method:agreement.index', { needed: respondentsForIndex })}</p>
      <Distributions reader={reader} />
      <Text reader={reader} keys={['agreement.layers']} />
    </Chapter>
  )
}
