import type { JSX } from 'preact'
import type { Extent } from '../../domain/assessment/extent'
import { reader } from '../../i18n/reader'
import type { FileKind } from '../../report/report-messages'
import { papers, type ReportOptions } from '../../report/report-options'
import { RadioGroup } from '../../ui/field/field'
import { Fold } from '../../ui/fold/fold'
import { asksExtent, asksUnanswered, hasParts } from './effective-options'
import { optionWords } from './option-words'
import { SectionFields } from './section-fields'

interface Fields {
  readonly options: ReportOptions
  /** What was changed, and nothing else. */
  readonly onChoose: (part: Partial<ReportOptions>) => void
}

function UnansweredField({ options: { unanswered }, onChoose }: Fields): JSX.Element {
  const { t } = reader.value
  return (
    <RadioGroup
      label={t('reportPage:options.unanswered.label')}
      options={(['list', 'chapters'] as const).map((value) => ({
        value,
        label: t(`reportPage:options.unanswered.${value}`),
      }))}
      value={unanswered ? 'chapters' : 'list'}
      onChoose={(value) => onChoose({ unanswered: value === 'chapters' })}
    />
  )
}

function PaperField({ options: { paper }, onChoose }: Fields): JSX.Element {
  const { t } = reader.value
  return (
    <RadioGroup
      label={t('reportPage:options.paper.label')}
      options={papers.map((value) => ({ value, label: <bdi>{t(`reportPage:options.paper.${value}`)}</bdi> }))}
      value={paper}
      onChoose={(value) => onChoose({ paper: value })}
    />
  )
}

function ExtentField({ options: { extent }, onChoose }: Fields): JSX.Element {
  const { t } = reader.value
  return (
    <RadioGroup
      label={t('reportPage:options.extent.label')}
      options={[
        { value: 'full' as const, label: t('reportPage:options.extent.full') },
        {
          value: 'rapid' as const,
          label: t('reportPage:options.extent.rapid'),
          hint: t('reportPage:options.extent.rapidHint'),
        },
      ]}
      value={extent ?? 'full'}
      onChoose={(value) => onChoose({ extent: value === 'full' ? null : value })}
    />
  )
}

export interface OptionFieldsProps extends Fields {
  readonly kind: FileKind
  /** By the assessment itself. */
  readonly asked: Extent
}

/** What most leave as it is: parts, paper, indicators. Closed, it says in words what is chosen. */
export function OptionFields({ kind, asked, ...fields }: OptionFieldsProps): JSX.Element | null {
  const { t } = reader.value
  const { options, onChoose } = fields
  if (!hasParts(kind) && !asksExtent(asked)) return null
  return (
    <Fold
      title={
        <>
          <span class="report-more">{t('reportPage:options.title')}</span>
          <span class="report-chosen small quiet">{optionWords(options, kind, asked, t)}</span>
        </>
      }
    >
      <div class="stack report-choices">
        {hasParts(kind) && (
          <>
            <SectionFields sections={options.sections} onChoose={(sections) => onChoose({ sections })} />
            <PaperField {...fields} />
            {asksUnanswered(options) && <UnansweredField {...fields} />}
          </>
        )}
        {asksExtent(asked) && <ExtentField {...fields} />}
      </div>
    </Fold>
  )
}
