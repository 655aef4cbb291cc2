import type { JSX } from 'preact'
import type { Coverage as CoverageData } from '../../domain/conclusions/coverage'
import { coverageBehind, coverageShare, statusText } from '../../i18n/coverage'
import type { Reader } from '../../i18n/reader'
import { Meter } from '../../ui/meter/meter'

interface CoverageProps {
  readonly coverage: CoverageData
  readonly reader: Reader
}

/** How far the open assessment meets a point or paragraph: a bar, and the same in words. */
export function Coverage({ coverage, reader }: CoverageProps): JSX.Element {
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
    </div>
  )
}
