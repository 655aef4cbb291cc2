import type { JSX } from 'preact'
import { type Extent, extents } from '../../domain/assessment/extent'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { RadioGroup } from '../../ui/field/field'

export interface ExtentFieldProps {
  readonly app: App
  readonly extent: Extent
  readonly onChoose: (extent: Extent) => void
}

/** The core indicators, or all of them: a choice that may change at any time. */
export function ExtentField({ app, extent, onChoose }: ExtentFieldProps): JSX.Element {
  const { t } = reader.value
  const sum = (count: (questionnaire: App['questionnaires'][number]) => number): number =>
    app.questionnaires.reduce((total, questionnaire) => total + count(questionnaire), 0)
  const counts = { rapid: sum(({ core }) => core), full: sum(({ indicators }) => indicators) }
  return (
    <RadioGroup
      label={t('details:extent.label')}
      hint={t('details:extent.hint')}
      value={extent}
      options={extents.map((value) => ({
        value,
        label: t(`details:extent.${value}`),
        hint: t(`details:extent.${value}Hint`, { count: counts[value] }),
      }))}
      onChoose={onChoose}
    />
  )
}
