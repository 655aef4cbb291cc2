import type { JSX } from 'preact'
import { audiences } from '../../domain/assessment/audience'
import { type Language, languages } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import type { Translate } from '../../i18n/sentences'
import { RadioGroup } from '../../ui/field/field'
import { Gradual } from '../../ui/gradual/gradual'
import { fileKinds } from './file-kind'
import type { ReportChoice } from './report-choice'

const languageOptions = Object.entries(languages).map(([value, { name }]) => ({
  value: value as Language,
  label: <span lang={value}>{name}</span>,
}))

/** Each by its name, and what it is for. */
const explained = <Value extends string>(group: 'file' | 'audience', values: readonly Value[], t: Translate) =>
  values.map((value) => ({
    value,
    label: t(`reportPage:${group}.${value}.name`),
    hint: t(`reportPage:${group}.${value}.use`),
  }))

export interface ChoiceFieldsProps {
  readonly choice: ReportChoice
  /** What was changed, and nothing else. */
  readonly onChoose: (part: Partial<ReportChoice>) => void
}

/** In which language, as what, for whom. */
export function ChoiceFields({ choice, onChoose }: ChoiceFieldsProps): JSX.Element {
  const { t } = reader.value
  return (
    <div class="stack report-choices">
      <Gradual>
        <div class="report-language">
          <RadioGroup
            label={t('reportPage:language')}
            options={languageOptions}
            value={choice.language}
            onChoose={(language) => onChoose({ language })}
          />
        </div>
        <RadioGroup
          label={t('reportPage:kind')}
          options={explained('file', fileKinds, t)}
          value={choice.kind}
          onChoose={(kind) => onChoose({ kind })}
        />
        <div class="report-audience">
          <RadioGroup
            label={t('reportPage:audience.label')}
            options={explained('audience', audiences, t)}
            value={choice.audience}
            onChoose={(audience) => onChoose({ audience })}
          />
        </div>
      </Gradual>
    </div>
  )
}
