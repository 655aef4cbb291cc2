import type { JSX } from 'preact'
import { cellsDrawing } from '../../charts/points'
import { coverageKey } from '../../i18n/coverage'
import { directionOf } from '../../i18n/languages'
import type { Reader } from '../../i18n/reader'
import { Drawing } from '../../ui/drawing/drawing'
import { Gradual } from '../../ui/gradual/gradual'

const cellWidth = 18
const textSize = 10

/** The signs of the map with their words; what a sign looks like is said too. */
export function CoverageKey({ reader }: { readonly reader: Reader }): JSX.Element {
  const { t, language } = reader
  return (
    <ul class="coverage-key small" aria-label={t('conclusions:key.title')}>
      <Gradual step={3}>
        {coverageKey(reader).map(({ id, cells, sign, meaning }) => (
          <li key={id}>
            <span class="coverage-sign" aria-hidden="true">
              <Drawing
                drawing={cellsDrawing(cells, id === 'hue' ? cellWidth : 2 * cellWidth, textSize)}
                direction={directionOf(language)}
                label=""
              />
            </span>
            <span>
              <b>{sign}</b> {meaning}
            </span>
          </li>
        ))}
      </Gradual>
    </ul>
  )
}
