import type { JSX } from 'preact'
import type { Coverage as CoverageData } from '../../domain/conclusions/coverage'
import { coverageBehind, coverageShare, statusText } from '../../i18n/coverage'
import type { Reader } from '../../i18n/reader'
import { Meter } from '../../ui/meter/meter'
import { Explained } from '../explain/explained'
import type { Explanation } from '../explain/explanation'

interface CoverageProps {
  readonly coverage: CoverageData
  readonly reader: Reader
  /** How it was computed; null where there is nothing to compute. */
  readonly steps: (() => Explanation) | null
  /** Whose coverage it is, for whoever hears it among others. */
  readonly of: string
}

/** How far the open assessment meets a point or paragraph: a bar, and the same in words. */
export function Coverage({ coverage, reader, steps, of }: CoverageProps): JSX.Element {
  const { t } = reader
  const behind = coverageBehind(coverage, reader)
  const share = coverageShare(coverage, reader)
  return (
    <div class="library-coverage">
      <p class="small strong">
        {t('library:coverage')}
        {t('common:colon')}
        {statusText(coverage, reader)}
      </p>
      {coverage.floor !== null && (
        <span class="library-meter" aria-hidden="true">
          <Meter floor={coverage.floor} ceiling={coverage.ceiling} label={share} size="small" />
        </span>
      )}
      <p class="small quiet">
        {share}
        {behind !== null && ` · ${behind}`}
      </p>
      {steps !== null && coverage.indicators > 0 && <Explained steps={steps} of={of} />}
    </div>
  )
}
