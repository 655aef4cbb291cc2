import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { Button } from '../../ui/button/button'
import { Dialog } from '../../ui/dialog/dialog'
import { CheckField } from '../../ui/field/field'
import { commands, keyNames } from './keys'

/** Every key of this screen, and the switch that turns them off. */
export function KeysDialog({ app, open, onClose }: { app: App; open: boolean; onClose: () => void }): JSX.Element {
  const { t, language } = reader.value
  return (
    <Dialog
      open={open}
      title={t('indicator:keys.title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('indicator:keys.closeButton')}</Button>}
    >
      <dl class="keys">
        {commands.map((command) => (
          <div key={command}>
            <dt>
              {keyNames(command, language).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`indicator:keys.${command}`)}</dd>
          </div>
        ))}
      </dl>
      <CheckField
        label={t('indicator:keys.switch.label')}
        hint={t('indicator:keys.switch.hint')}
        checked={app.preferences.keys.value}
        onToggle={app.preferences.setKeys}
      />
    </Dialog>
  )
}
