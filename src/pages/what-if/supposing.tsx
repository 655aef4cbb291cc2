import type { JSX } from 'preact'
import type { Catalogue } from '../../domain/questionnaire/questionnaire'
import { t } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { Gradual } from '../../ui/gradual/gradual'
import { jumpTo } from '../results/section'
import type { View } from '../results/view'
import { WhatChanges, whatChangesId } from './changes'
import { Helpful } from './helpful'
import { Indicators } from './indicators'
import type { Supposition } from './supposition'
import { useSupposition } from './use-supposition'

/** On a phone the summary is far from the level just chosen: this line stays in sight and leads to it. */
function Bar({ levels }: Supposition): JSX.Element | null {
  if (levels.size === 0) return null
  return (
    <div class="what-if-bar">
      <span class="small strong">{t('whatIf:bar.supposed', { count: levels.size })}</span>
      <Button onClick={() => jumpTo(whatChangesId)}>{t('whatIf:bar.see')}</Button>
    </div>
  )
}

export interface SupposingProps {
  readonly view: View
  readonly shipped: Catalogue
}

/** Levels to choose, and what changes: beside them, or below, where it grows without moving them. */
export function Supposing({ view, shipped }: SupposingProps): JSX.Element {
  const supposition = useSupposition(view, shipped)
  return (
    <div class="what-if-parts">
      <div class="what-if-choices">
        <Gradual>
          <Helpful {...supposition} />
          <Indicators {...supposition} />
        </Gradual>
      </div>
      <WhatChanges {...supposition} />
      <Bar {...supposition} />
    </div>
  )
}
