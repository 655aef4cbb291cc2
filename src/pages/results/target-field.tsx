import type { JSX } from 'preact'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import { SelectField } from '../../ui/field/field'
import { titleOf, type View } from './view'

/** Level 0 would ask for nothing, so a country chooses from 1 on. */
const choices = [1, 2, 3, 4]

/** The level that the country wants an indicator to reach. One entry a change, undone like any other. */
export function TargetField({
  view,
  diagnosis,
}: {
  readonly view: View
  readonly diagnosis: IndicatorDiagnosis
}): JSX.Element {
  const { t } = view.reader
  const { target, indicator } = diagnosis
  // An answers file may have set 0.
  const levels = choices.includes(target) ? choices : [target, ...choices]
  return (
    <div class="target-field">
      <SelectField
        label={
          <>
            {t('results:gaps.target')}
            <span class="hidden-visually"> {titleOf(view, indicator.path)}</span>
          </>
        }
        value={String(target)}
        options={levels.map((level) => ({ value: String(level), label: t('common:level.settled', { level }) }))}
        onChoose={(value) => view.current.setTarget(indicator.path, Number(value))}
      />
    </div>
  )
}
