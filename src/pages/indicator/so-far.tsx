import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Chip } from '../../ui/chip/chip'
import { Steps } from '../../ui/steps/steps'
import { levelSoFar } from './level-text'
import type { Scene } from './scene'

/** Level 2 or more, and nothing to show for it (METHOD 6). */
export function isClaimed({ assessment, answering, indicator }: Scene): boolean {
  const position = answering.position.value
  const evidence = assessment.indicators.get(indicator.path)?.evidence ?? []
  return position.kind === 'interval' && position.floor >= 2 && evidence.length === 0
}

export function ClaimedChip({ onEvidence }: { onEvidence: () => void }): JSX.Element {
  const { t } = reader.value
  return (
    <Chip kind="caution" icon="plus" onClick={onEvidence}>
      {t('indicator:claimed.chip')}
    </Chip>
  )
}

/** The level that the answers reach, in words and steps. Read out when it changes. */
export function SoFar({ scene, onEvidence }: { scene: Scene; onEvidence: () => void }): JSX.Element {
  const { headline, explanation } = levelSoFar(scene.answering, reader.value.t)
  return (
    <div class="sofar">
      <Steps position={scene.answering.position.value} size="big" />
      <p class="grow" role="status">
        <b>{headline}</b> <span class="quiet">{explanation}</span>
      </p>
      {isClaimed(scene) && <ClaimedChip onEvidence={onEvidence} />}
    </div>
  )
}
