import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { onwardFrom, type Scene } from './scene'

/** On a laptop: the way on, and the keys that lead there. */
export function Finish({ scene, onKeys }: { scene: Scene; onKeys: () => void }): JSX.Element {
  const { t } = reader.value
  const onward = onwardFrom(scene)
  const areKeysOn = scene.app.preferences.keys.value
  return (
    <div class="finish">
      <p class="small quiet keys-hint">
        {areKeysOn && (
          <>
            <kbd>↑</kbd>
            <kbd>↓</kbd> {t('indicator:keys.hint.criterion')} <kbd>Z</kbd> {t('indicator:keys.hint.undo')}
          </>
        )}
        <Button kind="quiet" onClick={onKeys} {...(areKeysOn ? { shortcut: '/' } : {})}>
          {t('indicator:keys.all')}
        </Button>
      </p>
      <Button kind="main" href={onward.href} iconAfter="next" {...(areKeysOn ? { shortcut: '↵' } : {})}>
        {t(`indicator:onward.${onward.kind}`)}
      </Button>
    </div>
  )
}
