import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { onwardFrom, type Scene } from './scene'
import { SoFar } from './so-far'

/** Where the answers stand; on a laptop the way on beside it, always in sight. */
export function Foot({ scene, onEvidence }: { scene: Scene; onEvidence: () => void }): JSX.Element {
  const { t } = reader.value
  const onward = onwardFrom(scene)
  const areKeysOn = scene.app.preferences.keys.value
  return (
    <div class="foot">
      <SoFar scene={scene} onEvidence={onEvidence} />
      <div class="onward-wide">
        <Button kind="main" href={onward.href} iconAfter="next" shortcut={areKeysOn ? '↵' : undefined}>
          {t(`indicator:onward.${onward.kind}`)}
        </Button>
      </div>
    </div>
  )
}

/** On a laptop: the keys that matter most, and the way to all of them. */
export function KeysHint({ scene, onKeys }: { scene: Scene; onKeys: () => void }): JSX.Element {
  const { t } = reader.value
  const areKeysOn = scene.app.preferences.keys.value
  return (
    <p class="small quiet keys-hint">
      {areKeysOn && (
        <>
          <kbd>↑</kbd>
          <kbd>↓</kbd> {t('indicator:keys.hint.criterion')} <kbd>Z</kbd> {t('indicator:keys.hint.undo')}
        </>
      )}
      <Button kind="quiet" onClick={onKeys} shortcut={areKeysOn ? '/' : undefined}>
        {t('indicator:keys.all')}
      </Button>
    </p>
  )
}
