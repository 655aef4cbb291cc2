import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import type { Weighted } from '../../domain/scoring/score'
import type { Reader } from '../../i18n/reader'
import { levelText } from '../../ui/steps/steps'
import { answersHref, titleOf } from '../results/view'
import type { Explaining, Input } from './explanation'

/** An applicable indicator with its name: of an assessment, or of an example. */
export interface Item extends Weighted {
  readonly name: string
  readonly href?: string
}

export const itemsOf = (diagnoses: readonly IndicatorDiagnosis[], view: Explaining): readonly Item[] =>
  diagnoses.flatMap(({ indicator, position }) =>
    position.kind === 'interval'
      ? [
          {
            name: titleOf(view, indicator.path),
            href: answersHref(view, indicator.path),
            weight: indicator.weight,
            floor: position.floor,
            ceiling: position.ceiling,
          },
        ]
      : [],
  )

/** An item and what is said of it. */
export const inputOf = ({ name, href }: Item, value: string): Input => ({
  name,
  value,
  ...(href === undefined ? {} : { href }),
})

/** "Level 1 to 3", under its name. */
export const levelInputs = (items: readonly Item[], { t }: Reader): readonly Input[] =>
  items.map((item) => inputOf(item, levelText(item, t)))
