import type { JSX } from 'preact'
import type { CountryPosition } from '../../domain/scoring/position'
import type { Reader } from '../../i18n/reader'
import { Steps } from '../../ui/steps/steps'

export function asItIsText(position: CountryPosition, { t }: Reader): string {
  if (position.kind === 'not-applicable') return t('whatIf:asItIs.notApplicable')
  const { floor, ceiling } = position
  return floor === ceiling ? t('whatIf:asItIs.settled', { level: floor }) : t('whatIf:asItIs.range', { floor, ceiling })
}

interface AsItIsProps {
  readonly position: CountryPosition
  readonly reader: Reader
}

/** The steps say the same as the words beside them, so only the words are read out. */
export function AsItIs({ position, reader }: AsItIsProps): JSX.Element {
  return (
    <span class="what-if-stand">
      <span aria-hidden="true">
        <Steps position={position} />
      </span>
      <span>{asItIsText(position, reader)}</span>
    </span>
  )
}

export function SupposedLevel({ level, reader }: { readonly level: number; readonly reader: Reader }): JSX.Element {
  return (
    <span class="what-if-stand strong">
      <span aria-hidden="true">
        <Steps position={{ floor: level, ceiling: level }} />
      </span>
      <span>{reader.t('whatIf:supposed.level', { level })}</span>
    </span>
  )
}
