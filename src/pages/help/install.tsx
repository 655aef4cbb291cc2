import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { installPrompt } from '../../platform/install-prompt'
import { type InstallWay, installWayOf, installWays } from '../../platform/install-way'
import { install, isInstalled } from '../../platform/installing'
import { isOneFile } from '../../platform/updates'
import { Button } from '../../ui/button/button'
import { Fold } from '../../ui/fold/fold'

const bookmarkKeys = (): string => (/Macintosh/.test(navigator.userAgent) ? '⌘D' : 'Ctrl+D')

function Steps({ way }: { readonly way: InstallWay }): JSX.Element {
  const { t } = reader.value
  return (
    <ol class="help-steps">
      {Array.from({ length: installWays[way] }, (_, index) => (
        <li key={`${index}`}>{t(`help:way.${way}.${index + 1}`, { keys: bookmarkKeys() })}</li>
      ))}
    </ol>
  )
}

/** The browser's own question where it has one; else, and beneath, the steps: those of this device first. */
function Ways(): JSX.Element {
  const { t } = reader.value
  const likely = installWayOf({ userAgent: navigator.userAgent, touchPoints: navigator.maxTouchPoints })
  const others = Object.keys(installWays).filter((way): way is InstallWay => way !== likely)
  return (
    <>
      {installPrompt.value !== null && (
        <p>
          <Button kind="main" icon="download" onClick={() => void install()}>
            {t('help:install.button')}
          </Button>
        </p>
      )}
      <h3>{t('help:install.likely', { way: t(`help:way.${likely}.name`) })}</h3>
      <Steps way={likely} />
      <h3>{t('help:install.others')}</h3>
      <div>
        {others.map((way) => (
          <Fold key={way} title={t(`help:way.${way}.name`)}>
            <Steps way={way} />
          </Fold>
        ))}
      </div>
      <p class="small quiet">{t('help:install.wording')}</p>
    </>
  )
}

/** How Ittisaq comes onto this device, or that it is there. */
export function Install(): JSX.Element | null {
  const { t } = reader.value
  if (isOneFile) return null
  return (
    <section class="stack">
      <h2>{t('help:install.title')}</h2>
      <p>{t('help:install.gives')}</p>
      {isInstalled() ? <p class="strong">{t('help:install.installed')}</p> : <Ways />}
      <h3>{t('help:stick.title')}</h3>
      <p>{t('help:stick.text')}</p>
    </section>
  )
}
