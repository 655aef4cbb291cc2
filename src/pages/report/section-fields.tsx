import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import { type ReportSection, reportSections } from '../../report/report-options'
import { Button } from '../../ui/button/button'
import { CheckField } from '../../ui/field/field'
import { Note } from '../../ui/note/note'
import { presetNames, presetOf, sectionPresets } from './section-presets'

export interface SectionFieldsProps {
  readonly sections: readonly ReportSection[]
  readonly onChoose: (sections: readonly ReportSection[]) => void
}

/** Which parts, in the order in which they are printed; a few choices by name. */
export function SectionFields({ sections, onChoose }: SectionFieldsProps): JSX.Element {
  const { t } = reader.value
  const hint = useId()
  const preset = presetOf(sections)
  const toggle = (section: ReportSection, isIn: boolean): void =>
    onChoose(reportSections.filter((one) => (one === section ? isIn : sections.includes(one))))
  return (
    <fieldset class="field stack" aria-describedby={hint}>
      <legend class="label">{t('reportPage:options.parts.label')}</legend>
      <span id={hint} class="hint">
        {t('reportPage:options.parts.hint')}
      </span>
      <div class="row">
        {presetNames.map((name) => (
          <Button key={name} pressed={name === preset} onClick={() => onChoose(sectionPresets[name])}>
            {t(`reportPage:options.parts.${name}`)}
          </Button>
        ))}
      </div>
      <div class="report-parts">
        {reportSections.map((section) => (
          <CheckField
            key={section}
            label={t(`reportPage:options.part.${section}`)}
            checked={sections.includes(section)}
            onToggle={(isIn) => toggle(section, isIn)}
          />
        ))}
      </div>
      {sections.length === 0 && (
        <Note kind="flag" live="alert">
          {t('reportPage:options.parts.needed')}
        </Note>
      )}
    </fieldset>
  )
}
